package dev.mentoring.matching.explain.text;

import com.google.common.base.Ascii;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Reason;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reasons of ratings in words, with topics, attributes and goals as the programme labels them.
 *
 * <p>A reason of the code CODE has the text {@code reason.CODE}, or {@code reason.CODE.KIND} where its fact {@code kind} names
 * a kind of its own. A text with forms for numbers takes that of the first of its places that is a whole number. Its places are
 * named after facts of the reason; these are not put in as they stand:
 *
 * <ul>
 *   <li>{@code {need}}, {@code {offer}}, {@code {topic}}: the label of a topic
 *   <li>{@code {attribute}}, {@code {goal}}: the label; {@code {measure}}: that of the attribute or fact that was measured
 *   <li>{@code {person}}: the name of a person
 *   <li>{@code {commitment}}: the label; {@code {channel}}, {@code {mode}}: the word for a way to keep in touch, or to meet
 *   <li>{@code {of-whom}}: how many mentors cover a topic, where that counts
 *   <li>{@code {by}}, {@code {of-by}}: "the mentor", "of the mentor" or the mentee, as the fact {@code by} says
 *   <li>{@code {mentor}}, {@code {of-mentor}}, {@code {mentee}}, {@code {of-mentee}}: the same for one side, without a fact
 *   <li>{@code {ratings}}, {@code {with-priority}}: level, priority and share, as far as stated, with the comma before them
 *   <li>whole numbers: with their thousands apart
 * </ul>
 */
public final class ReasonText {

    private static final int PERCENT = 10_000;

    private final Messages messages;
    private final ProgrammeLabels labels;
    private final SideWords sides;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param nameOf what to call a person, by identifier
     */
    public ReasonText(Language language, Programme programme, Function<String, String> nameOf) {
        this(Messages.of(language), programme, nameOf);
    }

    ReasonText(Messages messages, Programme programme, Function<String, String> nameOf) {
        this.messages = messages;
        this.labels = new ProgrammeLabels(programme, messages.language());
        this.sides = SideWords.of(messages.language(), programme.relationship());
        this.nameOf = nameOf;
    }

    /** The reason in words; one of a scorer of the user's own by its code and facts. */
    public String text(Reason reason) {
        return key(reason)
                .map(key -> messages.fill(key, place -> value(reason, place)))
                .orElseGet(() -> reason.facts().isEmpty() ? reason.code() : reason.code() + " " + reason.facts());
    }

    private Optional<String> key(Reason reason) {
        String plain = "reason." + reason.code();
        return form(plain + "." + reason.fact("kind"), reason).or(() -> form(plain, reason));
    }

    /** The key itself, or that of the form that goes with the reason's number; empty when there is no such text. */
    private Optional<String> form(String key, Reason reason) {
        if (messages.has(key)) {
            return Optional.of(key);
        }
        String other = Language.Plural.OTHER.key(key);
        if (!messages.has(other)) {
            return Optional.empty();
        }
        String form = messages.template(other).places().stream()
                .flatMap(place -> whole(reason.fact(place)).stream())
                .findFirst()
                .map(number -> messages.language().plural(number).key(key))
                .orElse(other);
        return Optional.of(messages.has(form) ? form : other);
    }

    private String value(Reason reason, String place) {
        return switch (place) {
            case "need", "offer", "topic" -> labels.topic(reason.fact(place));
            case "attribute" -> labels.attribute(reason.fact(place));
            case "goal" -> labels.goal(reason.fact(place));
            case "measure" -> measure(reason);
            case "commitment" -> labels.commitment(reason.fact(place));
            case "channel" -> word("channel.", reason.fact(place));
            case "mode" -> word("meeting-mode.", reason.fact(place));
            case "of-whom" -> givers(reason);
            case "person" -> nameOf.apply(reason.fact(place));
            case "by" -> side(reason).map(sides::subject).orElseGet(() -> reason.fact("by"));
            case "of-by" -> side(reason).map(sides::of).orElseGet(() -> reason.fact("by"));
            case "mentor" -> sides.subject(Side.MENTOR);
            case "of-mentor" -> sides.of(Side.MENTOR);
            case "mentee" -> sides.subject(Side.MENTEE);
            case "of-mentee" -> sides.of(Side.MENTEE);
            case "ratings" -> ratings(reason);
            case "with-priority" -> priority(reason);
            default -> {
                String fact = reason.fact(place);
                yield whole(fact).map(messages::number).orElse(fact);
            }
        };
    }

    /** Identifiers of digits, such as 007, are no numbers. */
    private static Optional<Long> whole(String fact) {
        return Optional.ofNullable(Longs.tryParse(fact))
                .filter(number -> Long.toString(number).equals(fact));
    }

    /** Scorers of users may give the library's codes with facts of their own. */
    private static Optional<Side> side(Reason reason) {
        return Arrays.stream(Side.values())
                .filter(side -> side.name().equals(reason.fact("by")))
                .findFirst();
    }

    private String measure(Reason reason) {
        String key = "measure." + reason.fact("fact");
        return messages.has(key) ? messages.text(key) : labels.attribute(reason.fact("attribute"));
    }

    /** Level, priority and share, as far as they are not the plain case of a topic that is met in full. */
    private String ratings(Reason reason) {
        String level = rated("rated.level", "level.", reason.fact("level"));
        boolean plain = reason.code().equals("topic-offered") && level.isEmpty();
        return level + priority(reason) + (plain ? "" : share(reason));
    }

    private String priority(Reason reason) {
        return rated("rated.priority", "priority.", reason.fact("priority"));
    }

    /** The word for a constant; the constant itself where a scorer of the user's own gives another. */
    private String word(String words, String constant) {
        return messages.has(words + constant) ? messages.text(words + constant) : constant;
    }

    private String givers(Reason reason) {
        return reason.fact("givers").isEmpty()
                ? ""
                : messages.text("rated.givers", reason.fact("givers"), reason.fact("among"));
    }

    private String rated(String key, String words, String rating) {
        if (rating.isEmpty()) {
            return "";
        }
        String word = words + rating;
        return messages.text(key, messages.has(word) ? messages.text(word) : Ascii.toLowerCase(rating));
    }

    private String share(Reason reason) {
        @Nullable Integer credit = Ints.tryParse(reason.fact("credit"));
        return credit == null ? "" : messages.text("rated.share", messages.number(credit / PERCENT));
    }
}

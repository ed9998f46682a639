package dev.mentoring.matching.explain.text;

import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/**
 * What the two sides of a programme are called in texts: mentor and mentee, or as its type of relationship labels them
 * (requirement 004-07).
 *
 * <p>Nothing is known of a label but the word itself, neither its gender nor its plural: texts are worded so that they need
 * neither. A type without a label in the language is shown in English, but for "mentor" and "mentee", which have a French word.
 */
public final class SideWords {

    private final Messages messages;
    private final Optional<String> mentor;
    private final Optional<String> mentee;

    private SideWords(Messages messages, Optional<String> mentor, Optional<String> mentee) {
        this.messages = messages;
        this.mentor = mentor;
        this.mentee = mentee;
    }

    /** The words of a type of relationship. */
    public static SideWords of(Language language, RelationshipType relationship) {
        return new SideWords(
                Messages.of(language),
                ownLabel(language, Side.MENTOR, relationship.mentor()),
                ownLabel(language, Side.MENTEE, relationship.mentee()));
    }

    /** The label of a side that is not the usual word; empty when it is. */
    private static Optional<String> ownLabel(Language language, Side side, Labels labels) {
        String label = labels.in(language.tag());
        Language written = labels.preferred().containsKey(language.tag()) ? language : Language.EN;
        return label.equals(usual(Messages.of(written), side)) ? Optional.empty() : Optional.of(label);
    }

    private static String usual(Messages messages, Side side) {
        return messages.text("side.name." + side);
    }

    /** The word alone, such as "mentor" or "sponsor". */
    public String name(Side side) {
        return label(side).orElseGet(() -> usual(messages, side));
    }

    /** As the subject of a sentence: "the mentor". */
    public String subject(Side side) {
        return messages.text("side.subject." + kind(side), name(side));
    }

    /** Whose something is: "of the mentor". */
    public String of(Side side) {
        return messages.text("side.of." + kind(side), name(side));
    }

    /** What somebody does: "as mentor". */
    public String as(Side side) {
        return messages.text("side.as." + kind(side), name(side));
    }

    /** That there is nobody of the side: "there is no mentor". */
    public String none(Side side) {
        return messages.text("side.none." + kind(side), name(side));
    }

    /** How many of the side come into question at all: "2 mentors considered", "2 people considered as sponsor". */
    public String considered(Side side, long number) {
        return messages.count("side.considered." + kind(side), number, name(side));
    }

    /** How many of the side are possible partners: "2 mentors possible", "2 people possible". */
    public String possible(Side side, long number) {
        return messages.count("side.possible." + kind(side), number);
    }

    /** Whether both sides go by the usual words. */
    public boolean areUsual() {
        return mentor.isEmpty() && mentee.isEmpty();
    }

    private Optional<String> label(Side side) {
        return switch (side) {
            case MENTOR -> mentor;
            case MENTEE -> mentee;
            case PEER -> Optional.empty();
        };
    }

    /** The last part of keys: the side, or {@code OWN} when it has a label of its own. */
    private String kind(Side side) {
        return label(side).isPresent() ? "OWN" : side.name();
    }
}

package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * {@code priority-for}: whether the mentee is one of those whom the programme wants to reach first, by their own word or by
 * their dates: those who lead alone (requirement 000-09), those new in their role (000-18) or in the sector (002-01).
 *
 * <p>The rating is 1,000,000 for such a mentee and 0 for any other, whoever the mentor is; unknown when the mentee has not
 * said. It decides who gets a place where places are scarce; it makes no mentor better than another.
 *
 * <p>Settings, one of: {@code attribute}, a yes or no, or with {@code values} a question that is answered by terms, of which
 * one of those values or an answer within it counts; {@code roleNewerThanMonths}, 1 to 1,200, for mentees whose present role
 * began less than that many months before the round's date; {@code sectorNewerThanMonths}, likewise of the sector.
 */
final class PriorityFor implements Scorer {

    private static final String NEW_IN_ROLE = "roleNewerThanMonths";
    private static final String NEW_IN_SECTOR = "sectorNewerThanMonths";
    private static final int MOST_MONTHS = 1_200;

    @Override
    public String name() {
        return "priority-for";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attribute", "values", NEW_IN_ROLE, NEW_IN_SECTOR));
        ImmutableList<String> given = ImmutableList.of("attribute", NEW_IN_ROLE, NEW_IN_SECTOR).stream()
                .filter(options.values()::containsKey)
                .collect(ImmutableList.toImmutableList());
        if (given.size() != 1) {
            throw refused("attribute", "the scorer takes one of attribute, " + NEW_IN_ROLE + " and " + NEW_IN_SECTOR);
        }
        return switch (given.get(0)) {
            case NEW_IN_ROLE ->
                since(
                        options,
                        NEW_IN_ROLE,
                        "months-in-role",
                        context.on(),
                        person -> person.career().roleSince());
            case NEW_IN_SECTOR ->
                since(
                        options,
                        NEW_IN_SECTOR,
                        "months-in-sector",
                        context.on(),
                        person -> person.career().sectorSince());
            default -> answers(options, context);
        };
    }

    private PairScorer since(
            Options options,
            String setting,
            String fact,
            LocalDate on,
            Function<Participant, Optional<LocalDate>> beginning) {
        if (options.values().containsKey("values")) {
            throw refused("values", "values go with an attribute");
        }
        LocalDate newAfter = on.minusMonths(options.whole(setting, 1, 1, MOST_MONTHS));
        return new Prepared("fact", fact, person -> beginning.apply(person).map(newAfter::isBefore));
    }

    private PairScorer answers(Options options, ScoringContext context) {
        Attribute attribute = Attributes.require(context.programme(), "attribute", options.text("attribute"));
        ImmutableSet<String> accepted;
        if (attribute instanceof Attribute.Truth) {
            if (options.values().containsKey("values")) {
                throw refused("values", "a question of yes or no takes no values: yes counts");
            }
            accepted = ImmutableSet.of();
        } else if (attribute.terms().isEmpty()) {
            throw refused("attribute", "the scorer needs a question of yes or no, or one that is answered by terms");
        } else {
            accepted = accepted(attribute, options.texts("values"));
        }
        String id = attribute.id();
        return new Prepared(
                "attribute",
                id,
                person -> Optional.ofNullable(person.attributes().get(id)).flatMap(value -> counts(value, accepted)));
    }

    /** The values and every answer within one of them. */
    private ImmutableSet<String> accepted(Attribute attribute, ImmutableList<String> values) {
        for (String value : values) {
            if (attribute.terms().stream().noneMatch(term -> term.id().equals(value))) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_OPTION,
                        "options/values",
                        "the attribute has no such answer",
                        attribute.id(),
                        value);
            }
        }
        return attribute.within(values);
    }

    private static Optional<Boolean> counts(AttributeValue value, ImmutableSet<String> accepted) {
        if (value instanceof AttributeValue.Truth truth) {
            return Optional.of(truth.yes());
        }
        if (value instanceof AttributeValue.Terms terms) {
            return Optional.of(terms.ids().stream().anyMatch(accepted::contains));
        }
        return value instanceof AttributeValue.Term term ? Optional.of(accepted.contains(term.id())) : Optional.empty();
    }

    private InvalidModelException refused(String setting, String message) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/" + setting, message);
    }

    private record Prepared(String kind, String fact, Function<Participant, Optional<Boolean>> counts)
            implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            Optional<Boolean> known = counts.apply(mentee);
            return known.isPresent() ? OptionalInt.of(known.get() ? Rating.BEST : 0) : OptionalInt.empty();
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            Optional<Boolean> known = counts.apply(mentee);
            String code = known.isEmpty() ? "priority-unknown" : known.get() ? "priority" : "no-priority";
            return new Rating(millionths(mentor, mentee), ImmutableList.of(Reason.of(code, kind, fact)));
        }
    }
}

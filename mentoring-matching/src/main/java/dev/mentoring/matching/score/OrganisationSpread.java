package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code organisation-spread}: whether the mentor comes from outside the mentee's own organisation, department, or other unit.
 *
 * <p>Of organisations, different ones rate 1,000,000 and the same 0. Of departments likewise, and those of different
 * organisations are different ones; where people of the roster state organisations and either of the two does not, departments
 * of one name may be two, and the rating is unknown. Of an attribute, answers that are alike to l millionths, as
 * {@link Likeness} says, rate 1,000,000 - l. Unknown when an answer that is needed is missing.
 *
 * <p>Settings, one of: {@code unit}, {@code ORGANISATION}, as when both are absent, or {@code DEPARTMENT}; {@code attribute},
 * the name of an attribute.
 */
final class OrganisationSpread implements Scorer {

    @Override
    public String name() {
        return "organisation-spread";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attribute", "unit"));
        boolean unit = options.values().containsKey("unit");
        if (options.values().containsKey("attribute")) {
            if (unit) {
                throw refused("the scorer takes either an attribute or a unit, not both");
            }
            return new OfAttribute(
                    Attributes.requireComparable(context.programme(), "attribute", options.text("attribute")));
        }
        return switch (unit ? options.text("unit") : "ORGANISATION") {
            case "ORGANISATION" -> new OfUnit(false, false);
            case "DEPARTMENT" ->
                new OfUnit(
                        true,
                        context.roster().participants().stream()
                                .anyMatch(
                                        person -> person.career().organisation().isPresent()));
            default -> throw refused("the unit must be ORGANISATION or DEPARTMENT");
        };
    }

    private InvalidModelException refused(String message) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/unit", message);
    }

    /** Spread over organisations, or over departments, within organisations where there are several. */
    private record OfUnit(boolean departments, boolean withinOrganisations) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            Optional<Boolean> outside = isOutside(mentor, mentee);
            return outside.isPresent() ? OptionalInt.of(outside.get() ? Rating.BEST : 0) : OptionalInt.empty();
        }

        private Optional<Boolean> isOutside(Participant mentor, Participant mentee) {
            Optional<Boolean> organisations =
                    differ(mentor.career().organisation(), mentee.career().organisation());
            if (!departments || (withinOrganisations && organisations.orElse(false))) {
                return organisations;
            }
            Optional<Boolean> own =
                    differ(mentor.career().department(), mentee.career().department());
            boolean mayBeTwo = withinOrganisations && organisations.isEmpty();
            return mayBeTwo ? own.filter(different -> different) : own;
        }

        private static Optional<Boolean> differ(Optional<String> one, Optional<String> other) {
            return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(!one.equals(other));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            String unit = departments ? "department" : "organisation";
            String code = isOutside(mentor, mentee)
                    .map(outside -> outside ? "different-unit" : "same-unit")
                    .orElse("value-missing");
            return new Rating(millionths(mentor, mentee), ImmutableList.of(Reason.of(code, "fact", unit)));
        }
    }

    /** Spread over the answers to a question. */
    private record OfAttribute(Attribute attribute) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            int likeness = Likeness.of(attribute, mentor, mentee);
            return likeness == Likeness.UNANSWERED ? OptionalInt.empty() : OptionalInt.of(Rating.BEST - likeness);
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            return new Rating(
                    millionths(mentor, mentee),
                    ImmutableList.of(Likeness.reason(attribute, Likeness.of(attribute, mentor, mentee))));
        }
    }
}

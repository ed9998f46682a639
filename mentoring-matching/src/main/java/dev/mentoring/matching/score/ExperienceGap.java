package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Participant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code experience-gap}: how near the mentor's lead in experience is to a target; and {@code seniority-gap}: the same of
 * their grades (requirements 004-04, 004-08).
 *
 * <p>With the gap g = mentor's value - mentee's value, the target t and the tolerance s, the rating is
 * floor(1,000,000 * max(0, s - |g - t|) / s). The target may be zero, for peers, or negative, for reverse mentoring: no
 * seniority is built in (000-19, 002-17). Whoever swaps the two people and the sign of the target gets the same rating.
 * Unknown when either value is missing.
 *
 * <p>Settings: {@code target}, -1,000 to 1,000, 0 when absent; {@code tolerance}, 1 to 1,000, 10 when absent. {@code
 * experience-gap} takes one of these as well: {@code attribute}, the name of a count, or {@code since}, {@code ROLE} or {@code
 * SECTOR}, for whole months in the present role or in the sector up to the round's date.
 */
final class ExperienceGap implements Scorer {

    private static final int FARTHEST = 1_000;

    private final boolean ofGrades;

    private ExperienceGap(boolean ofGrades) {
        this.ofGrades = ofGrades;
    }

    /** The gap in an attribute or in time. */
    static ExperienceGap ofExperience() {
        return new ExperienceGap(false);
    }

    /** The gap in grades. */
    static ExperienceGap ofSeniority() {
        return new ExperienceGap(true);
    }

    @Override
    public String name() {
        return ofGrades ? "seniority-gap" : "experience-gap";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(
                name(),
                ofGrades
                        ? ImmutableList.of("target", "tolerance")
                        : ImmutableList.of("attribute", "since", "target", "tolerance"));
        return new Prepared(
                ofGrades ? grade() : experience(options, context),
                options.whole("target", 0, -FARTHEST, FARTHEST),
                options.whole("tolerance", 10, 1, FARTHEST));
    }

    private Measure experience(Options options, ScoringContext context) {
        if (!options.values().containsKey("since")) {
            String attribute = Attributes.requireCount(context.programme(), "attribute", options.text("attribute"))
                    .id();
            return new Measure("attribute", attribute, person -> count(person, attribute));
        }
        if (options.values().containsKey("attribute")) {
            throw refused("the scorer takes either an attribute or a beginning, not both");
        }
        return switch (options.text("since")) {
            case "ROLE" ->
                new Measure(
                        "fact",
                        "months-in-role",
                        person -> months(person.career().roleSince(), context.on()));
            case "SECTOR" ->
                new Measure(
                        "fact",
                        "months-in-sector",
                        person -> months(person.career().sectorSince(), context.on()));
            default -> throw refused("the beginning must be ROLE or SECTOR");
        };
    }

    private InvalidModelException refused(String message) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/since", message);
    }

    private static Measure grade() {
        return new Measure("fact", "grade", person -> {
            Career career = person.career();
            return career.grade().isPresent() ? OptionalLong.of(career.grade().get()) : OptionalLong.empty();
        });
    }

    private static OptionalLong count(Participant person, String attribute) {
        @Nullable AttributeValue value = person.attributes().get(attribute);
        return value instanceof AttributeValue.Whole whole ? OptionalLong.of(whole.number()) : OptionalLong.empty();
    }

    private static OptionalLong months(Optional<LocalDate> since, LocalDate on) {
        return since.isPresent() ? OptionalLong.of(ChronoUnit.MONTHS.between(since.get(), on)) : OptionalLong.empty();
    }

    /** What is measured: {@code kind} and {@code name} tell it in reasons. */
    private record Measure(String kind, String name, Function<Participant, OptionalLong> of) {}

    private record Prepared(Measure measure, long target, long tolerance) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            OptionalLong ofMentor = measure.of().apply(mentor);
            OptionalLong ofMentee = measure.of().apply(mentee);
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                return OptionalInt.empty();
            }
            // A miss beyond 64 bits is as far off as any beyond the tolerance.
            long gap = LongMath.saturatedSubtract(ofMentor.getAsLong(), ofMentee.getAsLong());
            long miss = LongMath.saturatedSubtract(gap, target);
            boolean near = miss > -tolerance && miss < tolerance;
            return OptionalInt.of(near ? (int) (Rating.BEST * (tolerance - Math.abs(miss)) / tolerance) : 0);
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            OptionalLong ofMentor = measure.of().apply(mentor);
            OptionalLong ofMentee = measure.of().apply(mentee);
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                return Rating.unknown(Reason.of("value-missing", measure.kind(), measure.name()));
            }
            long gap = LongMath.saturatedSubtract(ofMentor.getAsLong(), ofMentee.getAsLong());
            Reason reason = Reason.of(
                    "gap", measure.kind(), measure.name(), "gap", Long.toString(gap), "target", Long.toString(target));
            return new Rating(millionths(mentor, mentee), ImmutableList.of(reason));
        }
    }
}

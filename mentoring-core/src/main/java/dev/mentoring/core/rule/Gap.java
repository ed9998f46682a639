package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The mentor's number less the mentee's lies within limits, which may be negative: no direction is taken for granted
 * (requirements 000-19, 004-04). For an ordinal band the positions of the terms count. Unknown when either is not told.
 *
 * @param fact name of the fact
 * @param least smallest difference; open when absent
 * @param most largest difference; open when absent
 */
public record Gap(String fact, Optional<Long> least, Optional<Long> most) implements Condition {

    private static final long LARGEST = 1_000_000_000_000L;

    /** Refuses limits that cross, are both open, or lie beyond a million millions. */
    public Gap {
        if (least.isEmpty() && most.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "least", "the gap has neither limit");
        }
        requireWithin(least, "least");
        requireWithin(most, "most");
        if (least.orElse(-LARGEST) > most.orElse(LARGEST)) {
            throw InvalidModelException.of(ProblemCode.BOUNDS_CROSSED, "least", "the limits of the gap cross");
        }
    }

    private static void requireWithin(Optional<Long> limit, String setting) {
        if (limit.isPresent() && (limit.get() < -LARGEST || limit.get() > LARGEST)) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, setting, "the limit must be -" + LARGEST + " to " + LARGEST);
        }
    }

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(FactRef.mentor(fact), FactRef.mentee(fact));
    }

    @Override
    public Options settings() {
        return RuleSettings.of(fact).with("least", least).with("most", most).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        OptionalLong mentor = measure(Subject.MENTOR, facts);
        OptionalLong mentee = measure(Subject.MENTEE, facts);
        if (mentor.isEmpty() || mentee.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        long gap = LongMath.saturatedSubtract(mentor.getAsLong(), mentee.getAsLong());
        return Verdict.of(gap >= least.orElse(gap) && gap <= most.orElse(gap));
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        boolean ofMentor = ref.of() == Subject.MENTOR;
        OptionalLong other = measure(ofMentor ? Subject.MENTEE : Subject.MENTOR, facts);
        if (other.isEmpty()) {
            return Values.wholes(0);
        }
        long sign = ofMentor ? 1 : -1;
        return Stream.concat(
                        least.stream().flatMap(limit -> Stream.of(limit, limit - 1)),
                        most.stream().flatMap(limit -> Stream.of(limit, limit + 1)))
                .flatMap(gap -> Values.wholes(LongMath.saturatedAdd(other.getAsLong(), sign * gap)));
    }

    private OptionalLong measure(Subject of, Facts facts) {
        return facts.value(new FactRef(of, fact))
                .map(value -> Values.measure(value, facts.domain(fact)))
                .orElse(OptionalLong.empty());
    }
}

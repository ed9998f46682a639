package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Writes what has come of changes as a result of the changed problem, with a certificate from the repaired numbers. */
final class RepairedResult {

    private final WhatIf asked;
    private final WarmState state;
    private final Supplier<TwoSidedProblem> changed;

    RepairedResult(WhatIf asked, WarmState state, Supplier<TwoSidedProblem> changed) {
        this.asked = asked;
        this.state = state;
        this.changed = changed;
    }

    MatchingResult result(WarmOutcome outcome) {
        TwoSidedProblem problem = changed.get();
        ImmutableList<Pairing> pairings = outcome.pairings(asked.result().pairings());
        return MatchingResult.answering(problem, asked.result().strategy())
                .pairings(pairings)
                .certificate(certificate(problem, pairings, outcome))
                .build(Status.SOLVED);
    }

    private Certificate certificate(TwoSidedProblem problem, ImmutableList<Pairing> pairings, WarmOutcome outcome) {
        long[] mentors = numbers(Side.MENTOR, problem.mentors(), outcome.mentorNumbers(), outcome.shift());
        long[] mentees = numbers(Side.MENTEE, problem.mentees(), outcome.menteeNumbers(), -outcome.shift());
        Weighting weighting = state.weighting();
        if (weighting.scale() > 1) {
            return new ScoreCertificate(unscaled(mentors, false), unscaled(mentees, true));
        }
        BitSet made = new BitSet();
        pairings.forEach(pairing -> made.set(
                problem.pairOf(problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()))));
        ReachedFromPlaces reached = ReachedFromPlaces.of(problem, made, mentee -> true, pair -> true);
        return new CoverageCertificate(
                -weighting.bonus(),
                ImmutableLongArray.copyOf(mentors),
                ImmutableLongArray.copyOf(mentees),
                ids(problem.mentors(), reached::mentor),
                ids(problem.mentees(), mentee -> !reached.mentee(mentee)));
    }

    private long[] numbers(Side side, ImmutableList<Person> people, Map<String, Long> others, long shift) {
        long[] numbers = new long[people.size()];
        for (int k = 0; k < numbers.length; k++) {
            String id = people.get(k).id();
            int before = side == Side.MENTOR
                    ? state.problem().indexOfMentor(id)
                    : state.problem().indexOfMentee(id);
            Long other = others.get(id);
            numbers[k] = other != null ? other : before < 0 ? 0 : state.proved().number(side, before) + shift;
        }
        return numbers;
    }

    /**
     * Numbers for scores from numbers for weights: rounded down where an arc of the residual graph begins at a mentee, and so that the one of each
     * pair makes up for the bonus at a mentor. A difference that is large enough for a whole number of points stays so.
     */
    private ImmutableLongArray unscaled(long[] numbers, boolean ofMentees) {
        long scale = state.weighting().scale();
        ImmutableLongArray.Builder plain = ImmutableLongArray.builder(numbers.length);
        for (long number : numbers) {
            plain.add(ofMentees ? Math.floorDiv(number, scale) : -Math.floorDiv(1 - number, scale));
        }
        return plain.build();
    }

    private static ImmutableList<String> ids(ImmutableList<Person> people, IntPredicate chosen) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        for (int k = 0; k < people.size(); k++) {
            if (chosen.test(k)) {
                ids.add(people.get(k).id());
            }
        }
        return ids.build();
    }
}

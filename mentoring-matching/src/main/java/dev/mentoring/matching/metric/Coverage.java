package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;
import java.util.Optional;

/** How many of those who could have a partner have one: people of a side with a place and an allowed pair. */
final class Coverage {

    private Coverage() {}

    static Optional<Measure> of(Matching matching, Side side) {
        BitSet allowed = withAllowedPair(matching, side);
        ImmutableList<Person> people = matching.people(side);
        long served = 0;
        long all = 0;
        for (int person = 0; person < people.size(); person++) {
            if (allowed.get(person) && people.get(person).capacity() > 0) {
                all++;
                served += matching.pairingsOf(side, person) > 0 ? 1 : 0;
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(new Measure.Fraction(Ratio.of(served, all)));
    }

    private static BitSet withAllowedPair(Matching matching, Side side) {
        BitSet allowed = new BitSet();
        for (int pair = 0; pair < matching.pairCount(); pair++) {
            if (side != Side.MENTEE) {
                allowed.set(matching.mentorOf(pair));
            }
            if (side != Side.MENTOR) {
                allowed.set(matching.menteeOf(pair));
            }
        }
        return allowed;
    }
}

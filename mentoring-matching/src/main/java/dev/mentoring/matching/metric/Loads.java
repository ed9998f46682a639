package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How many pairings those have who carry them: every mentor with a place, or among peers everybody with one. */
final class Loads {

    private Loads() {}

    static Optional<Measure> most(Matching matching) {
        return whole(ofEach(matching).max());
    }

    static Optional<Measure> least(Matching matching) {
        return whole(ofEach(matching).min());
    }

    /** The sum of the squares of the loads: of as many pairings, the smaller the more evenly they are spread. Loads are below 2^31 and add up to less than 2^32, so that it fits. */
    static Optional<Measure> squares(Matching matching) {
        return ofEach(matching).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure.Whole(
                        ofEach(matching).mapToLong(load -> (long) load * load).sum()));
    }

    private static Optional<Measure> whole(OptionalInt load) {
        return load.isPresent() ? Optional.of(new Measure.Whole(load.getAsInt())) : Optional.empty();
    }

    private static IntStream ofEach(Matching matching) {
        Side side = matching.peers() ? Side.PEER : Side.MENTOR;
        ImmutableList<Person> people = matching.people(side);
        return IntStream.range(0, people.size())
                .filter(person -> people.get(person).capacity() > 0)
                .map(person -> matching.pairingsOf(side, person));
    }
}

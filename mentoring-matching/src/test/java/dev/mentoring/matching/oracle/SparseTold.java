package dev.mentoring.matching.oracle;

import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Problems of fifty people with few candidates each, too large for an oracle. */
public final class SparseTold {

    private SparseTold() {}

    /** The problem of a seed: 20 mentors with up to three places, 30 mentees, ties and negative scores. */
    public static Told of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> mentors = new ArrayList<>();
        List<Person> mentees = new ArrayList<>();
        List<Told.Pair> pairs = new ArrayList<>();
        for (int j = 0; j < 20; j++) {
            mentors.add(new Person("m" + j, random.nextInt(4), 0, Optional.empty()));
        }
        for (int i = 0; i < 30; i++) {
            mentees.add(Person.of("e" + i, 1 + random.nextInt(2)));
            for (int j = 0; j < 20; j++) {
                if (random.nextInt(5) == 0) {
                    pairs.add(new Told.Pair("m" + j, "e" + i, random.nextInt(-3, 9)));
                }
            }
        }
        return Told.of(mentors, mentees, pairs);
    }
}

package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Optional;

/** Small matchings that tests measure by hand. */
final class Rounds {

    private Rounds() {}

    /**
     * Three mentors and five mentees. Ada has two places, Fay has none, and Hal may be paired with nobody.
     *
     * <pre>
     * ada: ben, cy, di   scores 9, 4, 1     ben: eve, ada
     * eve: cy, ben       scores 6, 2        cy:  ada, eve
     * gus: di            score 3            di:  ada, gus
     * </pre>
     */
    static TwoSidedProblem.Builder trio() {
        return TwoSidedProblem.builder("trio")
                .addMentor(person("ada", 2, "ben", "cy", "di"))
                .addMentor(person("eve", 1, "cy", "ben"))
                .addMentor(person("gus", 1, "di"))
                .addMentee(person("ben", 1, "eve", "ada"))
                .addMentee(person("cy", 1, "ada", "eve"))
                .addMentee(person("di", 1, "ada", "gus"))
                .addMentee(Person.of("fay", 0))
                .addMentee(Person.of("hal"))
                .pair("ada", "ben", 9)
                .pair("ada", "cy", 4)
                .pair("ada", "di", 1)
                .pair("eve", "cy", 6)
                .pair("eve", "ben", 2)
                .pair("gus", "di", 3);
    }

    /** Four friends: each of the first three likes the next of them best, and Dot last, whom nobody refuses. */
    static PeerProblem.Builder friends() {
        return PeerProblem.builder("friends")
                .addPeer(person("ann", 1, "bob", "cid", "dot"))
                .addPeer(person("bob", 1, "cid", "ann", "dot"))
                .addPeer(person("cid", 1, "ann", "bob", "dot"))
                .addPeer(person("dot", 1, "ann", "bob", "cid"))
                .allowEveryPair();
    }

    static Person person(String id, int capacity, String... choices) {
        return new Person(
                id,
                capacity,
                0,
                Optional.of(Arrays.stream(choices).map(ImmutableList::of).collect(ImmutableList.toImmutableList())));
    }

    static Matching matching(TwoSidedProblem problem, String... pairs) {
        return Matching.of(problem, pairings(pairs), PreferenceSource.CHOICES);
    }

    static Matching matching(PeerProblem problem, String... pairs) {
        return Matching.of(problem, pairings(pairs), PreferenceSource.CHOICES);
    }

    /** Pairs that are written as mentor, hyphen, mentee. */
    static ImmutableList<Pairing> pairings(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("-"))
                .map(two -> new Pairing(two[0], two[1], 0, false))
                .collect(ImmutableList.toImmutableList());
    }
}

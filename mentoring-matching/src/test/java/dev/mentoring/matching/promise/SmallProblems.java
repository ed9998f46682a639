package dev.mentoring.matching.promise;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.StrategyCard.Serves;
import java.util.Optional;

/** Problems that ask for one thing each. */
final class SmallProblems {

    private SmallProblems() {}

    static MatchingProblem twoSided(int placesOfMentor, int placesOfMentee) {
        return sides(Person.of("ada", placesOfMentor), Person.of("ben", placesOfMentee))
                .build();
    }

    static MatchingProblem peers(int places) {
        return list(Person.of("ada", places), Person.of("ben")).build();
    }

    /** Somebody has a minimum. */
    static MatchingProblem asking(Serves kind) {
        Person asking = new Person("ada", 1, 1, Optional.empty());
        return kind == Serves.PEERS
                ? list(asking, Person.of("ben")).build()
                : sides(asking, Person.of("ben")).build();
    }

    static MatchingProblem grouped(int minimum) {
        TwoSidedProblem.Builder builder = sides(Person.of("ada"), Person.of("ben"));
        builder.group(new GroupBound(
                "team",
                Optional.empty(),
                Optional.of(ImmutableList.of("ben")),
                GroupBound.Counting.TOGETHER,
                minimum,
                1));
        return builder.build();
    }

    static MatchingProblem locked(Serves kind) {
        if (kind == Serves.PEERS) {
            PeerProblem.Builder builder = list(Person.of("ada"), Person.of("ben"));
            builder.lock("ada", "ben");
            return builder.build();
        }
        TwoSidedProblem.Builder builder = sides(Person.of("ada"), Person.of("ben"));
        builder.lock("ada", "ben");
        return builder.build();
    }

    /** Ada puts two others at one rank. */
    static MatchingProblem tied(Serves kind) {
        Person tied = new Person("ada", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("ben", "cy"))));
        return kind == Serves.PEERS
                ? list(tied, Person.of("ben"), Person.of("cy")).build()
                : sides(tied, Person.of("ben"), Person.of("cy")).build();
    }

    private static TwoSidedProblem.Builder sides(Person mentor, Person... mentees) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("small");
        builder.addMentor(mentor);
        for (Person mentee : mentees) {
            builder.addMentee(mentee);
        }
        builder.allowEveryPair();
        return builder;
    }

    private static PeerProblem.Builder list(Person... people) {
        PeerProblem.Builder builder = PeerProblem.builder("small");
        for (Person person : people) {
            builder.addPeer(person);
        }
        builder.allowEveryPair();
        return builder;
    }
}

package dev.mentoring.matching.benchmark;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances as problems of this library, built by position and with their digests. */
final class OurProblems {

    private static final String ID = "benchmark";

    private OurProblems() {}

    static MatchingProblem of(PairScores instance) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(ID);
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            builder.addMentor(Person.of(id("mentor-", mentor), instance.places()[mentor]));
        }
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            builder.addMentee(Person.of(id("mentee-", mentee)));
        }
        if (instance.hasEveryPair()) {
            int mentors = instance.mentors();
            builder.scoreEveryPair((mentor, mentee) -> instance.score()[mentee * mentors + mentor]);
        } else {
            instance.forEachPair((mentee, mentor, points) -> builder.pair(mentor, mentee, points));
        }
        return digested(builder.build());
    }

    /** Pairs are scored by what they are worth to the mentee, so that the total score tells the answer; nobody prefers by it. */
    static MatchingProblem of(PairChoices instance) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(ID);
        ChoiceLists ofMentees = instance.ofMentees();
        ChoiceLists ofMentors = instance.ofMentors();
        List<ImmutableList<String>> mentors = ranks("mentor-", ofMentors.people());
        List<ImmutableList<String>> mentees = ranks("mentee-", ofMentees.people());
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            builder.addMentor(person(mentors, mentor, instance.places()[mentor], ofMentors, mentees));
        }
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            builder.addMentee(person(mentees, mentee, 1, ofMentees, mentors));
        }
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            for (int place = ofMentees.start()[mentee]; place < ofMentees.start()[mentee + 1]; place++) {
                builder.pair(ofMentees.choice()[place], mentee, ofMentees.worth(mentee, place));
            }
        }
        return digested(builder.build());
    }

    /** Every pair has the score 1, so that the total score tells the number of pairs. */
    static MatchingProblem of(PeerChoices instance) {
        PeerProblem.Builder builder = PeerProblem.builder(ID);
        ChoiceLists lists = instance.lists();
        List<ImmutableList<String>> peers = ranks("peer-", lists.people());
        for (int person = 0; person < peers.size(); person++) {
            builder.addPeer(person(peers, person, 1, lists, peers));
        }
        for (int person = 0; person < peers.size(); person++) {
            for (int place = lists.start()[person]; place < lists.start()[person + 1]; place++) {
                if (person < lists.choice()[place]) {
                    builder.pair(person, lists.choice()[place], 1);
                }
            }
        }
        return digested(builder.build());
    }

    static MatchingProblem of(PeerScores instance) {
        PeerProblem.Builder builder = PeerProblem.builder(ID);
        for (int person = 0; person < instance.people(); person++) {
            builder.addPeer(Person.of(id("peer-", person)));
        }
        for (int pair = 0; pair < instance.pairs(); pair++) {
            builder.pair(instance.first()[pair], instance.second()[pair], instance.score()[pair]);
        }
        return digested(builder.build());
    }

    private static Person person(
            List<ImmutableList<String>> ids,
            int index,
            int capacity,
            ChoiceLists lists,
            List<ImmutableList<String>> others) {
        ImmutableList.Builder<ImmutableList<String>> preferences = ImmutableList.builder();
        for (int place = lists.start()[index]; place < lists.start()[index + 1]; place++) {
            preferences.add(others.get(lists.choice()[place]));
        }
        return new Person(ids.get(index).get(0), capacity, 0, Optional.of(preferences.build()));
    }

    /** Everybody alone at a rank, once for all lists. */
    private static List<ImmutableList<String>> ranks(String side, int people) {
        List<ImmutableList<String>> ranks = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            ranks.add(ImmutableList.of(id(side, person)));
        }
        return ranks;
    }

    private static MatchingProblem digested(MatchingProblem problem) {
        if (problem.digest().isEmpty()) {
            throw new IllegalStateException("the problem has no digest");
        }
        return problem;
    }

    /** Digits are padded, so that the order of identifiers is the order of indexes. */
    private static String id(String side, int index) {
        return side + Strings.padStart(Integer.toString(index), 7, '0');
    }
}

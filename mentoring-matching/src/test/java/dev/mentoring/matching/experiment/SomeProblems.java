package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small questions of every kind, drawn from a seed: places, choices, groups, locks and earlier pairs, but no minimums. */
public final class SomeProblems {

    private SomeProblems() {}

    /** Of two sides or of peers. */
    public static MatchingProblem any(long seed) {
        return Draws.of(seed, "kind").perMille(700) ? sides(seed) : peers(seed);
    }

    public static TwoSidedProblem sides(long seed) {
        Draws draws = Draws.of(seed, "sides");
        ImmutableList<String> mentors = ids("m", draws.below(6));
        ImmutableList<String> mentees = ids("e", draws.below(7));
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("some").pairLimit(1_000);
        // told in another order than that of identifiers
        mentees.reverse().forEach(id -> builder.addMentee(person(id, draws.below(3), mentors, draws)));
        mentors.forEach(id -> builder.addMentor(person(id, draws.below(4), mentees, draws)));
        for (String mentor : mentors) {
            for (String mentee : mentees) {
                if (draws.perMille(800)) {
                    builder.pair(mentor, mentee, draws.between(-5, 100));
                }
                if (draws.perMille(100)) {
                    builder.earlier(mentor, mentee);
                }
            }
        }
        group(builder, "a", mentors, mentees, draws);
        group(builder, "b", mentors, mentees, draws);
        TwoSidedProblem open = builder.build();
        if (open.pairCount() > 0 && draws.perMille(400)) {
            int pair = draws.below(open.pairCount());
            int mentor = open.mentorOf(pair);
            int mentee = open.menteeOf(pair);
            boolean places = open.mentors().get(mentor).capacity() > 0
                    && open.mentees().get(mentee).capacity() > 0;
            if (places && Fits.fits(open, ImmutableList.of(open.pairing(pair, mentee)))) {
                builder.lock(
                        open.mentors().get(mentor).id(),
                        open.mentees().get(mentee).id());
            }
        }
        return builder.build();
    }

    public static PeerProblem peers(long seed) {
        Draws draws = Draws.of(seed, "peers");
        ImmutableList<String> ids = ids("p", draws.below(8));
        PeerProblem.Builder builder = PeerProblem.builder("some");
        ids.forEach(id -> builder.addPeer(person(
                id,
                draws.below(3),
                ids.stream().filter(other -> !other.equals(id)).collect(ImmutableList.toImmutableList()),
                draws)));
        for (int i = 0; i < ids.size(); i++) {
            for (int k = i + 1; k < ids.size(); k++) {
                if (draws.perMille(800)) {
                    builder.pair(i, k, draws.between(0, 100));
                }
            }
        }
        return builder.build();
    }

    private static ImmutableList<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(k -> prefix + k).collect(ImmutableList.toImmutableList());
    }

    private static Person person(String id, int capacity, ImmutableList<String> others, Draws draws) {
        Optional<ImmutableList<ImmutableList<String>>> choices = Optional.empty();
        if (draws.perMille(300)) {
            List<ImmutableList<String>> ranks = new ArrayList<>();
            for (int place : draws.permutation(others.size())) {
                if (!ranks.isEmpty() && draws.perMille(200)) {
                    int last = ranks.size() - 1;
                    ranks.set(
                            last,
                            ImmutableList.<String>builder()
                                    .addAll(ranks.get(last))
                                    .add(others.get(place))
                                    .build());
                } else if (draws.perMille(800)) {
                    ranks.add(ImmutableList.of(others.get(place)));
                }
            }
            choices = Optional.of(ImmutableList.copyOf(ranks));
        }
        return new Person(id, capacity, 0, choices);
    }

    private static void group(
            TwoSidedProblem.Builder builder,
            String id,
            ImmutableList<String> mentors,
            ImmutableList<String> mentees,
            Draws draws) {
        if (draws.perMille(400) && !mentors.isEmpty() && !mentees.isEmpty()) {
            Counting counting = ImmutableList.copyOf(Counting.values()).get(draws.below(3));
            builder.group(new GroupBound(
                    id,
                    draws.perMille(500)
                            ? Optional.empty()
                            : Optional.of(mentors.subList(0, 1 + draws.below(mentors.size()))),
                    draws.perMille(500)
                            ? Optional.empty()
                            : Optional.of(mentees.subList(0, 1 + draws.below(mentees.size()))),
                    counting,
                    0,
                    draws.below(3)));
        }
    }
}

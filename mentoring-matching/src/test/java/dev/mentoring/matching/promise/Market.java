package dev.mentoring.matching.promise;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.StrategyCard.Serves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small problem of either kind, as a list of people of whom some pairs are possible.
 *
 * @param pairs the pairs that are listed, with scores; empty where everybody may have everybody at score 0
 */
record Market(List<Someone> people, Optional<List<Pair>> pairs, List<Pair> locked, List<Pair> forbidden) {

    /** Which list somebody stands on. */
    enum Place {
        MENTOR,
        MENTEE,
        PEER
    }

    /** A person on their list. */
    record Someone(Place place, Person person) {

        String id() {
            return person.id();
        }
    }

    /** Two people; of two-sided problems, the first is the mentor. */
    record Pair(String first, String second, long score) {

        boolean isOf(String one, String other) {
            return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
        }
    }

    /** A two-sided problem without groups; no identifier stands on both sides. */
    static Market of(Told told) {
        return new Market(
                Stream.concat(
                                told.mentors().stream().map(p -> new Someone(Place.MENTOR, p)),
                                told.mentees().stream().map(p -> new Someone(Place.MENTEE, p)))
                        .toList(),
                told.pairs().map(Market::pairs),
                pairs(told.locked()),
                pairs(told.forbidden()));
    }

    private static List<Pair> pairs(List<Told.Pair> told) {
        return told.stream()
                .map(p -> new Pair(p.mentor(), p.mentee(), p.score()))
                .toList();
    }

    Serves kind() {
        return people.stream().anyMatch(someone -> someone.place() == Place.PEER) ? Serves.PEERS : Serves.TWO_SIDED;
    }

    MatchingProblem problem() {
        return kind() == Serves.PEERS ? peers() : twoSided();
    }

    private PeerProblem peers() {
        PeerProblem.Builder builder = PeerProblem.builder("market");
        people.forEach(someone -> builder.addPeer(someone.person()));
        pairs.ifPresentOrElse(
                list -> list.forEach(p -> builder.pair(p.first(), p.second(), p.score())), builder::allowEveryPair);
        locked.forEach(p -> builder.lock(p.first(), p.second()));
        forbidden.forEach(p -> builder.forbid(p.first(), p.second()));
        return builder.build();
    }

    private TwoSidedProblem twoSided() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("market");
        for (Someone someone : people) {
            if (someone.place() == Place.MENTOR) {
                builder.addMentor(someone.person());
            } else {
                builder.addMentee(someone.person());
            }
        }
        pairs.ifPresentOrElse(
                list -> list.forEach(p -> builder.pair(p.first(), p.second(), p.score())), builder::allowEveryPair);
        locked.forEach(p -> builder.lock(p.first(), p.second()));
        forbidden.forEach(p -> builder.forbid(p.first(), p.second()));
        return builder.build();
    }

    /** The pairs that may be made, worked out from the text of the format alone. */
    List<Pair> allowed() {
        List<Pair> allowed = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                Someone first = people.get(one);
                Someone second = people.get(other);
                boolean opposite = first.place() == Place.PEER || first.place() != second.place();
                Optional<Long> score = pairs.isEmpty()
                        ? Optional.of(0L)
                        : pairs.get().stream()
                                .filter(p -> p.isOf(first.id(), second.id()))
                                .map(Pair::score)
                                .findFirst();
                boolean banned = forbidden.stream().anyMatch(p -> p.isOf(first.id(), second.id()));
                if (opposite && score.isPresent() && !banned && accepts(first, second) && accepts(second, first)) {
                    allowed.add(new Pair(first.id(), second.id(), score.get()));
                }
            }
        }
        return allowed;
    }

    private static boolean accepts(Someone one, Someone other) {
        return one.person().preferences().isEmpty()
                || one.person().preferences().get().stream().anyMatch(rank -> rank.contains(other.id()));
    }

    /** Whom somebody could name: everybody of the other side, or all others. */
    List<String> partners(Someone someone) {
        return people.stream()
                .filter(other -> someone.place() == Place.PEER
                        ? !other.id().equals(someone.id())
                        : other.place() != someone.place())
                .map(Someone::id)
                .toList();
    }

    boolean isLocked(Someone someone) {
        return locked.stream()
                .anyMatch(p -> p.first().equals(someone.id()) || p.second().equals(someone.id()));
    }

    /** The same problem where somebody states other choices. */
    Market stating(String id, ImmutableList<ImmutableList<String>> list) {
        List<Someone> others = people.stream()
                .map(someone -> someone.id().equals(id)
                        ? new Someone(
                                someone.place(),
                                new Person(
                                        id,
                                        someone.person().capacity(),
                                        someone.person().minimum(),
                                        Optional.of(list)))
                        : someone)
                .toList();
        return new Market(others, pairs, locked, forbidden);
    }
}

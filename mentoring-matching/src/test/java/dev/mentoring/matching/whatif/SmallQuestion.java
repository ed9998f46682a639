package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Small random problems with ties, minimums, locks, negative scores and several places on both sides, solved by looking at everything. */
final class SmallQuestion {

    private final SplittableRandom random;
    final int mentors;
    final int mentees;
    final TwoSidedProblem problem;

    SmallQuestion(SplittableRandom random) {
        this.random = random;
        mentors = 1 + random.nextInt(4);
        mentees = 1 + random.nextInt(4);
        problem = draw();
    }

    private TwoSidedProblem draw() {
        boolean minimums = random.nextInt(2) == 0;
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("q");
        int[] mentorPlaces = new int[mentors];
        int[] menteePlaces = new int[mentees];
        for (int i = 0; i < mentors; i++) {
            mentorPlaces[i] = random.nextInt(4);
            builder.addMentor(person("m" + i, mentorPlaces[i], minimums));
        }
        for (int i = 0; i < mentees; i++) {
            menteePlaces[i] = random.nextInt(3) == 0 ? random.nextInt(4) : 1;
            builder.addMentee(person("e" + i, menteePlaces[i], minimums));
        }
        int locks = random.nextInt(3) == 0 ? 2 : 0;
        int pairs = 0;
        for (int i = 0; i < mentors; i++) {
            for (int j = 0; j < mentees; j++) {
                if (random.nextInt(4) > 0 && pairs < 11) {
                    pairs++;
                    builder.pair("m" + i, "e" + j, score());
                    if (locks > 0 && mentorPlaces[i] > 0 && menteePlaces[j] > 0 && random.nextInt(4) == 0) {
                        locks--;
                        mentorPlaces[i]--;
                        menteePlaces[j]--;
                        builder.lock("m" + i, "e" + j);
                    }
                }
            }
        }
        return builder.build();
    }

    private Person person(String id, int places, boolean minimums) {
        int least = minimums && random.nextInt(3) == 0 ? random.nextInt(places + 1) : 0;
        return new Person(id, places, least, Optional.empty());
    }

    private long score() {
        return random.nextInt(3) == 0 ? random.nextInt(3) - 1 : random.nextInt(12) - 3;
    }

    Optional<WhatIf> solved(String strategy) {
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
        return result.status() == Status.SOLVED ? Optional.of(WhatIf.of(problem, result)) : Optional.empty();
    }

    /** Changes of every kind, each by itself. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < mentors; i++) {
            for (int j = 0; j < mentees; j++) {
                changes.add(new Change.Make("m" + i, "e" + j));
                changes.add(new Change.Forbid("m" + i, "e" + j));
                changes.add(new Change.Allow("m" + i, "e" + j, score() + (random.nextInt(5) == 0 ? 40 : 0)));
            }
        }
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            for (int i = 0; i < (side == Side.MENTOR ? mentors : mentees); i++) {
                String id = (side == Side.MENTOR ? "m" : "e") + i;
                changes.add(new Change.Withdraw(side, id));
                for (int places = 0; places < 4; places++) {
                    changes.add(new Change.Places(side, id, places));
                }
            }
            changes.add(join(side, "new"));
        }
        return changes;
    }

    /** Some of the changes, one after another. */
    ImmutableList<Change> several() {
        List<Change> all = changes();
        ImmutableList.Builder<Change> some = ImmutableList.builder();
        for (int k = 2 + random.nextInt(3); k > 0; k--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        if (random.nextInt(2) == 0) {
            some.add(join(Side.MENTOR, "later"));
            some.add(new Change.Make("later", "e0"));
        }
        return some.build();
    }

    private Change.Join join(Side side, String id) {
        Map<String, Long> scores = new TreeMap<>();
        for (int i = 0; i < (side == Side.MENTOR ? mentees : mentors); i++) {
            if (i == 0 || random.nextInt(3) > 0) {
                scores.put((side == Side.MENTOR ? "e" : "m") + i, score());
            }
        }
        int places = random.nextInt(4);
        return Change.Join.of(
                side,
                new Person(id, places, random.nextInt(4) == 0 ? random.nextInt(places + 1) : 0, Optional.empty()),
                scores);
    }

    /** What the best matching of a problem comes to; empty when there is none. */
    static Optional<Totals> best(TwoSidedProblem problem, boolean pairsFirst) {
        Optional<Totals> best = Optional.empty();
        for (int set = 0; set < 1 << problem.pairCount(); set++) {
            Optional<Totals> totals = totals(problem, set);
            if (totals.isPresent() && (best.isEmpty() || isBetter(totals.get(), best.get(), pairsFirst))) {
                best = totals;
            }
        }
        return best;
    }

    private static boolean isBetter(Totals one, Totals other, boolean pairsFirst) {
        int byPairs = Long.compare(one.pairs(), other.pairs());
        int byScore = Long.compare(one.score(), other.score());
        int first = pairsFirst ? byPairs : byScore;
        return first > 0 || (first == 0 && (pairsFirst ? byScore : byPairs) > 0);
    }

    private static Optional<Totals> totals(TwoSidedProblem problem, int set) {
        int[] ofMentor = new int[problem.mentors().size()];
        int[] ofMentee = new int[problem.mentees().size()];
        long score = 0;
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if ((set >> pair & 1) == 1) {
                ofMentor[problem.mentorOf(pair)]++;
                ofMentee[problem.menteeOf(pair)]++;
                score += problem.score(pair);
            } else if (problem.isLocked(pair)) {
                return Optional.empty();
            }
        }
        return within(problem.mentors(), ofMentor) && within(problem.mentees(), ofMentee)
                ? Optional.of(new Totals(Integer.bitCount(set), score))
                : Optional.empty();
    }

    private static boolean within(List<Person> people, int[] load) {
        for (int k = 0; k < load.length; k++) {
            if (load[k] > people.get(k).capacity() || load[k] < people.get(k).minimum()) {
                return false;
            }
        }
        return true;
    }
}

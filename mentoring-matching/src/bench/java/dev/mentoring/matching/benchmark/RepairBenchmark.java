package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.WhatIf;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Single changes answered by repair, check of the proof included, against a pairing of the changed problem anew; prints a
 * Markdown table. Both must come to the same totals.
 *
 * <p>Every mentee has 20 candidates with scores drawn evenly. Pairing anew is measured twice: the run of the strategy alone, and from the
 * change on, with the changed problem and its digest. Times are processor times of the calling thread.
 */
public final class RepairBenchmark {

    private static final int CANDIDATES = 20;
    private static final int WARM_UPS = 1_000;
    private static final int CHANGES = 200;
    private static final int KINDS = 5;

    /** A family of instances. */
    private record Case(String name, int mentees, int mentors, int mostPlaces, int places) {}

    private static final ImmutableList<Case> CASES = ImmutableList.of(
            new Case("one place, tight", 5_000, 5_000, 1, 5_000),
            new Case("one place, spare", 5_000, 6_000, 1, 6_000),
            new Case("1 to 4, tight", 5_000, 2_000, 4, 5_000),
            new Case("1 to 4, spare", 5_000, 5_000, 4, 12_500));

    private final Case of;
    private final String strategy;
    private final int largest;
    private final SplittableRandom random = new SplittableRandom(20);

    private RepairBenchmark(Case of, String strategy, int largest) {
        this.of = of;
        this.strategy = strategy;
        this.largest = largest;
    }

    /** Measures all, or with a number the first so many changes only. */
    public static void main(String[] args) {
        int changes = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0]) : CHANGES;
        System.out.println(
                "| instance | scores up to | strategy | repaired median µs | mean µs | solved anew median µs | mean µs"
                        + " | from the change on, mean µs | times faster than solved, medians | means | than from the change on,"
                        + " means | why not, mean µs |");
        System.out.println("| --- | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        for (int largest : new int[] {1_000_000, 100}) {
            for (Case each : CASES) {
                for (String strategy : List.of("max-score", "max-coverage")) {
                    new RepairBenchmark(each, strategy, largest).run(changes);
                }
            }
        }
    }

    private void run(int changes) {
        TwoSidedProblem problem = draw();
        StrategyUsed how = StrategyUsed.of(strategy);
        MatchingResult result = PairingStrategies.standard().solve(problem, how, RunControl.none());
        WhatIf whatIf = WhatIf.of(problem, result);
        if (!whatIf.isWarm()) {
            throw new IllegalStateException("the result is not repaired");
        }
        for (int k = 0; k < WARM_UPS; k++) {
            whatIf.after(change(problem, result, k));
        }
        for (int k = 0; k < 10; k++) {
            anew(whatIf.after(change(problem, result, k)).problem(), how, 0);
        }
        long[] repaired = new long[changes];
        long[] anew = new long[changes];
        long[] whole = new long[changes];
        long whyNot = 0;
        for (int k = 0; k < changes; k++) {
            Change change = change(problem, result, k);
            long start = cpu();
            Answer answer = whatIf.after(change);
            repaired[k] = cpu() - start;
            if (!answer.isWarm() || answer.obstacle().isPresent()) {
                throw new IllegalStateException("not repaired: " + change);
            }
            long made = cpu();
            answer.problem().digest();
            whole[k] = cpu() - made;
            anew[k] = anew(answer.problem(), how, answer.totals().score());
            whole[k] += anew[k];
            if (change instanceof Change.Make make) {
                whyNot += whyNot(whatIf, make);
            }
        }
        print(repaired, anew, whole, whyNot / Math.max(1, changes / KINDS));
    }

    /** The time of an answer with who moves up for whom. */
    private static long whyNot(WhatIf whatIf, Change.Make make) {
        long start = cpu();
        if (whatIf.making(make.mentor(), make.mentee()).chains().isEmpty()) {
            throw new IllegalStateException("nobody moves");
        }
        return cpu() - start;
    }

    private static long anew(TwoSidedProblem changed, StrategyUsed how, long expected) {
        changed.digest();
        long start = cpu();
        MatchingResult result = PairingStrategies.standard().solve(changed, how, RunControl.none());
        long time = cpu() - start;
        if (expected != 0 && result.totals().score() != expected) {
            throw new IllegalStateException("repaired " + expected + ", anew " + result.totals());
        }
        return time;
    }

    /** Processor time of this thread: what other programs do meanwhile does not count, and neither does a second thread of the solver. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void print(long[] repaired, long[] anew, long[] whole, long whyNot) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |",
                of.name(),
                largest,
                strategy,
                median(repaired) / 1e3,
                mean(repaired) / 1e3,
                median(anew) / 1e3,
                mean(anew) / 1e3,
                mean(whole) / 1e3,
                median(anew) / median(repaired),
                mean(anew) / mean(repaired),
                mean(whole) / mean(repaired),
                whyNot / 1e3));
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double mean(long[] times) {
        return Arrays.stream(times).average().orElse(0);
    }

    private Change change(TwoSidedProblem problem, MatchingResult result, int kind) {
        int pair = random.nextInt(problem.pairCount());
        String mentor = problem.mentors().get(problem.mentorOf(pair)).id();
        String mentee = problem.mentees().get(problem.menteeOf(pair)).id();
        int made = random.nextInt(result.pairings().size());
        return switch (kind % KINDS) {
            case 0 -> isMade(result, mentor, mentee) ? change(problem, result, kind) : new Change.Make(mentor, mentee);
            case 1 ->
                new Change.Forbid(
                        result.pairings().get(made).mentor(),
                        result.pairings().get(made).mentee());
            case 2 ->
                new Change.Places(
                        Side.MENTOR,
                        mentor,
                        problem.mentors().get(problem.mentorOf(pair)).capacity() + 1);
            case 3 -> new Change.Allow(mentor, mentee, random.nextInt(largest + 1));
            default ->
                random.nextBoolean()
                        ? new Change.Withdraw(Side.MENTOR, mentor)
                        : new Change.Withdraw(Side.MENTEE, mentee);
        };
    }

    private static boolean isMade(MatchingResult result, String mentor, String mentee) {
        return result.pairings().stream()
                .anyMatch(pairing ->
                        pairing.mentor().equals(mentor) && pairing.mentee().equals(mentee));
    }

    private TwoSidedProblem draw() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("repair");
        int[] places = new int[of.mentors()];
        Arrays.fill(places, 1);
        for (int left = of.places() - of.mentors(); left > 0; ) {
            int mentor = random.nextInt(places.length);
            if (places[mentor] < of.mostPlaces()) {
                places[mentor]++;
                left--;
            }
        }
        for (int mentor = 0; mentor < places.length; mentor++) {
            builder.addMentor(Person.of("m" + mentor, places[mentor]));
        }
        Set<Integer> drawn = new HashSet<>();
        for (int mentee = 0; mentee < of.mentees(); mentee++) {
            builder.addMentee(Person.of("e" + mentee));
            drawn.clear();
            while (drawn.size() < CANDIDATES) {
                int mentor = random.nextInt(places.length);
                if (drawn.add(mentor)) {
                    builder.pair("m" + mentor, "e" + mentee, random.nextInt(largest + 1));
                }
            }
        }
        return builder.build();
    }
}

package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks at one strategy from every side; each look gives what is wrong. */
final class StrategyProbe {

    private static final int SEEDS = 64;
    private static final ImmutableList<Integer> POLLS = ImmutableList.of(0, 1, 2, 5);

    private final PairingStrategy strategy;
    private final StrategySample sample;
    private final Runs runs;

    StrategyProbe(PairingStrategy strategy, StrategySample sample) {
        this.strategy = strategy;
        this.sample = sample;
        this.runs = new Runs(strategy, sample.options());
    }

    ImmutableList<String> name() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> claims = new LinkedHashSet<>();
        Set<String> proofs = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            names.add(String.valueOf((Object) strategy.name()));
            claims.add(String.valueOf((Object) strategy.claim()));
            proofs.add(String.valueOf((Object) strategy.proves()));
        }
        List<String> wrong = new ArrayList<>();
        if (names.size() != 1 || !names.iterator().next().matches(ScorerProbe.NAMES)) {
            wrong.add("the name is " + names);
        }
        if (claims.size() != 1 || !claims.iterator().next().matches("(?s).+\\.")) {
            wrong.add("the claim is " + claims);
        }
        if (proofs.size() != 1 || proofs.contains("null")) {
            wrong.add("what it proves is " + proofs);
        }
        return ImmutableList.copyOf(wrong);
    }

    ImmutableList<String> serving() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (MatchingProblem problem : sample.problems()) {
            Set<String> answers = new LinkedHashSet<>();
            for (int i = 0; i < 2; i++) {
                answers.add(runs.serves(problem));
                answers.add(runs.serves(ToldAgain.of(problem)));
            }
            if (answers.size() != 1 || !Runs.SAYS.contains(answers.iterator().next())) {
                wrong.add(problem.id() + ": " + answers);
            }
        }
        if (served().isEmpty()) {
            wrong.add("it serves no problem of the sample");
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> refusing() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (MatchingProblem problem : sample.problems()) {
            if (runs.serves(problem).equals(Runs.NO)) {
                String outcome = runs.of(problem).outcome();
                if (!outcome.startsWith(Runs.REFUSES)) {
                    wrong.add(problem.id() + ": " + outcome);
                }
            }
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> settings() {
        Map<String, Options.Value> more = new TreeMap<>(sample.options().values());
        more.put("no-such-setting", new Options.Whole(1));
        Runs unknown = new Runs(strategy, Options.of(more));
        return Ratings.few(served().stream()
                .map(problem -> Map.entry(problem, unknown.of(problem).outcome()))
                .filter(entry -> !entry.getValue().startsWith(Runs.REFUSES))
                .map(entry -> entry.getKey().id() + " with the setting \"no-such-setting\": " + entry.getValue())
                .collect(ImmutableList.toImmutableList()));
    }

    ImmutableList<String> answering() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        int answered = 0;
        for (MatchingProblem problem : served()) {
            for (long seed : new long[] {0, 1, Long.MIN_VALUE}) {
                Runs.Run run = runs.of(problem, seed);
                answered += run.result().isPresent() ? 1 : 0;
                run.faults().forEach(fault -> wrong.add(problem.id() + ", seed " + seed + ": " + fault));
            }
        }
        if (answered == 0) {
            wrong.add("it answers no problem of the sample");
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> repeated() {
        ImmutableMap<String, String> first = answers(served(), UnaryOperator.identity());
        ImmutableMap<String, String> again = answers(served(), UnaryOperator.identity());
        ImmutableMap<String, String> backwards = answers(served().reverse(), UnaryOperator.identity());
        return Stream.concat(
                        differences(first, again, "the second time").stream(),
                        differences(first, backwards, "from the last problem to the first").stream())
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> toldAgain() {
        return differences(answers(served(), UnaryOperator.identity()), answers(served(), ToldAgain::of), "told again");
    }

    ImmutableList<String> lot() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (MatchingProblem problem :
                List.of(SampleProblems.lot(), SampleProblems.lotOfMentors(), SampleProblems.peerLot())) {
            if (!runs.serves(problem).equals(Runs.YES)) {
                continue;
            }
            Set<List<Pairing>> answers = new HashSet<>();
            for (long seed = 0; seed < SEEDS; seed++) {
                runs.of(problem, seed)
                        .result()
                        .filter(result -> !result.pairings().isEmpty())
                        .ifPresent(result -> answers.add(result.pairings()));
            }
            if (answers.size() == 1) {
                wrong.add(problem.id() + ": the same people have a partner for each of " + SEEDS + " seeds");
            }
        }
        return wrong.build();
    }

    ImmutableList<String> cancelling() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (MatchingProblem problem : served()) {
            for (int polls : POLLS) {
                cancelled(problem, polls)
                        .ifPresent(fault -> wrong.add(problem.id() + ", cancelled at poll " + polls + ": " + fault));
            }
        }
        for (MatchingProblem crowd : SampleProblems.crowds()) {
            if (runs.serves(crowd).equals(Runs.YES)) {
                runs.of(crowd, 0, RunControl.cancelledBy(() -> true))
                        .result()
                        .filter(result -> result.status() != Status.CANCELLED)
                        .ifPresent(result -> wrong.add(crowd.id() + ": never asks whether to stop"));
            }
        }
        return Ratings.few(wrong.build());
    }

    /** What is wrong where the caller says from a poll on that the run is to stop. */
    private Optional<String> cancelled(MatchingProblem problem, int polls) {
        AtomicInteger left = new AtomicInteger(polls);
        AtomicInteger said = new AtomicInteger();
        Runs.Run run = runs.of(problem, 0, RunControl.cancelledBy(() -> {
            boolean now = left.getAndDecrement() <= 0;
            said.addAndGet(now ? 1 : 0);
            return now;
        }));
        if (!run.faults().isEmpty()) {
            return Optional.of(run.faults().get(0));
        }
        return run.result()
                .filter(result -> (result.status() == Status.CANCELLED) != (said.get() > 0))
                .map(result ->
                        "the result is " + result.status() + (said.get() > 0 ? "" : " though nobody stopped it"));
    }

    ImmutableList<String> progress() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (MatchingProblem problem : served()) {
            List<String> falls = new ArrayList<>();
            long[] last = {0};
            RunControl.Progress progress = (done, of) -> {
                if (done < last[0] || done > of) {
                    falls.add(last[0] + ", then " + done + " of " + of);
                }
                last[0] = done;
            };
            runs.of(problem, 0, new RunControl(() -> false, progress));
            falls.stream().limit(1).forEach(fall -> wrong.add(problem.id() + ": " + fall));
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> locales() {
        ImmutableMap<String, String> here = answers(served(), UnaryOperator.identity());
        return Surroundings.everywhere(where -> differences(here, answers(served(), UnaryOperator.identity()), where));
    }

    ImmutableList<String> threads() {
        ImmutableList<MatchingProblem> served = served();
        ImmutableMap<String, String> here = answers(served, UnaryOperator.identity());
        return Surroundings.onTwoThreads(() -> answers(served, UnaryOperator.identity())).stream()
                .flatMap(there -> differences(here, there, "on another thread").stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<MatchingProblem> served() {
        return sample.problems().stream()
                .filter(problem -> runs.serves(problem).equals(Runs.YES))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableMap<String, String> answers(
            ImmutableList<MatchingProblem> problems, UnaryOperator<MatchingProblem> told) {
        ImmutableMap.Builder<String, String> answers = ImmutableMap.builder();
        problems.forEach(problem ->
                answers.put(problem.id(), runs.of(told.apply(problem), 7).outcome()));
        return answers.buildOrThrow();
    }

    private static ImmutableList<String> differences(
            ImmutableMap<String, String> first, ImmutableMap<String, String> then, String where) {
        return Ratings.few(first.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
                .map(entry -> entry.getKey() + ": another answer " + where)
                .collect(ImmutableList.toImmutableList()));
    }
}

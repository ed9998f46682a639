package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbation;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class BenchTest {

    private static final Bench BENCH =
            Bench.standard().withGenerators(Generators.standard().plus(new Markets()));

    private static final Design DESIGN = Design.builder("small")
            .seed(42)
            .replications(5)
            .addSources(source("few", 4), source("more", 7))
            .addContenders(Variant.of("max-score"), Variant.of("stable-mentee"), Variant.of("random"))
            .analysis(Analysis.standard()
                    .at(900, 100)
                    .towards(new Goal("total-score", Goal.Aim.MOST), new Goal("blocking-pairs", Goal.Aim.LEAST)))
            .build();

    @Test
    void tries_every_contender_on_every_question_in_the_order_of_the_design() {
        ImmutableList<Trial> trials = BENCH.trials(DESIGN, RunPlan.alone());

        assertThat(trials).hasSize(30).hasSize((int) DESIGN.trials());
        assertThat(trials.get(0).key()).isEqualTo(new TrialKey("few", "none", "at-once", "max-score", 0));
        assertThat(trials.get(29).key()).isEqualTo(new TrialKey("more", "none", "at-once", "random", 4));
        assertThat(trials.stream().map(Trial::key)).doesNotHaveDuplicates();
    }

    @Test
    void asks_all_contenders_the_same_question_and_another_in_each_replication() {
        ImmutableList<Trial> trials = BENCH.trials(DESIGN, RunPlan.alone());

        for (int r = 0; r < 5; r++) {
            int replication = r;
            assertThat(trials.stream()
                            .filter(trial -> trial.key().source().equals("few")
                                    && trial.key().replication() == replication)
                            .map(Trial::problem)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(trials.stream().map(Trial::problem).distinct()).hasSize(10);
    }

    @Test
    void gives_the_same_report_by_any_number_of_threads() {
        ExperimentReport alone = BENCH.run(DESIGN);

        assertThat(BENCH.run(DESIGN, RunPlan.alone().on(4))).isEqualTo(alone);
        assertThat(BENCH.run(DESIGN, RunPlan.alone().on(64))).isEqualTo(alone);
    }

    @Test
    void goes_on_with_what_an_earlier_run_has_kept() {
        ImmutableList<Trial> all = BENCH.trials(DESIGN, RunPlan.alone());
        Kept log = new Kept(List.of(all.get(29), all.get(3), all.get(0)));

        ExperimentReport resumed = BENCH.run(DESIGN, RunPlan.alone().on(2).keepingIn(log));

        assertThat(resumed).isEqualTo(BENCH.run(DESIGN));
        assertThat(log.added).hasSize(27).doesNotContain(all.get(29), all.get(3), all.get(0));
    }

    @Test
    void passes_over_kept_trials_that_are_none_of_the_design() {
        Trial other = new Trial(
                new TrialKey("elsewhere", "none", "at-once", "max-score", 0),
                "",
                new Trial.Refused(ProblemCode.STRATEGY_UNSUITED));

        assertThat(BENCH.run(DESIGN, RunPlan.alone().keepingIn(new Kept(List.of(other)))))
                .isEqualTo(BENCH.run(DESIGN));
    }

    @Test
    void stops_when_asked_keeps_what_is_whole_and_leaves_no_thread() {
        AtomicInteger asked = new AtomicInteger();
        Kept log = new Kept(List.of());
        RunControl impatient = RunControl.cancelledBy(() -> asked.incrementAndGet() > 3);

        assertThatThrownBy(
                        () -> BENCH.run(DESIGN, RunPlan.alone().keepingIn(log).watchedBy(impatient)))
                .isInstanceOf(RunCancelledException.class);

        assertThat(log.added).hasSizeLessThan(30);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("mentoring-bench")))
                .isEmpty();
        assertThat(BENCH.run(DESIGN, RunPlan.alone().keepingIn(new Kept(log.added))))
                .isEqualTo(BENCH.run(DESIGN));
    }

    @Test
    void stops_while_the_report_is_made() {
        AtomicLong finished = new AtomicLong();
        RunControl late = new RunControl(() -> finished.get() == 30, (done, of) -> finished.set(done));

        assertThatThrownBy(() -> BENCH.run(DESIGN, RunPlan.alone().watchedBy(late)))
                .isInstanceOf(RunCancelledException.class)
                .hasMessageContaining("report");
    }

    @Test
    void stops_when_the_thread_is_interrupted_and_keeps_the_interrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> BENCH.run(DESIGN)).isInstanceOf(RunCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tells_progress_in_trials_that_never_falls() {
        List<Long> heard = new ArrayList<>();

        BENCH.run(DESIGN, RunPlan.alone().on(3).watchedBy(new RunControl(() -> false, (done, of) -> heard.add(done))));

        assertThat(heard).isSorted().startsWith(0L).endsWith(30L);
    }

    @Test
    void tells_progress_of_a_report_in_series_summed_up_or_compared() {
        ImmutableList<Trial> trials = BENCH.trials(DESIGN, RunPlan.alone());
        List<Long> heard = new ArrayList<>();
        AtomicLong total = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        RunControl watcher = new RunControl(() -> asked.incrementAndGet() < 0, (done, of) -> {
            heard.add(done);
            total.set(of);
        });

        ExperimentReport report = ExperimentReport.of(DESIGN, trials, watcher);

        long metrics = report.cells().stream()
                .flatMap(cell -> cell.figures().keySet().stream())
                .distinct()
                .count();
        assertThat(DESIGN.series()).isEqualTo(6 + 4);
        assertThat(total).hasValue(DESIGN.series() * metrics);
        assertThat(heard).isSorted().startsWith(0L).endsWith(total.get());
        assertThat(asked.get()).isGreaterThan(trials.size() + (int) total.get());
        assertThatThrownBy(() -> ExperimentReport.of(DESIGN, trials, RunControl.cancelledBy(() -> true)))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void counts_what_strategies_refuse_by_why() {
        Design design = Design.builder("peers")
                .replications(2)
                .addSources(new Source.Given("four", "four.json"))
                .addContenders(Variant.of("max-score"), Variant.of("peer-stable"))
                .build();
        PeerProblem.Builder peers = PeerProblem.builder("four");
        List.of("a", "b").forEach(id -> peers.addPeer(Person.of(id)));

        ExperimentReport report = BENCH.withGiven(
                        "four.json", Instance.of(peers.allowEveryPair().build()))
                .run(design);

        assertThat(report.cells().get(0).refused()).isEqualTo(ImmutableMap.of(ProblemCode.STRATEGY_UNSUITED, 2));
        assertThat(report.cells().get(0).figures()).isEmpty();
        assertThat(report.cells().get(1).statuses()).isEqualTo(ImmutableMap.of(Status.SOLVED, 2));
        assertThat(report.cells().get(1).figures()).containsKeys("pairs", "peer-coverage", Trial.SOLVED);
    }

    @Test
    void judges_by_the_truth_what_was_made_of_what_was_told() {
        TwoSidedProblem told = TwoSidedProblem.builder("told")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 10)
                .pair("eve", "cy", 10)
                .build();
        TwoSidedProblem truth = TwoSidedProblem.builder("truth")
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 3)
                .build();
        Bench bench = BENCH.withGiven("q", Instance.of(truth))
                .withPerturbations(Perturbations.standard().plus(telling(told)));
        Design design = Design.builder("lies")
                .replications(1)
                .addSources(new Source.Given("q", "q"))
                .addPerturbations(Variant.of("lie"))
                .addContenders(Variant.of("max-score"))
                .build();

        Trial trial = bench.trials(design, RunPlan.alone()).get(0);

        assertThat(trial.problem()).isEqualTo(told.digest());
        assertThat(((Trial.Measured) trial.outcome()).measures())
                .containsEntry(Trial.LOST_PAIRS, new Measure.Whole(1))
                .containsEntry("total-score", new Measure.Whole(3));
    }

    @Test
    void takes_strategies_and_metrics_of_the_callers_own() {
        Metric firstPair = Metric.of(
                "made-by-first",
                "Whether the first pair was made.",
                matching -> Optional.of(new Measure.Whole(matching.isMade(0) ? 1 : 0)));
        Design design = Design.builder("own")
                .replications(1)
                .addSources(source("few", 1))
                .addContenders(Variant.of("max-score"))
                .addMetrics("made-by-first")
                .build();

        ExperimentReport report =
                BENCH.withMetrics(Metrics.standard().plus(firstPair)).run(design);

        assertThat(report.cells().get(0).figures().keySet())
                .containsExactly(Trial.LOST_PAIRS, "made-by-first", Trial.SOLVED);
    }

    @Test
    void hands_on_what_a_metric_of_the_callers_own_throws() {
        Metric broken = Metric.of("broken", "Nothing at all.", matching -> {
            throw new IllegalArgumentException("on purpose");
        });

        assertThatThrownBy(() -> BENCH.withMetrics(Metrics.standard().plus(broken))
                        .run(DESIGN, RunPlan.alone().on(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
    }

    @Test
    void keeps_each_trial_before_the_next_one_of_its_question_is_tried() {
        Kept log = new Kept(List.of());
        CountDownLatch kept = new CountDownLatch(2);
        AtomicInteger measured = new AtomicInteger();
        Metric patient = Metric.of("patient", "Waits in the third trial until two are kept.", matching -> {
            if (measured.incrementAndGet() == 3) {
                assertThat(Uninterruptibles.awaitUninterruptibly(kept, 20, TimeUnit.SECONDS))
                        .isTrue();
            }
            return Optional.empty();
        });
        log.heard = kept::countDown;

        BENCH.withMetrics(Metrics.standard().plus(patient))
                .trials(DESIGN, RunPlan.alone().keepingIn(log));

        assertThat(log.added).hasSize(30);
    }

    @Test
    void keeps_the_trials_of_a_question_that_were_finished_before_a_fault() {
        Kept log = new Kept(List.of());
        AtomicInteger measured = new AtomicInteger();
        Metric broken = Metric.of("broken", "Breaks in the third trial.", matching -> {
            if (measured.incrementAndGet() == 3) {
                throw new IllegalStateException("on purpose");
            }
            return Optional.empty();
        });

        assertThatThrownBy(() -> BENCH.withMetrics(Metrics.standard().plus(broken))
                        .run(DESIGN, RunPlan.alone().keepingIn(log)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");

        assertThat(log.added)
                .extracting(trial -> trial.key().contender())
                .containsExactly("max-score", "stable-mentee");
    }

    @Test
    void takes_the_fault_of_a_metric_for_no_refusal_of_a_strategy() {
        Metric unsuited = Metric.of("unsuited", "Nothing at all.", matching -> {
            throw InvalidModelException.of(ProblemCode.STRATEGY_UNSUITED, "metric", "on purpose");
        });

        assertThatThrownBy(() ->
                        BENCH.withMetrics(Metrics.standard().plus(unsuited)).run(DESIGN))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("on purpose");
    }

    @Test
    void knows_no_goal_that_is_not_measured() {
        Design mistyped = Design.builder("goals")
                .replications(1)
                .addSources(source("few", 2))
                .addContenders(Variant.of("max-score"))
                .addMetrics("pairs")
                .analysis(Analysis.standard()
                        .towards(
                                new Goal("pair", Goal.Aim.MOST),
                                new Goal("envy", Goal.Aim.LEAST),
                                new Goal("solved", Goal.Aim.MOST)))
                .build();

        assertThat(BENCH.check(mistyped).list())
                .extracting(problem -> problem.location().toString())
                .hasSize(2);
        assertThat(BENCH.check(mistyped).list().get(0).message()).contains("nearest is \"pairs\"");
    }

    @Test
    void names_everything_that_the_bench_does_not_know() {
        Design design = Design.builder("unknown")
                .replications(1)
                .addSources(new Source.Drawn(Variant.of("no-generator")), new Source.Given("g", "nowhere.json"))
                .addPerturbations(Variant.of("no-perturbation"))
                .addSchedules(Variant.of("no-schedule"))
                .addContenders(Variant.of("max-scor"))
                .addMetrics("no-metric")
                .build();

        assertThat(BENCH.check(design).list().stream().map(Problem::code))
                .containsExactly(
                        ProblemCode.UNKNOWN_SETTING,
                        ProblemCode.UNKNOWN_ID,
                        ProblemCode.UNKNOWN_SETTING,
                        ProblemCode.UNKNOWN_SETTING,
                        ProblemCode.UNKNOWN_STRATEGY,
                        ProblemCode.UNKNOWN_SETTING);
        assertThatThrownBy(() -> BENCH.run(design)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void refuses_settings_that_a_strategy_does_not_take() {
        Design design = Design.builder("settings")
                .replications(1)
                .addSources(source("few", 2))
                .addContenders(new Variant("a", "max-score", Options.parse(ImmutableMap.of("nonsense", "1"))))
                .build();

        assertRefused(
                design,
                "contenders/0/options/nonsense",
                "source \"few\", perturbation \"none\", schedule \"at-once\", contender \"a\": max-score does");
    }

    @Test
    void knows_no_settings_that_generators_perturbations_and_schedules_do_not_take() {
        Design design = Design.builder("settings")
                .replications(1)
                .addSources(
                        source("few", 2),
                        new Source.Drawn(new Variant(
                                "topics", "topics", options("mentes", "3", "topics", "0", "same-topics", "2"))))
                .addPerturbations(
                        Variant.of("none"), new Variant("noise", "score-noise", options("law", "flat", "amount", "-1")))
                .addSchedules(new Variant("slow", "rolling", options("periods", "7", "days", "9")))
                .addContenders(Variant.of("max-score"))
                .build();

        assertThat(BENCH.check(design).list())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "sources/1/options/mentes",
                        "sources/1/options/topics",
                        "sources/1/options/same-topics",
                        "perturbations/1/options/law",
                        "perturbations/1/options/amount",
                        "schedules/0/options/periods");
        assertThat(BENCH.check(design).list()).extracting(Problem::code).containsOnly(ProblemCode.UNKNOWN_SETTING);
        assertThatThrownBy(() -> BENCH.run(design))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("must be a whole number from 1 to 1000");
    }

    @Test
    void asks_those_who_tell_no_settings_when_they_are_used() {
        Design design = Design.builder("settings")
                .replications(1)
                .addSources(new Source.Drawn(new Variant("few", Markets.NAME, options("persons", "3"))))
                .addContenders(Variant.of("max-score"))
                .build();

        assertThat(BENCH.check(design).isEmpty()).isTrue();
        assertRefused(design, "sources/0/options/persons", "source \"few\": any-scores does");
    }

    @Test
    void tells_settings_that_do_not_go_with_the_question_with_the_labels_of_the_trial() {
        Source peers = new Source.Drawn(new Variant("ring", "roommates", options("people", "4")));

        assertRefused(
                Design.builder("peers")
                        .replications(1)
                        .addSources(peers)
                        .addPerturbations(new Variant("gone", "drop-outs", options("mentors", "1")))
                        .addContenders(Variant.of("peer-stable"))
                        .build(),
                "perturbations/0/options/mentors",
                "source \"ring\", perturbation \"gone\": drop-outs does");
        assertRefused(
                Design.builder("peers")
                        .replications(1)
                        .addSources(peers)
                        .addSchedules(new Variant("slow", "rolling", options("mentor-patience", "1")))
                        .addContenders(Variant.of("peer-stable"))
                        .build(),
                "schedules/0/options/mentor-patience",
                "source \"ring\", perturbation \"none\", schedule \"slow\", contender \"peer-stable\": rolling does");
    }

    private static void assertRefused(Design design, String path, String message) {
        assertThatThrownBy(() -> BENCH.run(design)).isInstanceOfSatisfying(InvalidModelException.class, refused -> {
            Problem told = refused.problems().get(0);
            assertThat(told.code()).isEqualTo(ProblemCode.UNKNOWN_SETTING);
            assertThat(told.path()).isEqualTo(path);
            assertThat(told.message()).startsWith(message);
        });
    }

    private static Options options(String... settings) {
        TreeMap<String, String> told = new TreeMap<>();
        for (int k = 0; k < settings.length; k += 2) {
            told.put(settings[k], settings[k + 1]);
        }
        return Options.parse(told);
    }

    @Test
    void measures_what_a_strategy_gives_when_it_is_asked_directly() {
        Trial trial = BENCH.trials(DESIGN, RunPlan.alone()).get(0);
        long seed = Draws.seedFor(Draws.seedFor(42, "few"), "question/0");
        TwoSidedProblem problem = (TwoSidedProblem) new Markets()
                .draw(Options.parse(ImmutableMap.of("people", "4")), seed)
                .problem();

        assertThat(trial.problem()).isEqualTo(problem.digest());
        assertThat(((Trial.Measured) trial.outcome()).measures())
                .containsEntry(
                        "total-score",
                        new Measure.Whole(PairingStrategies.standard()
                                .solve(problem, StrategyUsed.of("max-score"), RunControl.none())
                                .totals()
                                .score()));
    }

    private static Source source(String id, int people) {
        return new Source.Drawn(
                new Variant(id, Markets.NAME, Options.parse(ImmutableMap.of("people", Integer.toString(people)))));
    }

    private static Perturbation telling(TwoSidedProblem told) {
        return new Perturbation() {
            @Override
            public String name() {
                return "lie";
            }

            @Override
            public String description() {
                return "Another question is told.";
            }

            @Override
            public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
                return new Perturbed(told, instance.problem());
            }
        };
    }

    /** A log in memory. */
    private static final class Kept implements TrialLog {

        private final ImmutableList<Trial> before;
        private final List<Trial> added = new ArrayList<>();
        private Runnable heard = () -> {};

        private Kept(List<Trial> before) {
            this.before = ImmutableList.copyOf(before);
        }

        @Override
        public ImmutableList<Trial> kept() {
            return before;
        }

        @Override
        public void keep(ImmutableList<Trial> trials) {
            added.addAll(trials);
            trials.forEach(each -> heard.run());
        }
    }
}

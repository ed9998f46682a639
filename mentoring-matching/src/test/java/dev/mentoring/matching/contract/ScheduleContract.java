package dev.mentoring.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.experiment.schedule.Course;
import dev.mentoring.matching.experiment.schedule.Schedule;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every schedule keeps to, as a JUnit 5 test: a test class implements it and names the schedule. */
public interface ScheduleContract {

    /** The schedule to be tested. */
    Schedule schedule();

    /** Its settings; none unless overridden. */
    default Options settings() {
        return Options.none();
    }

    /** The problems that it is tried on; those of the kit unless overridden. */
    default ImmutableList<MatchingProblem> problems() {
        return StrategySample.standard().problems();
    }

    /** One test for each promise. */
    @TestFactory
    default Stream<DynamicTest> keeps_the_contract_of_schedules() {
        return Stream.of(
                dynamicTest("has one stable name, one sentence, and one for each measure", () -> {
                    assertTrue(schedule().name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
                    assertTrue(schedule().description().matches("[A-Z].*[.]"));
                    schedule().measures().values().forEach(each -> assertTrue(each.matches("[A-Z].*[.]")));
                }),
                dynamicTest(
                        "runs with some of the problems",
                        () -> assertTrue(problems().stream()
                                .anyMatch(problem -> course(problem, 0).isPresent()))),
                dynamicTest(
                        "gives equal questions equal courses",
                        () -> problems().forEach(problem -> assertEquals(course(problem, 7), course(problem, 7)))),
                dynamicTest(
                        "ends with allowed pairs in order, and measures what it names",
                        () -> problems()
                                .forEach(problem -> course(problem, 5).ifPresent(course -> {
                                    Population people = Population.of(problem);
                                    course.pairings()
                                            .forEach(pair -> assertEquals(
                                                    people.pairing(people.pairOf(pair))
                                                            .score(),
                                                    pair.score()));
                                    assertEquals(
                                            ImmutableList.sortedCopyOf(Pairing.ORDER, course.pairings()),
                                            course.pairings());
                                    assertTrue(schedule()
                                            .measures()
                                            .keySet()
                                            .containsAll(course.measures().keySet()));
                                }))),
                dynamicTest(
                        "ends without pairs when a run is cancelled",
                        () -> problems()
                                .forEach(problem -> cancelled(problem)
                                        .ifPresent(course ->
                                                assertTrue(course.pairings().isEmpty()
                                                        && (course.status() == Status.CANCELLED
                                                                || course.status() == Status.SOLVED))))),
                dynamicTest("lists settings by name, with a default among the values and a sentence each", () -> {
                    assertEquals(
                            ImmutableList.of(), SettingProbe.listing(schedule().settings()));
                }),
                dynamicTest("takes the settings that it lists, and refuses values out of range", () -> {
                    assertEquals(
                            ImmutableList.of(),
                            SettingProbe.ranges(
                                    schedule().settings(),
                                    problems().stream()
                                            .<SettingProbe.Outcome>map(problem -> told -> outcome(problem, told))
                                            .collect(ImmutableList.toImmutableList())));
                }),
                dynamicTest(
                        "ends as cancelled when it is told to stop, and alike when it is only asked",
                        () -> problems()
                                .forEach(problem -> course(problem, 5).ifPresent(course -> {
                                    assertEquals(Optional.of(course), stopped(problem, () -> false));
                                    assertEquals(
                                            Optional.of(Status.CANCELLED),
                                            stopped(problem, () -> true).map(Course::status));
                                }))),
                dynamicTest(
                        "refuses settings that it does not know",
                        () -> problems()
                                .forEach(problem -> assertThrows(
                                        InvalidModelException.class,
                                        () -> schedule()
                                                .run(
                                                        problem,
                                                        PerturbationContract.UNKNOWN,
                                                        0,
                                                        ScheduleContract::best)))));
    }

    private Optional<Course> course(MatchingProblem problem, long seed) {
        return run(problem, seed, ScheduleContract::best);
    }

    private Optional<Course> stopped(MatchingProblem problem, BooleanSupplier stop) {
        return Optional.of(schedule().run(Perturbed.unchanged(problem), settings(), 5, ScheduleContract::best, stop));
    }

    private String outcome(MatchingProblem problem, Options told) {
        try {
            return schedule().run(problem, told, 5, ScheduleContract::best).toString();
        } catch (InvalidModelException | StrategyException refused) {
            return SettingProbe.REFUSES;
        }
    }

    private Optional<Course> cancelled(MatchingProblem problem) {
        return run(
                problem,
                0,
                part -> MatchingResult.answering(part, StrategyUsed.of("any")).build(Status.CANCELLED));
    }

    private Optional<Course> run(MatchingProblem problem, long seed, Schedule.Solver solver) {
        try {
            return Optional.of(schedule().run(problem, settings(), seed, solver));
        } catch (InvalidModelException | StrategyException refused) {
            return Optional.empty();
        }
    }

    private static MatchingResult best(MatchingProblem problem) {
        String strategy = problem instanceof PeerProblem ? "peer-max-score" : "max-score";
        return PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }
}

package dev.mentoring.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbation;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every perturbation keeps to, as a JUnit 5 test: a test class implements it and names the perturbation. */
public interface PerturbationContract {

    /** A setting that nothing takes. */
    Options UNKNOWN = Options.parse(Map.of("no-such-setting", "1"));

    /** The perturbation to be tested. */
    Perturbation perturbation();

    /** Its settings; none unless overridden. */
    default Options settings() {
        return Options.none();
    }

    /** The instances that it is tried on; raw problems of the kit's own unless overridden. */
    default ImmutableList<Instance> instances() {
        return StrategySample.standard().problems().stream().map(Instance::of).collect(ImmutableList.toImmutableList());
    }

    /** One test for each promise. */
    @TestFactory
    default Stream<DynamicTest> keeps_the_contract_of_perturbations() {
        return Stream.of(
                dynamicTest("has one stable name and one sentence", () -> {
                    assertTrue(perturbation().name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
                    assertTrue(perturbation().description().matches("[A-Z].*[.]"));
                }),
                dynamicTest(
                        "changes some of the instances, or says of none of them why not",
                        () -> assertTrue(instances().stream()
                                .anyMatch(instance -> perturbed(instance, 0).isPresent()))),
                dynamicTest(
                        "changes equal questions equally, and leaves them as they are",
                        () -> instances().forEach(instance -> {
                            String digest = instance.problem().digest();
                            Optional<String> once = perturbed(instance, 7).map(PerturbationContract::text);
                            assertEquals(once, perturbed(instance, 7).map(PerturbationContract::text));
                            assertEquals(digest, instance.problem().digest());
                        })),
                dynamicTest(
                        "tells and judges problems of the kind of the question",
                        () -> instances()
                                .forEach(instance -> perturbed(instance, 3).ifPresent(changed -> {
                                    assertEquals(
                                            instance.problem().getClass(),
                                            changed.asked().getClass());
                                    assertEquals(
                                            instance.problem().getClass(),
                                            changed.judged().getClass());
                                }))),
                dynamicTest("lists settings by name, with a default among the values and a sentence each", () -> {
                    assertEquals(
                            ImmutableList.of(),
                            SettingProbe.listing(perturbation().settings()));
                }),
                dynamicTest("takes the settings that it lists, and refuses values out of range", () -> {
                    assertEquals(
                            ImmutableList.of(),
                            SettingProbe.ranges(
                                    perturbation().settings(),
                                    instances().stream()
                                            .<SettingProbe.Outcome>map(instance -> told -> outcome(instance, told))
                                            .collect(ImmutableList.toImmutableList())));
                }),
                dynamicTest(
                        "stops when it is told to unless there is nothing to do",
                        () -> instances()
                                .forEach(instance -> perturbed(instance, 7).ifPresent(whole -> {
                                    assertEquals(text(whole), stopped(instance, () -> false));
                                    assertTrue(
                                            ImmutableSet.of("", text(whole)).contains(stopped(instance, () -> true)));
                                }))),
                dynamicTest(
                        "refuses settings that it does not know",
                        () -> instances()
                                .forEach(instance -> assertThrows(
                                        InvalidModelException.class,
                                        () -> perturbation().perturb(instance, UNKNOWN, 0)))));
    }

    private Optional<Perturbed> perturbed(Instance instance, long seed) {
        try {
            return Optional.of(perturbation().perturb(instance, settings(), seed));
        } catch (InvalidModelException refused) {
            return Optional.empty();
        }
    }

    /** What becomes of an instance; empty when the work was stopped. */
    private String stopped(Instance instance, BooleanSupplier stop) {
        try {
            return text(perturbation().perturb(instance, settings(), 7, stop));
        } catch (RunCancelledException e) {
            return "";
        }
    }

    private String outcome(Instance instance, Options told) {
        try {
            return text(perturbation().perturb(instance, told, 5));
        } catch (InvalidModelException e) {
            return SettingProbe.REFUSES;
        }
    }

    private static String text(Perturbed perturbed) {
        MatchingProblem asked = perturbed.asked();
        return asked.id() + asked.digest() + perturbed.judged().digest();
    }
}

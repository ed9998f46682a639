package dev.mentoring.matching;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTest {

    private static final String HERE = "dev.mentoring.matching";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void classes_are_found() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains(HERE + ".problem", HERE + ".kernel.flow");
    }

    @Test
    void kernel_knows_the_platform_only() {
        classes()
                .that()
                .resideInAPackage(HERE + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", HERE + ".kernel..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void kernels_never_see_each_other() {
        slices().matching(HERE + ".kernel.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "score, ''",
        "problem, score",
        "certificate, problem",
        "strategy, problem certificate kernel",
        "whatif, score problem certificate strategy kernel",
        "explain, score problem certificate strategy kernel whatif",
        "advice, score problem certificate strategy whatif explain",
        "metric, score problem certificate strategy",
        "experiment, score problem certificate strategy metric",
        "experiment.catalogue, ''",
        "experiment.generator, score problem certificate experiment.catalogue",
        "experiment.perturbation, score problem experiment.generator experiment.catalogue",
        "experiment.schedule, score problem certificate strategy metric experiment.generator experiment.perturbation experiment.catalogue",
        "experiment.statistic, metric experiment.generator",
    })
    void imports_run_upward_only(String room, String allowed) {
        String[] packages = Stream.concat(Stream.of(room), Arrays.stream(allowed.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(name -> HERE + "." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(HERE + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(HERE + "..").and(not(resideInAnyPackage(packages))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void explanations_are_made_without_words() {
        noClasses()
                .that()
                .resideInAPackage(HERE + ".explain")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".explain.text")
                .check(CLASSES);
    }

    @Test
    @Tag("P1")
    void nothing_that_matches_names_monitoring_data() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.mentoring.core.evaluation..")
                .check(CLASSES);
    }

    @Test
    void the_door_does_not_touch_solvers() {
        noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".kernel..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_exported_signature_names_a_kernel_type() {
        codeUnits()
                .that()
                .areDeclaredInClassesThat(not(resideInAPackage(HERE + ".kernel.."))
                        .and(JavaClass.Predicates.INTERFACES.or(
                                com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier(
                                        JavaModifier.PUBLIC))))
                .and()
                .arePublic()
                .should(new NameNoKernelType())
                .check(CLASSES);
    }

    private static final class NameNoKernelType extends ArchCondition<JavaCodeUnit> {

        NameNoKernelType() {
            super("name no kernel type");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            Stream.concat(
                            unit.getReturnType().getAllInvolvedRawTypes().stream(),
                            unit.getParameterTypes().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()))
                    .filter(type -> type.getPackageName().startsWith(HERE + ".kernel"))
                    .forEach(type -> events.add(
                            SimpleConditionEvent.violated(unit, unit.getFullName() + " names " + type.getName())));
        }
    }
}

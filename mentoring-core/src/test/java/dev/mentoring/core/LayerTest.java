package dev.mentoring.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.RepresentationReport;
import dev.mentoring.core.participant.Contact;

@AnalyzeClasses(packages = "dev.mentoring.core", importOptions = ImportOption.DoNotIncludeTests.class)
class LayerTest {

    @ArchTest
    static final ArchRule IMPORTS_RUN_UPWARD_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("dev.mentoring.core")
            .layer("taxonomy")
            .definedBy("dev.mentoring.core.taxonomy..")
            .layer("participant")
            .definedBy("dev.mentoring.core.participant..")
            .layer("rule")
            .definedBy("dev.mentoring.core.rule..")
            .layer("programme")
            .definedBy("dev.mentoring.core.programme..")
            .layer("partnership")
            .definedBy("dev.mentoring.core.partnership..")
            .layer("evaluation")
            .definedBy("dev.mentoring.core.evaluation..")
            .whereLayer("root")
            .mayNotAccessAnyLayer()
            .whereLayer("taxonomy")
            .mayOnlyAccessLayers("root")
            .whereLayer("participant")
            .mayOnlyAccessLayers("root", "taxonomy")
            .whereLayer("rule")
            .mayOnlyAccessLayers("root", "taxonomy", "participant")
            .whereLayer("programme")
            .mayOnlyAccessLayers("root", "taxonomy", "participant", "rule")
            .whereLayer("partnership")
            .mayOnlyAccessLayers("root", "taxonomy", "participant", "rule", "programme")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("root", "taxonomy", "participant", "rule", "programme", "partnership")
            .withOptionalLayers(true)
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("dev.mentoring.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CORE_STANDS_ON_COLLECTIONS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.mentoring.core..",
                    "java..",
                    "com.google.common..",
                    "org.pcollections..",
                    "org.jspecify..",
                    "org.immutables..");

    @ArchTest
    @ArchTag("P1")
    static final ArchRule NOTHING_THAT_MATCHES_HOLDS_CONTACTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Contact.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Contact.class);

    @ArchTest
    @ArchTag("P1")
    static final ArchRule NOTHING_BUT_EVALUATION_HOLDS_MONITORING_DATA = noClasses()
            .that()
            .resideOutsideOfPackage("dev.mentoring.core.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.mentoring.core.evaluation..");

    @ArchTest
    @ArchTag("P1")
    static final ArchRule MONITORING_DATA_COME_OUT_THROUGH_ONE_REPORT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MonitoringData.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(RepresentationReport.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MonitoringData.class);
}

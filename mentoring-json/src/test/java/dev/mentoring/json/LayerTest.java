package dev.mentoring.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may import which. */
@AnalyzeClasses(packages = "dev.mentoring", importOptions = ImportOption.DoNotIncludeTests.class)
class LayerTest {

    @ArchTest
    static final ArchRule json_knows_neither_tables_nor_the_command = noClasses()
            .that()
            .resideInAnyPackage("dev.mentoring.json", "dev.mentoring.json.internal", "dev.mentoring.json.schema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.form..",
                    "dev.mentoring.json.cli..");

    @ArchTest
    static final ArchRule logs_know_neither_tables_nor_vocabularies_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.cli..",
                    "dev.mentoring.matching..");

    @ArchTest
    static final ArchRule published_vocabularies_know_neither_tables_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.skos..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.mentoring.json.csv..", "dev.mentoring.json.cli..");

    @ArchTest
    static final ArchRule application_forms_know_neither_tables_nor_logs_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.cli..",
                    "dev.mentoring.matching..");

    @ArchTest
    static final ArchRule tables_do_not_know_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.mentoring.json.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_inside_is_used_inside_only = classes()
            .that()
            .resideInAPackage("dev.mentoring.json.internal..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("dev.mentoring.json..");

    @ArchTest
    static final ArchRule core_and_matching_do_not_know_json = noClasses()
            .that()
            .resideInAnyPackage("dev.mentoring.core..", "dev.mentoring.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.mentoring.json..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule the_command_line_library_stays_in_the_command = noClasses()
            .that()
            .resideOutsideOfPackage("dev.mentoring.json.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule no_signature_shows_the_inside = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.mentoring.json",
                    "dev.mentoring.json.events",
                    "dev.mentoring.json.form",
                    "dev.mentoring.json.schema")
            .and()
            .arePublic()
            .should(new ShowInside());
}

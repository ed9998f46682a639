package dev.mentoring.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.Module;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.Serializable;

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
            .resideInAnyPackage("dev.mentoring.json", "dev.mentoring.json.events", "dev.mentoring.json.schema")
            .and()
            .arePublic()
            .should(new ShowInside());

    @ArchTest
    @ArchTag("J1")
    static final ArchRule nothing_travels_by_java_serialisation = classes()
            .that()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotAssignableTo(Enum.class)
            .and()
            // which Jackson declares to be serialisable
            .areNotAssignableTo(Module.class)
            .should()
            .notBeAssignableTo(Serializable.class);

    @ArchTest
    @ArchTag("E3")
    static final ArchRule documents_open_nothing = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json..")
            .and()
            .resideOutsideOfPackage("dev.mentoring.json.cli..")
            .and()
            // asks whether a resource of its own module is there
            .doNotBelongToAnyOf(Examples.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..", "java.lang.reflect..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    File.class, FileInputStream.class, FileOutputStream.class, ProcessBuilder.class, Runtime.class);
}

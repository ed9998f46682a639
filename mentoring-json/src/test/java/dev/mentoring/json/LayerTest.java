package dev.mentoring.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
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
                    "dev.mentoring.json.scim..",
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.exchange..",
                    "dev.mentoring.json.roster..",
                    "dev.mentoring.json.form..",
                    "dev.mentoring.json.page..",
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
    static final ArchRule rosters_in_lines_know_neither_tables_nor_logs_nor_forms_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.roster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.scim..",
                    "dev.mentoring.json.form..",
                    "dev.mentoring.json.events..",
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
    static final ArchRule pages_know_neither_tables_nor_logs_nor_forms_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.scim..",
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.form..",
                    "dev.mentoring.json.roster..",
                    "dev.mentoring.json.cli..");

    @ArchTest
    static final ArchRule lists_of_users_know_neither_tables_nor_logs_nor_vocabularies_nor_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.scim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.csv..",
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.cli..");

    @ArchTest
    static final ArchRule files_of_researchers_know_tables_and_nothing_else_beside_documents = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mentoring.json.events..",
                    "dev.mentoring.json.form..",
                    "dev.mentoring.json.roster..",
                    "dev.mentoring.json.scim..",
                    "dev.mentoring.json.skos..",
                    "dev.mentoring.json.cli..");

    @ArchTest
    static final ArchRule tables_do_not_know_the_command = noClasses()
            .that()
            .resideInAPackage("dev.mentoring.json.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.mentoring.json.exchange..", "dev.mentoring.json.cli..")
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

    /** A limit of time is one of real time, and changes no result. */
    @ArchTest
    @ArchTag("B14")
    @ArchTag("L1")
    static void results_depend_on_arguments_alone(JavaClasses all) {
        PureCode.DETERMINISTIC.check(
                all.that(not(simpleName("LimitedCall")).and(not(resideInAPackage("dev.mentoring.json.cli..")))));
    }

    /** Files are the command's affair; one class asks how many processors there are, which changes no result. */
    @ArchTest
    @ArchTag("E3")
    @ArchTag("P14")
    static void the_library_reaches_for_nothing_outside(JavaClasses all) {
        PureCode.SELF_CONTAINED.check(
                all.that(not(simpleName("OptimumSearch")).and(not(resideInAPackage("dev.mentoring.json.cli..")))));
    }

    /** Jackson's modules are serialisable, and ours is one. */
    @ArchTest
    @ArchTag("J1")
    static void nothing_travels_by_java_serialisation(JavaClasses all) {
        PureCode.NOT_SERIALIZABLE.check(all.that(not(type(MentoringModule.class))));
    }

    @ArchTest
    static final ArchRule no_signature_shows_the_inside = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.mentoring.json",
                    "dev.mentoring.json.events",
                    "dev.mentoring.json.exchange",
                    "dev.mentoring.json.form",
                    "dev.mentoring.json.page",
                    "dev.mentoring.json.roster",
                    "dev.mentoring.json.schema")
            .and()
            .arePublic()
            .should(new ShowInside());
}

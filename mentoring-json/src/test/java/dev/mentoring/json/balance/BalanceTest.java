package dev.mentoring.json.balance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.balance.Applicants.Fault;
import dev.mentoring.json.balance.Applicants.Made;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.FormOfEveryField;
import dev.mentoring.json.csv.RosterImport;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Of generated documents and tables, everybody who goes in comes out or is refused, and of everybody who comes out every field
 * does.
 */
@Tag("A2")
@Tag("A10")
@Tag("I3")
class BalanceTest {

    private static final long SEED = 20261122;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final ImmutableList<Fault> OF_DOCUMENTS =
            ImmutableList.of(Fault.NO_ROLE, Fault.STRANGE_ROLE, Fault.NO_SUCH_DAY, Fault.NO_ID, Fault.SHARED_ID);
    private static final ImmutableList<Fault> OF_TABLES =
            ImmutableList.copyOf(Fault.values()).subList(1, 8);

    @Test
    void hundreds_of_documents_and_tables_balance() {
        assertBalance(300);
    }

    @Test
    @Tag("thorough")
    void a_hundred_thousand_documents_and_tables_balance() {
        System.out.println("balance: seed " + SEED);
        assertBalance(100_000);
    }

    private static void assertBalance(int count) {
        for (int number = 0; number < count; number++) {
            SplittableRandom random = new SplittableRandom(SEED + number * GOLDEN);
            switch (number % 3) {
                case 0 -> assertTable(Applicants.of(random, OF_TABLES));
                case 1 ->
                    assertDocument(
                            Applicants.of(random, OF_DOCUMENTS),
                            BalanceTest::document,
                            document -> MentoringJson.readParticipants(document).roster(),
                            BalanceTest::personOfPointer,
                            false);
                default ->
                    assertDocument(
                            Applicants.of(random, OF_DOCUMENTS),
                            BalanceTest::lines,
                            lines -> MentoringJson.readParticipantsLines(lines, Limits.standard())
                                    .roster(),
                            place -> place.line() - 2,
                            true);
            }
        }
    }

    /** Row by row: the good ones are read, whatever the others hold. */
    private static void assertTable(Applicants applicants) {
        RosterImport read = CsvRoster.read(
                table(applicants).getBytes(StandardCharsets.UTF_8),
                FormOfEveryField.PROGRAMME,
                "2026",
                Limits.standard());

        assertThat(Arrived.in(read.roster())).containsExactlyInAnyOrderElementsOf(applicants.expected());
        assertThat(read.rows()).isEqualTo(applicants.all().size());
        assertThat(read.blankRows()).isEqualTo(applicants.count(Fault.BLANK));
        assertThat(read.refused()).hasSize((int) applicants.faulty());
        assertThat(read.refused())
                .allMatch(row -> !applicants.all().get((int) row.row() - 2).isGood());
    }

    /** All or nothing: where anybody is faulty, everybody faulty is named, and nobody else. */
    private static void assertDocument(
            Applicants applicants,
            Function<Applicants, String> written,
            Function<byte[], Roster> reader,
            Function<Location.InDocument, Integer> person,
            boolean inLines) {
        try {
            Roster read = reader.apply(written.apply(applicants).getBytes(StandardCharsets.UTF_8));
            assertThat(applicants.faulty()).isZero();
            assertThat(Arrived.in(read)).containsExactlyInAnyOrderElementsOf(applicants.expected());
        } catch (DocumentException e) {
            assertThat(named(e, person)).isEqualTo(refused(applicants, inLines));
        }
    }

    private static ImmutableSet<Integer> named(
            MentoringException refusal, Function<Location.InDocument, Integer> person) {
        return refusal.problems().stream()
                .map(problem -> person.apply((Location.InDocument) problem.location()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Who is to be named; of two who share an identifier the second, and in one piece only where the form of all is good. */
    private static ImmutableSet<Integer> refused(Applicants applicants, boolean inLines) {
        ImmutableSet.Builder<Integer> byForm = ImmutableSet.builder();
        ImmutableSet.Builder<Integer> byContent = ImmutableSet.builder();
        for (int i = 0; i < applicants.all().size(); i++) {
            Made one = applicants.all().get(i);
            boolean second = i > 0 && applicants.all().get(i - 1).id().equals(one.id());
            if (one.fault() == Fault.SHARED_ID) {
                (inLines ? byForm : byContent).addAll(second ? ImmutableSet.of(i) : ImmutableSet.of());
            } else if (!one.isGood()) {
                byForm.add(i);
            }
        }
        ImmutableSet<Integer> first = byForm.build();
        return first.isEmpty() ? byContent.build() : first;
    }

    private static int personOfPointer(Location.InDocument place) {
        return Integer.parseInt(place.pointer().split("/", 4)[2]);
    }

    private static String document(Applicants applicants) {
        return applicants.all().stream()
                .map(BalanceTest::person)
                .collect(Collectors.joining(
                        ",\n ",
                        "{\"format\": \"mentoring/participants/1\", \"cohort\": \"2026\", \"participants\": [\n ",
                        "]}\n"));
    }

    private static String lines(Applicants applicants) {
        return applicants.all().stream()
                .map(one -> person(one) + "\n")
                .collect(Collectors.joining(
                        "", "{\"format\": \"mentoring/participants/1\", \"cohort\": \"2026\"}\n", ""));
    }

    private static String person(Made one) {
        String role = one.fault() == Fault.NO_ROLE
                ? ""
                : "\"roles\": [\"" + one.role().toUpperCase(Locale.ROOT) + "\"], ";
        return "{\"id\": \"" + one.id() + "\", " + role + "\"attributes\": {\"count\": " + one.years()
                + ", \"day\": {\"day\": \"2026-01-" + Made.two(one.day()) + "\"}, \"text\": {\"text\": \"" + one.words()
                + "\"}, \"category\": \"" + one.team() + "\"}}";
    }

    private static String table(Applicants applicants) {
        return applicants.all().stream()
                .map(BalanceTest::row)
                .collect(Collectors.joining("", "ID,ROLES,count,day,text,category\n", ""));
    }

    private static String row(Made one) {
        if (one.fault() == Fault.BLANK) {
            return ",,,,,\n";
        }
        String team = one.team().equals("wales") ? "Wales" : "\"Jersey, Guernsey or Man\"";
        return String.join(
                        ",",
                        one.id(),
                        one.role(),
                        "" + one.years(),
                        "01/" + Made.two(one.day()) + "/26",
                        one.words(),
                        team)
                + "\n";
    }
}

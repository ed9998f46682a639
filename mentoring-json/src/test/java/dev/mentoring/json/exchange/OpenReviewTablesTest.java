package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.bytes;
import static dev.mentoring.json.exchange.ExchangeFiles.faults;
import static dev.mentoring.json.exchange.ExchangeFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.MentoringException;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenReviewTablesTest {

    private static final OpenReviewSettings SETTINGS =
            OpenReviewSettings.standard().withDemandAtMost(2).withMaximum(4);

    private static OpenReviewTables scored(String scores) {
        OpenReviewTables tables = OpenReviewTables.with(SETTINGS);
        tables.addScores("scores.csv", bytes(scores), 1);
        return tables;
    }

    private static List<String> pairs(TwoSidedProblem problem) {
        int[] menteeOfPair = problem.menteeOfPairs();
        return IntStream.range(0, problem.pairCount())
                .mapToObj(pair -> problem.pairing(pair, menteeOfPair[pair]))
                .map(OpenReviewTablesTest::text)
                .toList();
    }

    private static String text(Pairing pairing) {
        return pairing.mentee() + " " + pairing.mentor() + " " + pairing.score() + (pairing.locked() ? " locked" : "");
    }

    @Test
    void papers_are_mentees_and_reviewers_mentors() {
        OpenReviewReading reading = scored("p1,~Ada_Byron1,0.5\np1,bo@example.org,1\np2,~Ada_Byron1,-0.25\n")
                .problem("round");

        assertThat(reading.problem().mentees()).containsExactly(Person.of("p1", 2), Person.of("p2", 2));
        assertThat(reading.problem().mentors())
                .containsExactly(Person.of("bo@example.org", 4), Person.of("~Ada_Byron1", 4));
        assertThat(pairs(reading.problem()))
                .containsExactly("p1 bo@example.org 1000000", "p1 ~Ada_Byron1 500000", "p2 ~Ada_Byron1 -250000");
        assertThat(reading.rows()).isEqualTo(3);
    }

    @Test
    void the_demand_is_firm_unless_it_is_said_to_be_the_most() {
        OpenReviewTables tables = OpenReviewTables.with(
                OpenReviewSettings.standard().withMaximum(9).withMinimum(1));
        tables.addScores("s", bytes("p,r,1\n"), 1);

        assertThat(tables.problem("p").problem().mentees())
                .extracting(Person::minimum)
                .containsExactly(3);
        assertThat(tables.problem("p").problem().mentors())
                .extracting(Person::minimum)
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000000",
        "0.5, 500000",
        ".5, 500000",
        "5., 5000000",
        "+1, 1000000",
        "-1, -1000000",
        "1e5, 100000000000",
        "1E-6, 1",
        "1.50000000000000, 1500000",
        "12e-1, 1200000",
        "001, 1000000",
        "1000000, 1000000000000"
    })
    void a_decimal_score_is_whole_points(String score, long points) {
        assertThat(pairs(scored("p,r," + score + "\n").problem("p").problem())).containsExactly("p r " + points);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000001, NUMBER_RANGE",
        "1e-7, NUMBER_RANGE",
        "1e999, NUMBER_RANGE",
        "1e-999, NUMBER_RANGE",
        "1e9999, LINE_SYNTAX",
        "1000000.000001, NUMBER_RANGE",
        "100000000000000000000000000000000, NUMBER_RANGE",
        "nan, NUMBER_NOT_FINITE",
        "NaN, NUMBER_NOT_FINITE",
        "-inf, NUMBER_NOT_FINITE",
        "Infinity, NUMBER_NOT_FINITE",
        "'', LINE_SYNTAX",
        "., LINE_SYNTAX",
        "1_000, LINE_SYNTAX",
        "0x10, LINE_SYNTAX",
        "'\"0,5\"', LINE_SYNTAX",
        "score, LINE_SYNTAX",
        "1;2, LINE_SYNTAX"
    })
    void refuses_a_row_with_a_score_that_is_none(String score, String code) {
        OpenReviewReading reading = scored("p,r,1\np,q," + score + "\nq,r,2\n").problem("p");

        assertThat(faults(reading.refused())).containsExactly("2 " + code);
        assertThat(reading.refused()).extracting(RefusedLine::file).containsExactly("scores.csv");
        assertThat(pairs(reading.problem())).containsExactly("p r 1000000", "q r 2000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p,r               | ROW_LENGTH
            p,r,1,2           | ROW_LENGTH
            p                 | ROW_LENGTH
            ,r,1              | EMPTY_VALUE
            p, ,1             | EMPTY_VALUE
            p,r\u00AD,1       | ID_CHARACTERS
            """)
    void refuses_a_row_that_is_none(String row, String code) {
        OpenReviewReading reading = scored("a,b,1\n" + row + "\n").problem("p");

        assertThat(faults(reading.refused())).containsExactly("2 " + code);
        assertThat(reading.read()).isEqualTo(1);
    }

    @Test
    void takes_marks_blanks_quotes_and_line_ends_of_every_kind() {
        OpenReviewReading reading = scored("\uFEFFp1 ,\"r, the \"\"first\"\"\", 1\r\n\r\n  \r\n\"p2\",r,\"0.5\"")
                .problem("p");

        assertThat(pairs(reading.problem())).containsExactly("p1 r, the \"first\" 1000000", "p2 r 500000");
        assertThat(reading.notes()).hasSize(1);
        assertThat(reading.rows()).isEqualTo(2);
    }

    @Test
    void a_pair_of_score_zero_is_not_allowed_unless_the_settings_say_so() {
        String scores = "p,r,0\np,q,-0.0\np,s,1\nz,s,1\n";
        OpenReviewTables zeros = OpenReviewTables.with(SETTINGS.withZeroScores(true));
        zeros.addScores("s", bytes(scores), 1);
        zeros.addConstraints(bytes("z,q,-1\n"));

        assertThat(pairs(scored(scores).problem("p").problem())).containsExactly("p s 1000000", "z s 1000000");
        assertThat(pairs(zeros.problem("p").problem()))
                .containsExactly("p q 0", "p r 0", "p s 1000000", "z r 0", "z s 1000000");
    }

    @Test
    void several_files_add_up_by_their_weights() {
        OpenReviewTables tables = scored("p,r,0.5\np,q,1\n");
        tables.addScores("bids.csv", bytes("p,r,1\nq,q,-1\np,q,-0.5\n"), 2);

        assertThat(pairs(tables.problem("p").problem())).containsExactly("p r 2500000", "q q -2000000");
        assertThat(refusal(() -> tables.addScores("s", bytes(""), -1))).containsExactly("NUMBER_RANGE at weight");
        assertThat(refusal(() -> tables.addScores("s", bytes("p,r,1000000\n"), 2)))
                .containsExactly("NUMBER_RANGE at scores");
    }

    @Test
    void of_two_rows_about_one_pair_neither_counts() {
        OpenReviewTables tables = scored("p,r,1\np,q,1\np,r,1\np,r,0.5\nq,r,x\nq,r,1\n");
        tables.addScores("bids.csv", bytes("p,r,1\n"), 1);

        OpenReviewReading reading = tables.problem("p");

        assertThat(faults(reading.refused()))
                .containsExactly(
                        "1 DUPLICATE_PAIR",
                        "3 DUPLICATE_PAIR",
                        "4 DUPLICATE_PAIR",
                        "5 LINE_SYNTAX",
                        "6 DUPLICATE_PAIR");
        assertThat(pairs(reading.problem())).containsExactly("p q 1000000");
    }

    @Test
    void constraints_forbid_require_and_introduce() {
        OpenReviewTables tables = scored("p,r,1\np,q,1\n");
        tables.addConstraints(bytes("p,r,-1\np,q,0\nx,q,1\n"));
        tables.addConstraints(bytes("y,z,0\n"));

        TwoSidedProblem problem = tables.problem("p").problem();

        assertThat(pairs(problem)).containsExactly("p q 1000000", "x q 0 locked");
        assertThat(problem.mentees()).extracting(Person::id).containsExactly("p", "x", "y");
        assertThat(problem.mentors()).extracting(Person::id).containsExactly("q", "r", "z");
        assertThat(refusal(() -> tables.addConstraints(bytes("y,z,-1\n"))))
                .containsExactly("DUPLICATE_PAIR at document (line 1, column 1)");
    }

    @Test
    void a_fault_in_constraints_refuses_them_all_with_all_faults() {
        OpenReviewTables tables = scored("p,r,1\n");

        assertThat(refusal(() -> tables.addConstraints(
                        bytes("paper,reviewer,constraint\np,r,-1\np,q\np,q,2\np,r,-1\np,q,-1.0\n"))))
                .containsExactly(
                        "UNKNOWN_VALUE at document (line 1, column 1)",
                        "ROW_LENGTH at document (line 3, column 1)",
                        "UNKNOWN_VALUE at document (line 4, column 1)",
                        "DUPLICATE_PAIR at document (line 5, column 1)",
                        "UNKNOWN_VALUE at document (line 6, column 1)");
    }

    @Test
    void a_pair_that_is_required_and_has_no_score_that_was_read_refuses_the_question() {
        OpenReviewTables tables = scored("p,r,x\n");
        tables.addConstraints(bytes("p,r,1\n"));

        assertThat(refusal(() -> tables.problem("p"))).containsExactly("RULE_CONFLICT at locked/0");
    }

    @Test
    void bounds_are_those_of_the_files_or_else_those_for_all() {
        OpenReviewTables tables = scored("p,r,1\np,q,1\n");
        tables.setMaxima("max.csv", bytes("r,1\nstranger,7\n"));
        tables.setMinima("min.csv", bytes("q,3\nnobody,1\n"));

        OpenReviewReading reading = tables.problem("p");

        assertThat(reading.problem().mentors())
                .extracting(person -> person.id() + person.minimum() + person.capacity())
                .containsExactly("q34", "r01");
        assertThat(faults(reading.refused())).containsExactly("2 UNKNOWN_ID", "2 UNKNOWN_ID");
        assertThat(reading.refused()).extracting(RefusedLine::file).containsExactly("max.csv", "min.csv");
        assertThat(reading.rows()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r,-1", "r,1.0", "r,10001", "r,99999999999", "r,many", "r,"})
    void a_fault_in_bounds_refuses_them_all(String row) {
        OpenReviewTables tables = scored("p,r,1\n");

        assertThat(refusal(() -> tables.setMaxima("max.csv", bytes("q,1\n" + row + "\n"))))
                .containsExactly("CAPACITY_RANGE at document (line 2, column 1)");
        assertThat(refusal(() -> tables.setMinima("min.csv", bytes("q,1\nq,1\nr\n"))))
                .containsExactly(
                        "DUPLICATE_PAIR at document (line 2, column 1)", "ROW_LENGTH at document (line 3, column 1)");
    }

    @Test
    void a_minimum_above_the_maximum_refuses_the_question() {
        OpenReviewTables tables = scored("p,r,1\n");
        tables.setMinima("min.csv", bytes("r,5\n"));

        assertThat(refusal(() -> tables.problem("p"))).containsExactly("BOUNDS_CROSSED at mentors/0/minimum");
    }

    @Test
    void a_reviewer_without_a_maximum_refuses_the_question() {
        OpenReviewTables tables = OpenReviewTables.with(OpenReviewSettings.standard());
        tables.addScores("s", bytes("p,r,1\np,q,1\n"), 1);
        tables.setMaxima("m", bytes("r,1\n"));

        MentoringException refused = catchThrowableOfType(MentoringException.class, () -> tables.problem("p"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().name()).isEqualTo("MISSING_FIELD");
            assertThat(problem.ids()).containsExactly("q");
        });
    }

    @Test
    void refuses_what_asks_nothing_and_what_is_no_table() {
        assertThat(refusal(() -> scored("").problem("p"))).containsExactly("EMPTY at the whole");
        assertThat(refusal(() -> scored("p,r,\"1\n"))).containsExactly("CSV_SYNTAX at document");
        assertThat(refusal(() -> scored("p,\"r\"x,1\n"))).containsExactly("CSV_SYNTAX at document");
        assertThat(refusal(() -> OpenReviewTables.with(SETTINGS).addScores("s", new byte[] {(byte) 0xFF}, 1)))
                .containsExactly("ENCODING at document");
        assertThat(refusal(() -> SETTINGS.withDigits(13))).containsExactly("NUMBER_RANGE at digits");
    }

    @Test
    void holds_its_limits() {
        Limits few = Limits.standard().withElements(3).withParticipants(3);
        OpenReviewTables tables = OpenReviewTables.with(SETTINGS.withZeroScores(true), few);
        tables.addScores("s", bytes("p,r,1\nq,s,1\n"), 1);

        assertThat(refusal(() -> tables.problem("p"))).containsExactly("LIMIT_COUNT at the whole");
        assertThat(refusal(() -> tables.addScores("s", bytes("p,r,1\n".repeat(4)), 1)))
                .containsExactly("LIMIT_COUNT at document");
        assertThat(refusal(
                        () -> OpenReviewTables.with(SETTINGS, Limits.standard().withParticipants(2))
                                .addScores("s", bytes("x\nx\nx\n"), 1)))
                .containsExactly("LIMIT_COUNT at document (line 3, column 1)");
        OpenReviewTables wide = OpenReviewTables.with(
                SETTINGS.withZeroScores(true), Limits.standard().withElements(3));
        wide.addScores("s", bytes("p,r,1\nq,s,1\n"), 1);
        assertThat(refusal(() -> wide.problem("p"))).containsExactly("LIMIT_COUNT at pairs");
    }
}

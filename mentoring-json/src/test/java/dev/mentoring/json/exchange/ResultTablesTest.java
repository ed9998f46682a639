package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.bytes;
import static dev.mentoring.json.exchange.ExchangeFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CellMode;
import dev.mentoring.json.csv.CsvTable;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import org.junit.jupiter.api.Test;

class ResultTablesTest {

    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "a \\"b\\"",
             "mentors": [{"id": "=ada", "capacity": 2}, {"id": "eve"}],
             "mentees": [{"id": "ben", "preferences": ["eve", "=ada"]}, {"id": "cy"}, {"id": "di"}],
             "pairs": [{"mentor": "=ada", "mentee": "ben", "score": 870000}, {"mentor": "=ada", "mentee": "cy", "score": 500000},
                       {"mentor": "eve", "mentee": "ben", "score": -3}],
             "locked": [{"mentor": "=ada", "mentee": "ben"}]}
            """;

    private static ResultTables tables(String document, String strategy) {
        MatchingProblem problem = MentoringJson.problems().read(bytes(document));
        return ResultTables.of(problem, solved(problem, strategy));
    }

    private static MatchingResult solved(MatchingProblem problem, String strategy) {
        return PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }

    private static String run(String document) {
        return "a \"\"b\"\"\",\""
                + MentoringJson.problems().read(bytes(document)).digest() + "\",\"max-score\",\"0\"";
    }

    @Test
    void a_pair_is_a_row_with_its_run() {
        String run = "\"" + run(PROBLEM);

        assertThat(tables(PROBLEM, "max-score").pairsAsCsv())
                .isEqualTo("""
                "problem","digest","strategy","seed","mentor","mentee","score","rank_by_mentee","rank_by_mentor","locked"
                RUN,"=ada","ben","870000","2","","TRUE"
                RUN,"=ada","cy","500000","","","FALSE"
                """.replace("RUN", run).replace("\n", "\r\n"));
    }

    @Test
    void everybody_who_is_left_over_is_a_row_with_the_reason() {
        String run = "\"" + run(PROBLEM);

        assertThat(tables(PROBLEM, "max-score").unmatchedAsCsv())
                .isEqualTo("""
                "problem","digest","strategy","seed","person","side","reason"
                RUN,"eve","MENTOR","PLACES_TAKEN"
                RUN,"di","MENTEE","NO_ALLOWED_PAIR"
                """.replace("RUN", run).replace("\n", "\r\n"));
    }

    @Test
    void the_same_stands_in_lines_of_json() {
        String digest = MentoringJson.problems().read(bytes(PROBLEM)).digest();
        String run =
                "{\"problem\":\"a \\\"b\\\"\",\"digest\":\"" + digest + "\",\"strategy\":\"max-score\",\"seed\":0,";

        assertThat(tables(PROBLEM, "max-score").pairsAsLines())
                .startsWith(run + "\"mentor\":\"=ada\",\"mentee\":\"ben\",\"score\":870000,"
                        + "\"rank_by_mentee\":2,\"rank_by_mentor\":null,\"locked\":true}\n" + run);
        assertThat(tables(PROBLEM, "max-score").unmatchedAsLines())
                .endsWith(run + "\"person\":\"di\",\"side\":\"MENTEE\",\"reason\":\"NO_ALLOWED_PAIR\"}\n");
    }

    @Test
    void peers_stand_in_the_columns_of_mentor_and_mentee() {
        String peers = """
                {"format": "mentoring/matching-problem/1", "id": "p", "peers": [{"id": "b"}, {"id": "a"}, {"id": "c"}],
                 "pairs": [{"first": "b", "second": "a", "score": 7}]}
                """;

        assertThat(tables(peers, "peer-max-score").pairsAsCsv()).contains("\"a\",\"b\",\"7\",\"\",\"\",\"FALSE\"\r\n");
        assertThat(tables(peers, "peer-max-score").unmatchedAsCsv()).endsWith("\"c\",\"PEER\",\"NO_ALLOWED_PAIR\"\r\n");
    }

    @Test
    void what_is_written_is_a_table_even_without_rows() {
        String nobody = PROBLEM.replaceAll("(?s)\"pairs\".*", "\"pairs\": []}");

        CsvTable read = CsvTable.read(bytes(tables(nobody, "max-score").pairsAsCsv()), CellMode.RAW, Limits.standard());

        assertThat(read.rows()).isEmpty();
        assertThat(tables(nobody, "max-score").pairsAsLines()).isEmpty();
    }

    @Test
    void refuses_the_result_of_another_problem() {
        MatchingProblem problem = MentoringJson.problems().read(bytes(PROBLEM));
        MatchingProblem other = MentoringJson.problems().read(bytes(PROBLEM.replace("870000", "1")));

        assertThat(refusal(() -> ResultTables.of(other, solved(problem, "max-score"))))
                .containsExactly("OTHER_PROBLEM at problemDigest");
    }
}

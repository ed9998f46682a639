package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.json.MentoringJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCommandTest {

    private static final Path FILES = Path.of("src/test/resources/exchange");

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String digest(String document) {
        return MentoringJson.problems()
                .read(document.getBytes(StandardCharsets.UTF_8))
                .digest();
    }

    @Test
    void makes_a_problem_of_a_file_of_preflib() {
        Run run = Run.of(
                "import", "preflib", FILES.resolve("groups.toi").toString(), "--id", "groups", "--capacity", "2");

        assertThat(run.status()).isZero();
        assertThat(run.err()).endsWith("groups.toi: 20 lines = 16 of the header + 4 orders + 0 blank + 0 refused\n");
        assertThat(run.out()).contains("\"id\": \"groups\"", "{\"id\": \"Ada\", \"capacity\": 2}", "\"v4-1\"");
    }

    @Test
    void takes_the_other_lines_unless_it_is_strict() throws IOException {
        String votes = file("votes.toi", Files.readString(FILES.resolve("groups.toi")) + "x: 1\n");

        Run run = Run.of("import", "preflib", votes);
        Run strict = Run.of("import", "preflib", votes, "--strict");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"v4-1\"");
        assertThat(run.err()).contains(votes + ": LINE_SYNTAX at document (line 21, column 1): ", " + 1 refused");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).endsWith("Nothing was made of it.\n");
    }

    @Test
    void makes_nothing_where_every_line_is_refused() throws IOException {
        String text = Files.readString(FILES.resolve("groups.toi")).replaceAll("(?m)^([0-9])", "x$1");

        Run run = Run.with(text, "import", "preflib", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void names_the_file_that_is_refused() throws IOException {
        Run run = Run.of("import", "preflib", file("a.wmd", "# DATA TYPE: wmd\n1,2,1.0\n"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("a.wmd is refused.", "UNKNOWN_KIND at document (line 1, column 1)");
    }

    @Test
    void a_market_goes_out_as_two_files_and_comes_in_again() throws IOException {
        String problem = file("problem.json", """
                {"format": "mentoring/matching-problem/1", "id": "m",
                 "mentors": [{"id": "ada", "preferences": ["ben", "cy"]}, {"id": "eve", "preferences": [["ben", "cy"]]}],
                 "mentees": [{"id": "ben", "preferences": ["eve", "ada"]}, {"id": "cy", "preferences": ["ada", "eve"]}]}
                """);
        String mentees = folder.resolve("mentees.soc").toString();
        String mentors = folder.resolve("mentors.toc").toString();

        Run out = Run.of("export", "preflib", "--problem", problem, "--out", mentees);
        Run other = Run.of("export", "preflib", "--problem", problem, "--side", "mentor", "--out", mentors);
        Run in = Run.of("import", "preflib", mentees, "--mentors", mentors);

        assertThat(List.of(out.status(), other.status(), in.status())).containsOnly(0);
        assertThat(Files.readString(Path.of(mentees))).contains("# DATA TYPE: soc");
        assertThat(Files.readString(Path.of(mentors))).contains("# DATA TYPE: toc");
        assertThat(digest(in.out())).isEqualTo(digest(Files.readString(Path.of(problem))));
    }

    @Test
    void makes_a_problem_of_scores_constraints_and_bounds_and_takes_it_back() throws IOException {
        String affinity = file("affinity.csv", "p1,ada,0.5\np1,bo,0.25\np2,ada,x\np2,bo,1\n");
        String bids = file("bids.csv", "p1,bo,1\n");
        String constraints = file("constraints.csv", "p1,ada,-1\np1,cy,1\n");
        String max = file("max.csv", "bo,1\nnobody,1\n");

        Run in = Run.of(
                "import",
                "openreview",
                "--scores",
                affinity,
                "--scores",
                bids + ",2",
                "--constraints",
                constraints,
                "--max",
                max,
                "--max",
                "2",
                "--min",
                "0",
                "--demand",
                "1",
                "--id",
                "round-7");

        assertThat(in.status()).isZero();
        assertThat(in.err())
                .contains("affinity.csv: LINE_SYNTAX at document (line 3, column 1)")
                .contains("max.csv: UNKNOWN_ID at document (line 2, column 1)")
                .endsWith("9 rows = 7 read + 2 refused\n");
        assertThat(in.out())
                .contains("{\"mentor\": \"bo\", \"mentee\": \"p1\", \"score\": 2250000}")
                .doesNotContain("{\"mentor\": \"ada\", \"mentee\"");

        Run back = Run.of(
                "export",
                "openreview",
                "--problem",
                file("problem.json", in.out()),
                "--out",
                folder.resolve("o").toString());
        List<String> again = new ArrayList<>(List.of("import", "openreview"));
        Splitter.on(' ').split(back.out().strip()).forEach(again::add);

        assertThat(back.out())
                .contains(
                        " --demand 1 ",
                        "--id round-7",
                        folder.resolve("o").resolve("scores.csv").toString());
        assertThat(digest(Run.of(again.toArray(String[]::new)).out())).isEqualTo(digest(in.out()));
    }

    @Test
    void options_with_blanks_are_printed_so_that_a_shell_takes_them_as_one() throws IOException {
        String problem = file("problem.json", """
                {"format": "mentoring/matching-problem/1", "id": "it's a round", "mentors": [{"id": "a"}],
                 "mentees": [{"id": "b"}], "pairs": [{"mentor": "a", "mentee": "b", "score": 5}]}
                """);
        String out = folder.resolve("two words").toString();

        assertThat(Run.of("export", "openreview", "--problem", problem, "--out", out)
                        .out())
                .startsWith("--id 'it'\\''s a round' --scores '" + out)
                .doesNotContain("--id it");
    }

    @Test
    void a_line_of_headings_makes_neither_paper_nor_reviewer() throws IOException {
        String scores = file("scores.csv", "paper,reviewer,score\np1,ada,0.5\np1,bo,1\n");
        String bids = file("bids.csv", "paper,reviewer,bid\np1,bo,1\n");

        Run run = Run.of("import", "openreview", "--scores", scores, "--scores", bids, "--max", "1", "--demand", "1");
        Run strict = Run.of("import", "openreview", "--scores", scores, "--max", "1", "--demand", "1", "--strict");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(
                        "scores.csv: LINE_SYNTAX at document (line 1, column 1): ",
                        "bids.csv: LINE_SYNTAX at document (line 1, column 1): ",
                        "line of headings")
                .endsWith("5 rows = 3 read + 2 refused\n");
        assertThat(run.out()).doesNotContain("paper", "reviewer");
        assertThat(strict.status()).isEqualTo(1);
    }

    @Test
    void a_first_row_about_somebody_who_is_known_is_a_row_with_a_fault() throws IOException {
        String scores = file("scores.csv", "p1,ada,high\np1,bo,1\n");

        Run run = Run.of("import", "openreview", "--scores", scores, "--max", "1", "--demand", "1");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the score is no decimal number").doesNotContain("line of headings\n");
        assertThat(run.out()).contains("\"ada\"");
    }

    @Test
    void a_fault_in_constraints_makes_nothing() throws IOException {
        Run run = Run.of(
                "import",
                "openreview",
                "--scores",
                file("s.csv", "p,r,1\n"),
                "--constraints",
                file("c.csv", "p;r;-1\n"),
                "--max",
                "1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("c.csv is refused.", "ROW_LENGTH at document (line 1, column 1)");
    }

    @Test
    void writes_a_result_as_tables() throws IOException {
        String problem = file("problem.json", """
                {"format": "mentoring/matching-problem/1", "id": "t", "mentors": [{"id": "ada"}],
                 "mentees": [{"id": "ben"}, {"id": "cy"}], "pairs": [{"mentor": "ada", "mentee": "ben", "score": 7}]}
                """);
        String result = folder.resolve("result.json").toString();
        Run.of("solve", "--problem", problem, "--out", result);
        Path tables = folder.resolve("new/tables");

        Run csv = Run.of("export", "tables", "--problem", problem, "--result", result, "--out", tables.toString());
        Run lines = Run.of(
                "export", "tables", "--problem", problem, "--result", result, "--out", tables.toString(), "--ndjson");

        assertThat(csv.err() + csv.out() + lines.err() + lines.out()).isEmpty();
        assertThat(Files.readString(tables.resolve("pairs.csv")))
                .endsWith("\"ada\",\"ben\",\"7\",\"\",\"\",\"FALSE\"\r\n");
        assertThat(Files.readString(tables.resolve("unmatched.csv")))
                .endsWith("\"cy\",\"MENTEE\",\"NO_ALLOWED_PAIR\"\r\n");
        assertThat(Files.readString(tables.resolve("pairs.ndjson"))).endsWith("\"locked\":false}\n");
        assertThat(Files.readString(tables.resolve("unmatched.ndjson"))).contains("\"person\":\"cy\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import nonsense",
                "import preflib",
                "import preflib nowhere.soc",
                "import preflib GROUPS --acceptable 1",
                "import preflib GROUPS --capacity many",
                "import openreview --scores GROUPS",
                "import openreview --max 3",
                "import openreview --scores GROUPS --max 3 --max 4",
                "import openreview --scores GROUPS --max 3 --demand -1",
                "import openreview --scores GROUPS --max 3 --demand 10001",
                "import openreview --scores GROUPS --max 3 --digits 13",
                "import openreview --scores GROUPS --max 3 --digits -1",
                "import openreview --scores GROUPS --max 99999",
                "import openreview --scores GROUPS --max 3 --min 99999",
                "import openreview --scores GROUPS,1000001 --max 3",
                "import openreview --scores GROUPS --max 3 --id \u00a0",
                "import preflib GROUPS --capacity 99999",
                "import preflib GROUPS --capacity -1",
                "import preflib GROUPS --id \u00a0",
                "import preflib CATEGORIES --acceptable -1",
                "import preflib CATEGORIES --acceptable 99",
                "export openreview --problem PROBLEM --out d --digits 13",
                "export openreview --problem PROBLEM --out d --digits -1",
                "export",
                "export preflib",
                "export preflib --problem PEERS",
                "export preflib --problem PEERS --side peer",
                "export preflib --problem PEERS --preferences moods",
                "export openreview --problem PEERS --out d",
                "export tables --problem PEERS"
            })
    void wrong_usage_is_told(String arguments) throws IOException {
        String peers = file("peers.json", """
                {"format": "mentoring/matching-problem/1", "id": "p", "peers": [{"id": "a"}, {"id": "b"}]}
                """);

        String problem = file("problem.json", """
                {"format": "mentoring/matching-problem/1", "id": "p", "mentors": [{"id": "a"}], "mentees": [{"id": "b"}],
                 "pairs": [{"mentor": "a", "mentee": "b", "score": 5}]}
                """);

        Run run = Run.of(arguments
                .replace("PROBLEM", problem)
                .replace("CATEGORIES", FILES.resolve("groups.cat").toString())
                .replace("GROUPS", FILES.resolve("groups.toi").toString())
                .replace("PEERS", peers)
                .split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
    }
}

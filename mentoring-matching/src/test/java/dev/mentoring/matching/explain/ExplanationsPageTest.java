package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Scorers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page on explanations says of every scorer whether participants see its points. */
@Tag("P6")
class ExplanationsPageTest {

    private List<String> page = List.of();

    @BeforeEach
    void read() throws IOException {
        page = Files.readAllLines(Path.of("docs", "discussion", "explanations.md"));
    }

    @Test
    void says_of_every_scorer_whether_participants_see_its_points() {
        for (String scorer : Scorers.standard().names()) {
            List<String> rows = page.stream()
                    .filter(line -> line.startsWith("| `") && line.contains("`" + scorer + "`"))
                    .toList();
            assertThat(rows).as(scorer).isNotEmpty();
            assertThat(rows.get(0).contains("` | yes")).as(scorer).isEqualTo(OpenCriteria.isOpen(scorer, Side.MENTOR));
        }
    }

    @Test
    void a_scorer_that_nobody_knows_is_closed() {
        assertThat(OpenCriteria.isOpen("same-initial", Side.MENTOR)).isFalse();
        assertThat(OpenCriteria.isOpen("priority-for", Side.MENTEE)).isTrue();
        assertThat(OpenCriteria.isOpen("priority-for", Side.MENTOR)).isFalse();
    }

    @Test
    void names_every_kind_of_cause_and_way() {
        String text = String.join("\n", page);
        assertThat(text)
                .contains(
                        "`kept-out`",
                        "`referred`",
                        "`left-out-by-choices`",
                        "`costs`",
                        "`tied`",
                        "`prevented`",
                        "`not-allowed`",
                        "`made`",
                        "`unknown`",
                        "`more-places`",
                        "`higher-limit`",
                        "`other-facts`",
                        "`waived-clauses`");
    }
}

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.matching.Match;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunOwnTest {
    @Test
    void pairs_a_round_by_a_scorer_and_a_strategy_of_its_own() {
        Programme nlls = MentoringJson.readProgramme(Examples.programme("nlls"));
        Programme programme = Programme.builder()
                .from(nlls)
                .scoring(ScoringModel.of(Criterion.of("needs-covered", 3), Criterion.of("near-start", 1)))
                .build();
        Match match = RunOwn.match(
                programme,
                CsvRoster.read(Examples.applications("nlls"), programme, "2026", Limits.standard()).roster(),
                LocalDate.of(2026, 3, 2));

        assertTrue(match.verify().valid());
        assertTrue(match.result().totals().pairs() > 0);
        assertTrue(match.whyPaired().get(0).breakdown().contributions().stream()
                .anyMatch(part -> part.scorer().equals("near-start")));
    }
}

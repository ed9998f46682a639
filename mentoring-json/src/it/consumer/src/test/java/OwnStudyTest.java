import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.ExperimentReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnStudyTest {
    @Test
    void compares_what_is_ours_with_what_the_library_has() {
        ExperimentReport report = OwnStudyTest.report();

        assertEquals(6, report.cells().size());
        report.cells().forEach(cell -> assertEquals(
                List.of("good-pairs", "lost-pairs", "pairs", "solved", "total-score"), List.copyOf(cell.figures().keySet())));
        List<Contrast> totals = report.contrasts().stream()
                .filter(contrast -> contrast.metric().equals("total-score") && contrast.oneContender().equals("turns"))
                .toList();
        assertEquals(2, totals.size());
        totals.forEach(contrast -> assertTrue(contrast.difference().mean().compareTo(BigDecimal.ZERO) < 0));
    }

    private static ExperimentReport report() {
        Programme nlls = MentoringJson.readProgramme(Examples.programme("nlls"));
        Programme programme = Programme.builder()
                .from(nlls)
                .scoring(ScoringModel.of(Criterion.of("needs-covered", 3), Criterion.of("elsewhere", 1)))
                .build();
        return OwnStudy.run(
                programme,
                CsvRoster.read(Examples.applications("nlls"), programme, "2026", Limits.standard()).roster(),
                LocalDate.of(2026, 3, 2));
    }
}

package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.json.page.FunnelSection.Step;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.advice.TopicSupply;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.RuleCount;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers in tables and pictures against the result and the metrics themselves. */
class MatchFiguresTest {

    private static final String NLLS = "nlls";

    private static List<Long> column(Table table, int index) {
        return table.rows().stream()
                .map(row -> row.get(index).markup())
                .map(cell -> Long.parseLong(
                        CharMatcher.inRange('0', '9').or(CharMatcher.is('-')).retainFrom(cell)))
                .toList();
    }

    private static long number(ImmutableMap<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }

    private static Measure measure(Outcome outcome, String metric) {
        return Metrics.standard().named(metric).measure(outcome.matching()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void scores_are_those_of_the_pairs(Language language) {
        Match match = Pages.match(NLLS);
        Picture picture = new ScoreSection(Pages.outcome(match, language))
                .section()
                .orElseThrow()
                .pictures()
                .get(0);

        for (int i = 0; i < picture.rows().size(); i++) {
            long from = number(picture.rows().get(i), "from");
            long to = number(picture.rows().get(i), "to");
            long count = match.result().pairings().stream()
                    .mapToLong(Pairing::score)
                    .filter(score -> score >= from && score < to)
                    .count();
            assertThat(picture.rows().get(i)).containsEntry("count", count);
            assertThat(column(picture.table(), 1).get(i)).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nlls", "council-pilot", "peer-scheme", "sponsorship", "own-choice"})
    void the_last_steps_are_those_of_the_coverage(String example) {
        Outcome outcome = Pages.outcome(Pages.match(example), Language.EN);

        for (Side side : outcome.sides()) {
            ImmutableList<Step> steps = new FunnelSection(outcome).steps(side);
            assertThat(steps.stream().map(Step::people)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(measure(outcome, side.name().toLowerCase(Locale.ROOT) + "-coverage"))
                    .isEqualTo(new Measure.Fraction(
                            Ratio.of(steps.get(3).people(), steps.get(2).people())));
        }
    }

    @Test
    void key_figures_say_of_whom_they_are_shares() {
        Outcome outcome = Pages.outcome(Pages.match(NLLS), Language.EN);
        ImmutableList<Step> steps = new FunnelSection(outcome).steps(Side.MENTEE);
        long paired = outcome.paired(Side.MENTEE);

        assertThat(new Head(outcome).html().markup())
                .contains(
                        "<dd class=\"value\">" + paired + " of " + steps.get(0).people() + "</dd>")
                .contains(outcome.words().percent(paired, steps.get(2).people()) + " of the "
                        + steps.get(2).people() + " with a place and somebody allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nlls", "council-pilot", "own-choice", "peer-scheme"})
    void who_is_kept_out_is_told_by_reason(String example) {
        Match match = Pages.match(example);
        Outcome outcome = Pages.outcome(match, Language.EN);
        FunnelSection funnel = new FunnelSection(outcome);
        long lost = outcome.sides().stream()
                .map(funnel::steps)
                .mapToLong(steps -> steps.get(0).people() - steps.get(1).people())
                .sum();

        assertThat(funnel.kept(match.round()).stream()
                        .filter(kept -> kept.decision() == Decision.KEPT_OUT)
                        .count())
                .isEqualTo(lost)
                .isPositive();
    }

    /** In both of these the rules leave somebody to the coordinator, who is not kept out. */
    @ParameterizedTest
    @ValueSource(strings = {"own-choice", "peer-scheme"})
    void who_is_left_to_the_coordinator_is_not_called_kept_out(String example) {
        Match match = Pages.match(example);
        Words words = Pages.outcome(match, Language.EN).words();
        FunnelSection funnel = new FunnelSection(Pages.outcome(match, Language.EN));
        Section refused = new RefusedSection(words, 1, Optional.empty())
                .section(funnel.kept(match.round()))
                .orElseThrow();

        assertThat(refused.rest().markup())
                .contains("kept out</td>", "left to the coordinator</td>")
                .contains("People whom the rules keep out or leave to the coordinator, by the rule that decided");
        assertThat(refused.lead())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("kept out by the rules, or left to the coordinator"));
        assertThat(words.text("funnel.kept-in")).isEqualTo("Not kept out by the rules");
        assertThat(Pages.page(example, Language.EN)).doesNotContain("Admitted", "do not admit");
        assertThat(Pages.page(example, Language.FR)).doesNotContain("Admises", "n’admettent");
    }

    /** Somebody who takes part on both sides is on each of them. */
    @Test
    void those_who_applied_are_counted_side_by_side() {
        assertThat(Pages.page(NLLS, Language.EN))
                .contains("Applied on this side")
                .doesNotContain("Applications read");
        assertThat(Pages.page(NLLS, Language.FR))
                .contains("Candidatures de ce côté")
                .doesNotContain("Candidatures lues");
    }

    @Test
    void ranks_are_those_of_the_profiles() {
        Outcome outcome = Pages.outcome(Pages.match(NLLS), Language.EN);
        Section section = new RankSection(outcome).section().orElseThrow();

        for (int i = 0; i < 2; i++) {
            String metric = outcome.sides().get(i).name().toLowerCase(Locale.ROOT) + "-rank-profile";
            LongStream counts = ((Measure.Profile) measure(outcome, metric)).counts().stream();
            assertThat(column(section.pictures().get(i).table(), 1))
                    .containsExactlyElementsOf(
                            counts.filter(count -> count > 0).boxed().toList());
            assertThat(section.pictures().get(i).rows().stream()
                            .mapToLong(row -> number(row, "count"))
                            .sum())
                    .isEqualTo(outcome.result().totals().pairs());
        }
    }

    @Test
    void loads_sum_to_the_pairs_and_the_largest_is_that_of_the_metric() {
        Outcome outcome = Pages.outcome(Pages.match(NLLS), Language.EN);
        Picture picture = new LoadSection(outcome).section().pictures().get(0);
        List<Long> taken = column(picture.table(), 1);

        assertThat(taken.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(outcome.result().totals().pairs());
        assertThat(measure(outcome, "largest-load")).isEqualTo(new Measure.Whole(taken.get(0)));
        assertThat(picture.rows().stream().filter(cell -> "one".equals(cell.get("kind"))))
                .hasSize((int) outcome.result().totals().pairs());
        assertThat((long) picture.rows().size())
                .isEqualTo(column(picture.table(), 2).stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void many_mentors_are_told_by_how_many_have_which_load() {
        TwoSidedProblem.Builder many = TwoSidedProblem.builder("many");
        for (int i = 0; i < 50; i++) {
            many.addMentor(Person.of("m" + i, 1 + i % 3)).addMentee(Person.of("n" + i));
        }
        TwoSidedProblem problem = many.allowEveryPair().build();
        Outcome outcome = Pages.outcome(problem, Pages.solve(problem, "max-coverage"));

        Picture picture = new LoadSection(outcome).section().pictures().get(0);

        assertThat(picture.template()).isEqualTo(Picture.Template.COLUMNS);
        assertThat(column(picture.table(), 1).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(50);
        assertThat(picture.rows().stream()
                        .mapToLong(row -> number(row, "at") * number(row, "count"))
                        .sum())
                .isEqualTo(50);
    }

    @Test
    void rules_are_those_of_the_round() {
        Match match = Pages.match(NLLS);
        Outcome outcome = Pages.outcome(match, Language.EN);
        Section section = new RuleSection(match.round(), outcome.words()).section(RoundReadiness.of(match.round()));
        Table table = section.pictures().get(0).table();

        assertThat(column(table, 2))
                .containsExactlyElementsOf(match.round().ruleCounts().stream()
                        .map(RuleCount::evaluated)
                        .toList());
        assertThat(column(table, 3))
                .containsExactlyElementsOf(
                        match.round().ruleCounts().stream().map(RuleCount::no).toList());
    }

    @Test
    void topics_are_those_of_the_readiness() {
        Match match = Pages.match(NLLS);
        Outcome outcome = Pages.outcome(match, Language.FR);
        RoundReadiness readiness = RoundReadiness.of(match.round());
        Picture picture = new TopicSection(match.round().programme(), outcome.words())
                .section(readiness)
                .orElseThrow()
                .pictures()
                .get(0);

        assertThat(column(picture.table(), 2))
                .containsExactlyInAnyOrderElementsOf(
                        readiness.byTopic().stream().map(TopicSupply::sought).toList());
        assertThat(picture.table().rows().get(0).get(0).markup()).startsWith("Planification");
        assertThat(picture.rows()).hasSize(24);
        assertThat(picture.rows().get(0).get("one"))
                .isEqualTo(column(picture.table(), 2).get(0));
        assertThat(picture.rows().get(0).get("two"))
                .isEqualTo(column(picture.table(), 4).get(0));
    }
}

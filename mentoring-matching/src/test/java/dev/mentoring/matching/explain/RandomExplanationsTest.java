package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.explain.Funnel.Step;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Explanations of random programmes are true: every score, count, cause and way can be worked out again from them. */
@Tag("001-09")
class RandomExplanationsTest {

    private static final long SEED = 7_000_003;

    @Test
    void every_score_can_be_worked_out_from_its_explanation() {
        scores(500);
    }

    @Test
    @Tag("thorough")
    void every_score_of_ten_thousand_programmes_can_be_worked_out_from_its_explanation() {
        System.out.println("RandomExplanationsTest seed " + SEED + ", 10,000 programmes");
        scores(10_000);
    }

    @Test
    void every_cause_is_the_one_that_rules_choices_and_places_give() {
        RandomRounds rounds = new RandomRounds(SEED + 1);
        int causes = 0;
        for (int i = 0; i < 60; i++) {
            causes += causes(rounds.next());
        }
        assertThat(causes).isGreaterThan(100);
    }

    @Test
    @Tag("001-03")
    void every_funnel_adds_up_and_every_way_leads_to_a_match() {
        RandomRounds rounds = new RandomRounds(SEED + 2);
        int ways = 0;
        for (int i = 0; i < 60; i++) {
            Match match = rounds.next();
            Explainer explainer = match.explainer();
            for (Unmatched unmatched : match.result().unmatched()) {
                WhyNobody why = explainer.whyNobody(unmatched.side(), unmatched.id());
                assertFunnel(why, match.round());
                assertThat(why.explanation()).isEqualTo(explainer.explain(unmatched));
                why.ways()
                        .forEach(way -> assertThat(
                                        way.proof().gaining().stream().map(move -> move.side() + move.person()))
                                .as(way.kind())
                                .contains(unmatched.side() + unmatched.id()));
                ways += why.ways().size();
            }
        }
        assertThat(ways).isGreaterThan(100);
    }

    private static void scores(int programmes) {
        RandomRounds rounds = new RandomRounds(SEED);
        int pairs = 0;
        for (int i = 0; i < programmes; i++) {
            Match match = rounds.next();
            Recomputed recomputed = new Recomputed(match.round().programme());
            Explainer explainer = match.explainer();
            for (Pairing pairing : match.result().pairings()) {
                WhyThisPair why = explainer.whyPair(pairing.mentor(), pairing.mentee());
                assertThat(recomputed.score(why.breakdown().orElseThrow())).isEqualTo(pairing.score());
                assertThat(why.pairing()).isEqualTo(pairing);
                for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
                    assertView((PairView.ForParticipant) why.forParty(side, Audience.PARTICIPANT), why);
                }
                PairView.ForAuditor audited = (PairView.ForAuditor) why.forParty(Side.MENTOR, Audience.AUDITOR);
                assertThat(sum(audited.parts())).isEqualTo(audited.score()).isEqualTo(pairing.score());
                why.proof()
                        .filter(proof -> !pairing.locked())
                        .ifPresent(proof -> assertThat(pairing.score())
                                .isGreaterThanOrEqualTo(proof.mentor() + proof.mentee() + proof.price()));
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(programmes / 2);
    }

    /** The parts that are told are true, and the score is told only where they sum to it. */
    private static void assertView(PairView.ForParticipant view, WhyThisPair why) {
        view.parts()
                .forEach(part -> part.points()
                        .ifPresent(points -> assertThat(
                                        why.breakdown().orElseThrow().contributions())
                                .anySatisfy(contribution -> {
                                    assertThat(contribution.criterion()).isEqualTo(part.criterion());
                                    assertThat(contribution.points()).isEqualTo(points);
                                })));
        boolean open = view.parts().stream().allMatch(part -> part.points().isPresent());
        assertThat(view.score().isPresent()).isEqualTo(open);
        view.score().ifPresent(score -> assertThat(sum(view.parts())).isEqualTo(score));
    }

    private static long sum(List<PairView.Part> parts) {
        return parts.stream()
                .flatMapToLong(part -> LongStream.of(part.points().orElse(0)))
                .sum();
    }

    private static int causes(Match match) {
        CompiledRound round = match.round();
        TwoSidedProblem problem = round.problem();
        Explainer explainer = match.explainer();
        int causes = 0;
        for (Person mentor : problem.mentors()) {
            for (Person mentee : problem.mentees()) {
                int pair = problem.pairOf(problem.indexOfMentor(mentor.id()), problem.indexOfMentee(mentee.id()));
                Decision decision = round.rules()
                        .decide(person(round, mentor.id()), person(round, mentee.id()))
                        .decision();
                boolean made = match.result().pairings().stream()
                        .anyMatch(each -> each.mentor().equals(mentor.id())
                                && each.mentee().equals(mentee.id()));
                WhyNot why = explainer.whyNot(mentor.id(), mentee.id());
                String kind = why.cause().kind();
                if (made) {
                    assertThat(kind).isEqualTo("made");
                } else if (decision != Decision.ALLOWED) {
                    assertThat(kind).isEqualTo(decision == Decision.KEPT_OUT ? "kept-out" : "referred");
                    assertThat(why.cause().inTheWay()).isNotEmpty();
                } else if (pair < 0) {
                    assertThat(kind).isEqualTo("left-out-by-choices");
                } else {
                    assertThat(kind).isIn("costs", "tied", "prevented");
                    assertThat(new Recomputed(round.programme())
                                    .score(why.breakdown().orElseThrow()))
                            .isEqualTo(problem.score(pair));
                    why.cause()
                            .ifMade()
                            .ifPresent(forced -> assertThat(forced.difference().made())
                                    .anySatisfy(each -> {
                                        assertThat(each.mentor()).isEqualTo(mentor.id());
                                        assertThat(each.mentee()).isEqualTo(mentee.id());
                                    }));
                }
                causes++;
            }
        }
        return causes;
    }

    private static Participant person(CompiledRound round, String id) {
        return Optional.ofNullable(round.byId().get(id)).orElseThrow();
    }

    private static void assertFunnel(WhyNobody why, CompiledRound round) {
        Funnel funnel = why.funnel();
        int before = funnel.everybody();
        for (Step step : funnel.steps()) {
            assertThat(step.before()).isEqualTo(before);
            before = step.after();
        }
        assertThat(funnel.allowed()).isEqualTo(before);
        assertThat(before - funnel.leftOut()).isEqualTo(funnel.possible());
        assertThat(funnel.free()).isBetween(0, funnel.possible());
        boolean isMentor = why.explanation().unmatched().side() == Side.MENTOR;
        assertThat(funnel.everybody())
                .isEqualTo(
                        (isMentor ? round.problem().mentees() : round.problem().mentors()).size());
    }
}

package dev.mentoring.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.ScoreBreakdown;
import dev.mentoring.matching.whatif.Effect;
import dev.mentoring.matching.whatif.Gain;
import dev.mentoring.matching.whatif.Obstacle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficeTextTest {

    private static final OfficeText ENGLISH =
            new OfficeText(Language.EN, SmallProgramme.programme(), id -> id.equals("ada") ? "Ada {0}" : id);
    private static final OfficeText FRENCH =
            new OfficeText(Language.FR, SmallProgramme.programme(), id -> id.equals("ada") ? "Ada {0}" : id);

    @Test
    void tells_of_places_against_demand() {
        Supply supply = new Supply(2, 3, 4, 1_204, 1, 0, 9, 1, 1, 2);

        assertThat(ENGLISH.lines(supply))
                .containsExactly(
                        "places offered 3, sought 1,204",
                        "1,201 places are lacking",
                        "1 of 9 pairs is possible",
                        "1 pair waits for the coordinator",
                        "2 pairs are left out by stated choices",
                        "1 person is kept out by a rule on who takes part");
        assertThat(FRENCH.lines(supply))
                .startsWith("places offertes 3, demandées 1\u202f204", "il manque 1\u202f201 places");
        assertThat(ENGLISH.lines(new Supply(1, 1, 1, 1, 0, 0, 1, 1, 0, 0))).hasSize(2);
    }

    @Test
    void tells_of_topics_and_groups() {
        assertThat(ENGLISH.line(new TopicSupply("budget", 2, 2, 1, 1, 1)))
                .isEqualTo("Budget management: places offered 1, sought 2; 1 person who needs it can get nobody who"
                        + " offers it");
        assertThat(FRENCH.line(new TopicSupply("budget", 2, 2, 1, 1, 0)))
                .isEqualTo("Budget management\u00a0: places offertes 1, demandées 2");
        assertThat(ENGLISH.line(new GroupSupply(Optional.empty(), 0, 0, 1, 1, 2), id -> id))
                .isEqualTo("no answer: places offered 0, sought 1, within reach 2");
        assertThat(ENGLISH.line(new GroupSupply(Optional.of("york"), 0, 0, 1, 1, 2), id -> "York"))
                .startsWith("York: ");
    }

    @Test
    void tells_of_rules_and_few_partners() {
        RuleCost cost = new RuleCost("not-above", "outside-reporting-line", 1, 12);

        assertThat(ENGLISH.line(cost)).isEqualTo("the rule not-above stands in the way of 12 pairs, alone of 1 pair");
        assertThat(ENGLISH.line(new FewPartners(Side.MENTEE, "ada", 0, 0, 0, ImmutableList.of(cost))))
                .isEqualTo(
                        "Ada {0}: 0 possible partners; what costs most is the rule not-above: 12 pairs, alone 1 pair");
        assertThat(FRENCH.line(new FewPartners(Side.MENTEE, "ada", 0, 0, 0, ImmutableList.of())))
                .isEqualTo("Ada {0}\u00a0: 0 partenaire possible");
    }

    @ParameterizedTest
    @EnumSource
    void tells_every_chance(Chance chance) {
        assertThat(ENGLISH.line(new Prospect(Side.MENTOR, "bea", chance))).startsWith("bea ");
        assertThat(FRENCH.line(new Prospect(Side.MENTOR, "bea", chance))).contains("paire");
    }

    @Test
    void tells_of_bottlenecks() {
        assertThat(ENGLISH.line(new Bottleneck(
                        Side.MENTEE, ImmutableList.of("uma", "vic", "wim"), ImmutableList.of("ada"), 3, 1, 0)))
                .isEqualTo("only Ada {0} come into question for uma, vic and wim; 2 of the places sought stay empty"
                        + " whatever is done");
        assertThat(ENGLISH.line(new Bottleneck(Side.MENTOR, ImmutableList.of("ada"), ImmutableList.of(), 2, 0, 1)))
                .isEqualTo("too few partners come into question for Ada {0}; 1 of the places sought stays empty"
                        + " whatever is done");
    }

    @Test
    void tells_what_one_more_mentor_is_worth() {
        NewMentor mentor = NewMentor.typical("budget", SmallProgramme.programme());

        assertThat(ENGLISH.line(new TopicWorth(mentor, 3, Effect.of(new Gain(1, 1_000_000)))))
                .isEqualTo("one more person who offers Budget management: 1 pair more and 1,000,000 points more.");
        assertThat(FRENCH.line(new TopicWorth(mentor, 3, Effect.blocked(Obstacle.NOT_SERVED))))
                .startsWith("une personne de plus qui propose Budget management\u00a0: ");
    }

    @Test
    void tells_who_is_in_demand_and_overlooked() {
        assertThat(ENGLISH.line(new MentorDemand("bea", 1, 1, 4, 2, 0)))
                .isEqualTo("bea: 2 people have nobody better, 1 place");
        assertThat(ENGLISH.line(new UnaskedOffer("bea", "expenses", ImmutableList.of("budget"))))
                .isEqualTo("bea offers Revenue / expense tracking, which nobody asks for; asked for nearby: Budget"
                        + " management");
        assertThat(FRENCH.line(new UnaskedOffer("bea", "gone", ImmutableList.of())))
                .isEqualTo("bea propose gone, que personne ne demande");
        for (UnseenMentor.Why why : UnseenMentor.Why.values()) {
            assertThat(ENGLISH.line(new UnseenMentor("bea", why, ImmutableList.of())))
                    .startsWith("bea ");
        }
    }

    @Test
    void tells_whom_to_suggest() {
        Shortlist list = new Shortlist(
                Side.MENTEE,
                "uma",
                2,
                ImmutableList.of(new Suggestion("ada", 2, new ScoreBreakdown(0, ImmutableList.of()))));

        assertThat(ENGLISH.lines(list)).containsExactly("Ada {0}: 0 points, 2 places left");
        assertThat(FRENCH.lines(list)).containsExactly("Ada {0}\u00a0: 0 point, 2 places libres");
    }
}

package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.RunControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("001-12")
class ExplanationSourceTest {

    private static Roster people() {
        return roster(
                mentor("ada", "budget"),
                mentor("bea", "board"),
                mentee("cy", "budget"),
                mentee("di", "budget", "board"),
                mentee("zoe", "circulation"));
    }

    private static Match match(Programme programme, long seed) {
        return Matchmaker.standard()
                .match(
                        programme,
                        people(),
                        SmallProgramme.ON,
                        StrategyChoice.of("max-coverage"),
                        seed,
                        RunControl.none());
    }

    @Test
    void the_same_parts_give_the_same_source_and_equal_explanations() {
        Explainer then = match(SmallProgramme.programme(), 3).explainer();
        Explainer now = match(SmallProgramme.programme(), 3).explainer();

        assertThat(now.source("1.0.0")).isEqualTo(then.source("1.0.0"));
        assertThat(now.source("1.0.0").differences(then.source("1.0.0"))).isEmpty();
        assertThat(now.pairings()).isEqualTo(then.pairings());
        assertThat(now.unmatched()).isEqualTo(then.unmatched());
        String left =
                match(SmallProgramme.programme(), 3).result().unmatched().get(0).id();
        assertThat(now.whyNobody(Side.MENTEE, left)).isEqualTo(then.whyNobody(Side.MENTEE, left));
        match(SmallProgramme.programme(), 3)
                .result()
                .pairings()
                .forEach(pairing -> assertThat(now.whyPair(pairing.mentor(), pairing.mentee()))
                        .isEqualTo(then.whyPair(pairing.mentor(), pairing.mentee())));
        for (String mentee : new String[] {"cy", "di", "zoe"}) {
            assertThat(now.whyNot("ada", mentee)).isEqualTo(then.whyNot("ada", mentee));
        }
    }

    @Test
    void names_every_part_of_which_an_explanation_is_made() {
        Match match = match(SmallProgramme.programme(), 3);
        ExplanationSource source = match.explainer().source("1.0.0");

        assertThat(source.library()).isEqualTo("1.0.0");
        assertThat(source.programme()).isEqualTo("small");
        assertThat(source.programmeVersion()).isEqualTo("1");
        assertThat(source.cohort()).isEqualTo("2026");
        assertThat(source.rulesVersion()).isEqualTo("1");
        assertThat(source.on()).isEqualTo(SmallProgramme.ON);
        assertThat(source.problemDigest()).isEqualTo(match.round().problem().digest());
        assertThat(source.seal()).isEqualTo(match.result().seal()).isPresent();
        assertThat(source.strategy().seed()).isEqualTo(3);
        assertThat(source.criteria()).hasSize(3);
    }

    @Test
    void tells_which_parts_differ() {
        ExplanationSource then =
                match(SmallProgramme.programme(), 3).explainer().source("1.0.0");
        ExplanationSource seed =
                match(SmallProgramme.programme(), 4).explainer().source("1.0.0");
        ExplanationSource version = match(SmallProgramme.builder().version("2").build(), 3)
                .explainer()
                .source("1.1.0");

        assertThat(seed.differences(then)).contains("strategy").doesNotContain("problemDigest", "library");
        assertThat(version.differences(then)).containsExactly("library", "programmeVersion");
    }
}

package dev.mentoring.matching.whatif;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs what the page on changes shows. */
class WhatIfPageTest {

    private static final Path PAGE = Path.of("docs/how-to/ask-what-if.md");
    private static final Path HERE = Path.of("src/test/java/dev/mentoring/matching/whatif/WhatIfPageTest.java");

    private final Match match = Matchmaker.standard()
            .match(
                    SmallProgramme.programme(),
                    roster(
                            mentor("ada", "budget").mentorPlaces(1),
                            mentor("bea", "board").mentorPlaces(1),
                            mentee("uma", "budget"),
                            mentee("vic", "board")),
                    SmallProgramme.ON);

    @Test
    void changes_have_exact_answers() {
        WhatIf whatIf = WhatIf.of(match.round().problem(), match.result());
        Answer swap = whatIf.making("ada", "vic");
        Answer leaves = whatIf.without(Side.MENTOR, "bea");
        Answer more = whatIf.places(Side.MENTOR, "ada", 1);
        Answer all = whatIf.after(
                ImmutableList.of(new Change.Withdraw(Side.MENTOR, "bea"), new Change.Places(Side.MENTOR, "ada", 2)));

        assertThat(swap.scoreGained()).isNegative();
        assertThat(leaves.pairsGained()).isEqualTo(-1);
        assertThat(more.pairsGained()).isZero();
        assertThat(all.pairsGained()).isZero();
        assertThat(whatIf.isWarm()).isTrue();
    }

    @Test
    void everybody_is_asked_at_once() {
        WhatIf whatIf = WhatIf.of(match.round().problem(), match.result());
        ImmutableList<PlaceWorth> places = whatIf.worthOfPlaces();
        ImmutableList<PairLoss> losses = whatIf.lossesOf(Side.MENTEE, "vic");

        assertThat(places).hasSize(4);
        assertThat(losses).hasSize(1);
    }

    @Test
    void pairs_stay_whatever_the_weights() {
        Weightings weightings = Weightings.of(match.round(), match.result().strategy(), PairingStrategies.standard());
        RobustCore core =
                weightings.core(ImmutableList.of(new WeightRange("needs-covered", 40, 80)), RunControl.none());

        assertThat(core.weightings()).isEqualTo(41);
        assertThat(core.core()).hasSize(2);
        assertThat(core.pairs()).isEmpty();
    }

    @Test
    void the_page_shows_what_is_run_here() throws IOException {
        String code = Files.readString(HERE).replaceAll("\\s+", "");

        assertThat(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(block -> block.group(1).replaceAll("\\s+", "")))
                .hasSize(3)
                .allMatch(code::contains);
    }
}

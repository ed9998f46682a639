package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.NotPairedBefore;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.EarlierPairs;
import dev.mentoring.matching.whatif.WaitingList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds that remember: those that are paired again, and cohorts that follow each other. */
class RematchRoundTest {

    private static final Roster PEOPLE = roster(
            mentor("ada", "budget").mentorPlaces(1),
            mentor("bea", "circulation").mentorPlaces(1),
            mentee("cy", "budget"),
            mentee("di", "circulation"));
    private static final MentoringPair ADA_DI = new MentoringPair("ada", "di");
    private static final MentoringPair BEA_CY = new MentoringPair("bea", "cy");
    private static final ImmutableSet<MentoringPair> WORSE = ImmutableSet.of(ADA_DI, BEA_CY);

    private static Match rematch(Roster roster, ImmutableSet<MentoringPair> earlier, long changes) {
        Options settings = Options.of(Map.of("changes", new Options.Whole(changes)));
        return Matchmaker.standard()
                .rematch(
                        SmallProgramme.programme(),
                        roster,
                        SmallProgramme.ON,
                        earlier,
                        new StrategyChoice(Matchmaker.REMATCH, settings),
                        0,
                        RunControl.none());
    }

    private static ImmutableSet<MentoringPair> pairs(Match match) {
        return Matchmaker.pairsOf(match.result());
    }

    @Test
    @Tag("003-02")
    void without_a_limit_the_best_round_comes_first() {
        Match match = Matchmaker.standard().rematch(SmallProgramme.programme(), PEOPLE, SmallProgramme.ON, WORSE);

        assertThat(pairs(match))
                .containsExactlyInAnyOrder(new MentoringPair("ada", "cy"), new MentoringPair("bea", "di"));
        assertThat(EarlierPairs.of(match.round().problem(), match.result(), WORSE))
                .isEqualTo(new EarlierPairs(0, 0, 2, 0, 2));
    }

    @Test
    @Tag("003-02")
    void with_a_limit_the_peace_is_kept() {
        assertThat(pairs(rematch(PEOPLE, WORSE, 1))).isEqualTo(WORSE);
        assertThat(pairs(rematch(PEOPLE, WORSE, 2))).doesNotContainAnyElementsOf(WORSE);
    }

    @Test
    void pairs_of_those_who_are_gone_are_counted_apart() {
        ImmutableSet<MentoringPair> earlier = ImmutableSet.of(ADA_DI, new MentoringPair("eve", "cy"));

        Match match = rematch(PEOPLE, earlier, 0);

        assertThat(pairs(match)).isEqualTo(WORSE);
        assertThat(EarlierPairs.of(match.round().problem(), match.result(), earlier))
                .isEqualTo(new EarlierPairs(1, 0, 0, 1, 1));
    }

    @Test
    void running_pairs_of_a_roster_can_be_kept() {
        Roster running = Roster.builder()
                .from(PEOPLE)
                .history(ImmutableSet.of(
                        new Relationship(ADA_DI, Optional.empty(), Optional.of(1), true),
                        Relationship.past("bea", "cy")))
                .build();

        assertThat(Matchmaker.running(running)).containsExactly(ADA_DI);
        assertThat(pairs(rematch(running, Matchmaker.running(running), 0))).contains(ADA_DI);
    }

    /** Cohorts numbered from 1; who was paired may be paired again once two rounds lie in between. */
    private static Programme remembering() {
        ImmutableList<Cohort> cohorts = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new Cohort("c" + number, number, "1", ImmutableSet.of(), Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        return SmallProgramme.builder()
                .cohorts(cohorts)
                .rules(new RuleBook("1", ImmutableList.of(Clause.of(new NotPairedBefore(Optional.of(2))))))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true", "5, true"})
    @Tag("A13")
    @Tag("001-01")
    void nobody_is_paired_again_for_so_many_rounds(int round, boolean again) {
        Roster roster = Roster.builder()
                .from(PEOPLE)
                .cohort("c" + round)
                .history(ImmutableSet.of(
                        new Relationship(new MentoringPair("ada", "cy"), Optional.empty(), Optional.of(1), false)))
                .build();

        Match match = Matchmaker.standard().match(remembering(), roster, SmallProgramme.ON);

        assertThat(match.result().status()).isEqualTo(Status.SOLVED);
        assertThat(pairs(match).contains(new MentoringPair("ada", "cy"))).isEqualTo(again);
    }

    @Test
    void those_who_missed_a_round_wait_in_front() {
        Roster roster = roster(
                mentor("ada", "budget").mentorPlaces(1), mentee("cy", "budget"), mentee("di", "budget"), mentee("flo"));
        Match match = Matchmaker.standard().match(SmallProgramme.programme(), roster, SmallProgramme.ON);

        WaitingList waiting =
                WaitingList.of(match.round().problem(), match.result(), Side.MENTEE, ImmutableMap.of("flo", 1));

        assertThat(waiting.everybody()).hasSize(2);
        assertThat(waiting.forPlaceOf("ada").get(0).person()).isEqualTo("flo");
    }
}

package dev.mentoring.matching.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupsTest {

    /** Ada has ben, eve has cy, gus is free for ben and di; di and flo wait. */
    private static TwoSidedProblem.Builder problem() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("backups");
        builder.addMentor(Person.of("ada"));
        builder.addMentor(Person.of("eve"));
        builder.addMentor(Person.of("gus", 0));
        builder.addMentor(Person.of("hal"));
        builder.addMentee(Person.of("ben"));
        builder.addMentee(Person.of("cy"));
        builder.addMentee(Person.of("di"));
        builder.addMentee(Person.of("flo"));
        builder.pair("ada", "ben", 90);
        builder.pair("ada", "cy", 10);
        builder.pair("ada", "di", 30);
        builder.pair("ada", "flo", 30);
        builder.pair("eve", "cy", 80);
        builder.pair("eve", "ben", 70);
        builder.pair("gus", "ben", 60);
        builder.pair("hal", "ben", -5);
        return builder;
    }

    private static WhatIf asked(TwoSidedProblem problem) {
        MatchingResult result = PairingStrategies.standard()
                .solve(problem, new StrategyUsed("max-score", 3, Options.none()), RunControl.none());
        return WhatIf.of(problem, result);
    }

    private static Pairing first(WhatIf asked) {
        return asked.result().pairings().get(0);
    }

    @Test
    void whoever_has_a_place_free_steps_in_for_a_mentor() {
        WhatIf asked = asked(problem().build());

        assertThat(Backups.of(asked).insteadOf(Side.MENTOR, first(asked)))
                .extracting(Backups.Backup::person)
                .containsExactly("hal");
    }

    @Test
    void those_without_a_partner_step_in_for_a_mentee_the_best_score_first_then_by_lot() {
        WhatIf asked = asked(problem().build());

        var backups = Backups.of(asked).insteadOf(Side.MENTEE, first(asked));

        assertThat(backups).extracting(Backups.Backup::person).containsExactlyInAnyOrder("di", "flo");
        assertThat(backups.get(0).lot()).isLessThan(backups.get(1).lot());
    }

    @Test
    void a_group_that_is_full_keeps_backups_out() {
        TwoSidedProblem problem = problem()
                .group(new GroupBound(
                        "those",
                        Optional.empty(),
                        Optional.of(ImmutableList.of("cy", "di")),
                        GroupBound.Counting.TOGETHER,
                        0,
                        1))
                .build();
        WhatIf asked = asked(problem);

        assertThat(Backups.of(asked).insteadOf(Side.MENTEE, first(asked)))
                .extracting(Backups.Backup::person)
                .containsExactly("flo");
    }

    @Test
    void a_new_round_tells_the_exact_difference() {
        WhatIf asked = asked(problem().build());

        Answer answer = Backups.of(asked).rematched(Side.MENTOR, first(asked));

        assertThat(first(asked).mentor()).isEqualTo("ada");
        assertThat(answer.totals().score()).isEqualTo(80);
        assertThat(answer.scoreGained()).isEqualTo(-90);
    }

    @Test
    void every_pair_has_its_backups() {
        WhatIf asked = asked(problem().build());

        assertThat(Backups.of(asked).all())
                .extracting(Backups.OfPair::pair)
                .containsExactlyElementsOf(asked.result().pairings());
    }

    @Test
    void refuses_a_pair_that_was_not_made() {
        WhatIf asked = asked(problem().build());
        Backups backups = Backups.of(asked);

        assertThatThrownBy(() -> backups.insteadOf(Side.MENTOR, new Pairing("ada", "cy", 10, false)))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> backups.insteadOf(Side.MENTOR, new Pairing("nobody", "cy", 10, false)))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void whoever_missed_more_rounds_is_served_first_then_whoever_adds_most() {
        TwoSidedProblem problem = problem().pair("eve", "flo", 40).build();
        WhatIf asked = asked(problem);

        WaitingList fresh = WaitingList.of(problem, asked.result(), Side.MENTEE, ImmutableMap.of());
        WaitingList later = WaitingList.of(problem, asked.result(), Side.MENTEE, ImmutableMap.of("di", 2));

        assertThat(fresh.everybody()).extracting(WaitingList.Waiting::person).containsExactly("flo", "di");
        assertThat(later.everybody()).extracting(WaitingList.Waiting::person).containsExactly("di", "flo");
        assertThat(later.forPlaceOf("eve"))
                .extracting(WaitingList.Waiting::person)
                .containsExactly("flo");
    }

    @Test
    void mentors_wait_as_well_but_not_those_without_a_place() {
        TwoSidedProblem problem = problem().build();
        WaitingList mentors = WaitingList.of(problem, asked(problem).result(), Side.MENTOR, ImmutableMap.of());

        assertThat(mentors.everybody()).extracting(WaitingList.Waiting::person).containsExactly("hal");
        assertThat(mentors.forPlaceOf("ben"))
                .extracting(WaitingList.Waiting::person)
                .containsExactly("hal");
    }

    @Test
    void refuses_rounds_below_none_and_people_who_are_not_there() {
        TwoSidedProblem problem = problem().build();
        MatchingResult result = asked(problem).result();
        WaitingList list = WaitingList.of(problem, result, Side.MENTEE, ImmutableMap.of());

        assertThatThrownBy(() -> WaitingList.of(problem, result, Side.MENTEE, ImmutableMap.of("di", -1)))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> list.forPlaceOf("nobody")).isInstanceOf(InvalidModelException.class);
    }
}

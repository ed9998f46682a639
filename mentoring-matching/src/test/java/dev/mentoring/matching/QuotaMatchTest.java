package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.Quota.Counting;
import dev.mentoring.core.programme.QuotaBuilder;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What quotas of a programme make of a round in which two mentees of one department need the one topic on offer. */
class QuotaMatchTest {

    @Test
    void without_quotas_the_best_pairs_are_made() {
        assertThat(pairs(match())).containsExactly("ada-ben", "ada-cy");
    }

    @Test
    void a_maximum_with_each_mentor_makes_room_for_another_department() {
        Match match = match(of("department").counting(Counting.EACH_PARTNER).maximum(1));

        assertThat(pairs(match)).containsExactly("ada-ben", "ada-di");
        assertThat(match.verify().valid()).isTrue();
        assertThat(match.result().unmatched())
                .extracting(Unmatched::id, Unmatched::reason)
                .containsExactly(tuple("cy", UnmatchedReason.PLACES_TAKEN));
    }

    @Test
    void a_minimum_brings_in_somebody_who_would_be_left_over() {
        assertThat(pairs(match(of("department").addValues("hr").minimum(1)))).containsExactly("ada-ben", "ada-di");
    }

    @Test
    void a_maximum_that_is_reached_is_the_reason_of_whoever_is_left_over() {
        Match match = match(of("department").maximum(0));

        assertThat(pairs(match)).isEmpty();
        assertThat(match.result().unmatched())
                .extracting(Unmatched::reason)
                .containsOnly(UnmatchedReason.GROUPS_FULL)
                .hasSize(4);
    }

    @Test
    void a_minimum_of_a_group_without_anybody_is_proved_impossible_by_its_name() {
        Match match = match(of("department").addValues("law").minimum(3));

        assertThat(match.result().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(match.verify().valid()).isTrue();
        ShortageCertificate shortage =
                (ShortageCertificate) match.result().certificate().orElseThrow();
        assertThat(shortage.shortage()).isEqualTo(3);
        assertThat(shortage.relaxation()).containsExactly(new Share(Share.Holder.GROUP, "q/law", "", 3));
    }

    @Test
    void a_minimum_with_each_mentor_of_a_group_without_anybody_names_the_mentor_as_well() {
        Match match = match(of("department")
                .addValues("law")
                .counting(Counting.EACH_PARTNER)
                .minimum(1));

        assertThat(match.result().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(match.verify().valid()).isTrue();
        ShortageCertificate shortage =
                (ShortageCertificate) match.result().certificate().orElseThrow();
        assertThat(shortage.relaxation()).containsExactly(new Share(Share.Holder.GROUP, "q/law", "ada", 1));
    }

    @Test
    void a_minimum_for_each_member_serves_them_all() {
        assertThat(pairs(match(of("department")
                        .addValues("hr")
                        .counting(Counting.EACH_MEMBER)
                        .minimum(1))))
                .containsExactly("ada-ben", "ada-di");
    }

    private static Match match(QuotaBuilder... quotas) {
        return Matchmaker.standard()
                .match(
                        SmallProgramme.builder()
                                .capacities(new Capacities(2, 2, 1))
                                .strategy(StrategyChoice.of("max-score"))
                                .quotas(Stream.of(quotas)
                                        .map(QuotaBuilder::build)
                                        .toList())
                                .build(),
                        roster(
                                mentor("ada", "budget"),
                                in("it", mentee("ben", "budget")),
                                in("it", mentee("cy", "budget")),
                                in("hr", mentee("di", "circulation"))),
                        SmallProgramme.ON);
    }

    private static QuotaBuilder of(String fact) {
        return Quota.builder().id("q").of(Role.MENTEE).fact(fact);
    }

    private static ParticipantBuilder in(String department, ParticipantBuilder person) {
        return person.career(Career.builder().department(department).build());
    }

    private static ImmutableList<String> pairs(Match match) {
        return match.result().pairings().stream()
                .map(pairing -> pairing.mentor() + "-" + pairing.mentee())
                .collect(ImmutableList.toImmutableList());
    }
}

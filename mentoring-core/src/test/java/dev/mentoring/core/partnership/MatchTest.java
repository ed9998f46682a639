package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.PoliciesBuilder;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MatchTest {

    private final Course course = Course.free();

    @Test
    @Tag("001-07")
    void settles_a_pair_when_both_have_accepted() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));
        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.PROPOSED);

        assertThat(course.by("ben").yields(accept("ben"))).containsExactly(EventKind.MATCH_ACCEPTED);
        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.PROPOSED);
        assertThat(course.refused(accept("ben"))).containsExactly("ALREADY_SO log");

        assertThat(course.by("ann").on("2026-01-06").yields(accept("ann")))
                .containsExactly(EventKind.MATCH_ACCEPTED, EventKind.MATCH_CONFIRMED);
        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.CONFIRMED);
        assertThat(course.pair("pair").confirmedOn()).contains(Course.day("2026-01-06"));
        assertThat(course.refused(accept("ann"))).containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("001-07")
    void lets_nobody_accept_or_decline_for_somebody_else() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));

        assertThat(course.byOffice().refused(accept("ben"))).containsExactly("NOT_YOURS office");
        assertThat(course.by("ann").refused(accept("ben"))).containsExactly("NOT_YOURS office");
        assertThat(course.by("eve").refused(accept("eve"))).containsExactly("NOT_YOURS office");
        assertThat(course.byOffice().refused(decline("ben"))).containsExactly("NOT_YOURS office");
        assertThat(course.by("ann").refused(new MatchAct.ProposalWithdrawn("pair")))
                .containsExactly("NOT_YOURS office");
    }

    @Test
    @Tag("001-07")
    @Tag("001-11")
    void assigns_where_the_programme_has_the_say() {
        Course assigned = in(MatchingMode.ASSIGNED, Capacities.oneToOne());
        assigned.joins("ann", MENTOR).joins("ben", MENTEE);

        assertThat(assigned.yields(Course.proposed("pair", "ann", "ben", MatchingMode.ASSIGNED)))
                .containsExactly(EventKind.MATCH_PROPOSED, EventKind.MATCH_CONFIRMED);
        assertThat(assigned.pair("pair").mode()).isEqualTo(MatchingMode.ASSIGNED);
    }

    @Test
    @Tag("001-11")
    void records_the_mode_of_the_day_and_no_other() {
        course.joins("ann", MENTOR).joins("ben", MENTEE);

        assertThat(course.refused(Course.proposed("pair", "ann", "ben", MatchingMode.ASSIGNED)))
                .containsExactly("UNKNOWN_NAME mode");
    }

    @Test
    @Tag("001-07")
    void offers_a_shortlist_of_which_the_mentee_picks() {
        Course choosing = in(MatchingMode.SHORTLIST, Capacities.oneToOne());
        choosing.joins("ann", MENTOR).joins("bob", MENTOR).joins("cat", MENTOR).joins("dan", MENTOR);
        choosing.joins("eve", MENTEE)
                .does(shortlisted("p1", "ann"), shortlisted("p2", "bob"), shortlisted("p3", "cat"));

        assertThat(choosing.refused(shortlisted("p4", "dan"))).containsExactly("PLACE_TAKEN acceptance/shortlist");
        assertThat(choosing.person("eve").application().orElseThrow().rounds()).isEqualTo(1);

        choosing.by("ann").does(new MatchAct.MatchAccepted("p1", "ann"));
        choosing.by("bob").does(new MatchAct.MatchAccepted("p2", "bob"));
        assertThat(choosing.by("eve").events(new MatchAct.MatchAccepted("p2", "eve")))
                .containsExactly(
                        new MatchAct.MatchAccepted("p2", "eve"),
                        new Consequence.MatchConfirmed("p2"),
                        new MatchAct.ProposalWithdrawn("p1"),
                        new MatchAct.ProposalWithdrawn("p3"));
    }

    @Test
    @Tag("001-07")
    void gives_one_place_to_the_first_of_two_who_are_accepted() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).joins("cy", MENTEE);
        course.does(Course.proposed("pair", "ann", "ben"), Course.proposed("other", "ann", "cy"));
        course.by("ann").does(accept("ann"), new MatchAct.MatchAccepted("other", "ann"));

        assertThat(course.by("cy").events(new MatchAct.MatchAccepted("other", "cy")))
                .containsExactly(
                        new MatchAct.MatchAccepted("other", "cy"),
                        new Consequence.MatchConfirmed("other"),
                        new MatchAct.ProposalWithdrawn("pair"));
        assertThat(course.by("ben").refused(accept("ben"))).containsExactly("WRONG_STATE log");
        assertThat(Places.taken(course.state(), "ann", MENTOR)).isEqualTo(1);
    }

    @Test
    void keeps_other_proposals_while_there_is_a_place_for_them() {
        Course several = in(MatchingMode.ASSIGNED_WITH_ACCEPTANCE, new Capacities(1, 2, 1));
        several.joinsAsMentorOf("ann", 5)
                .joins("ben", MENTEE)
                .joins("cy", MENTEE)
                .joins("dan", MENTEE);
        several.does(
                Course.proposed("p1", "ann", "ben"),
                Course.proposed("p2", "ann", "cy"),
                Course.proposed("p3", "ann", "dan"));

        several.acceptedByBoth("p1", "ann", "ben");
        assertThat(several.pair("p2").status()).isEqualTo(Partnership.Status.PROPOSED);
        several.acceptedByBoth("p2", "ann", "cy");
        assertThat(several.pair("p3").status()).isEqualTo(Partnership.Status.NOT_MADE);
        assertThat(several.refused(Course.proposed("p4", "ann", "dan")))
                .containsExactly("PLACE_TAKEN capacities/mentorMaximum");
    }

    @Test
    void gives_a_mentor_no_more_mentees_than_they_take() {
        Course several = in(MatchingMode.ASSIGNED, new Capacities(1, 3, 1));
        several.joinsAsMentorOf("ann", 0)
                .joins("bob", MENTOR)
                .joins("cy", MENTEE)
                .joins("dan", MENTEE);

        assertThat(several.refused(Course.proposed("p1", "ann", "cy", MatchingMode.ASSIGNED)))
                .containsExactly("PLACE_TAKEN capacities/mentorMaximum");
        several.does(Course.proposed("p1", "bob", "cy", MatchingMode.ASSIGNED));
        assertThat(several.refused(Course.proposed("p2", "bob", "dan", MatchingMode.ASSIGNED)))
                .containsExactly("PLACE_TAKEN capacities/mentorMaximum");
    }

    @Test
    @Tag("001-04")
    void gives_a_mentee_several_mentors_each_for_an_area() {
        Course several = in(MatchingMode.ASSIGNED, new Capacities(1, 1, 2));
        several.joins("ann", MENTOR).joins("bob", MENTOR).joins("cat", MENTOR).joins("dan", MENTEE);

        several.does(about("p1", "ann", "budget"), about("p2", "bob", "hiring"));

        assertThat(several.pair("p2").areas()).containsExactly("hiring");
        assertThat(several.refused(about("p3", "cat", "board"))).containsExactly("PLACE_TAKEN capacities/mentee");
        assertThat(several.refused(about("p3", "cat", "gardening"))).contains("UNKNOWN_NAME taxonomies");
    }

    @Test
    void proposes_one_mentor_at_a_time_unless_there_is_a_shortlist() {
        course.joins("ann", MENTOR).joins("bob", MENTOR).joins("cy", MENTEE).does(Course.proposed("p1", "ann", "cy"));

        assertThat(course.refused(Course.proposed("p2", "bob", "cy"))).containsExactly("PLACE_TAKEN capacities/mentee");
        assertThat(course.refused(Course.proposed("p2", "ann", "cy")))
                .containsExactly("PLACE_TAKEN capacities/mentee", "ALREADY_SO log");
    }

    @Test
    void answers_until_the_last_day_and_not_after_it() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));

        course.at("2026-01-19T23:59:59Z").by("ann").does(accept("ann"));
        assertThat(course.at("2026-01-20T00:00:00Z").by("ben").refused(accept("ben")))
                .containsExactly("TOO_LATE acceptance/answerWithin");
        course.by("ben").does(decline("ben"));
    }

    @Test
    void begins_a_new_round_when_nothing_came_of_the_one_before() {
        Course two = withRounds(2, true);
        two.joins("ann", MENTOR).joins("bob", MENTOR).joins("cat", MENTOR).joins("dan", MENTEE);
        two.does(Course.proposed("p1", "ann", "dan"));
        assertThat(two.by("dan").yields(new MatchAct.MatchDeclined("p1", "dan")))
                .containsExactly(EventKind.MATCH_DECLINED);

        two.byOffice().does(Course.proposed("p2", "bob", "dan"));
        assertThat(two.pair("p2").round()).isEqualTo(2);
        assertThat(two.by("bob").yields(new MatchAct.MatchDeclined("p2", "bob")))
                .containsExactly(EventKind.MATCH_DECLINED, EventKind.WAITLISTED);
        assertThat(two.state().waiting()).containsExactly("dan");

        assertThat(two.byOffice().refused(Course.proposed("p3", "cat", "dan")))
                .containsExactly("ROUNDS_USED_UP acceptance/mostRounds");
        two.waiving("acceptance/mostRounds").does(Course.proposed("p3", "cat", "dan"));
        two.acceptedByBoth("p3", "cat", "dan");
        assertThat(two.state().waiting()).isEmpty();
    }

    @Test
    void lets_people_go_where_there_is_no_waiting_list() {
        Course one = withRounds(1, false);
        one.joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));

        assertThat(one.by("ben").yields(decline("ben"))).containsExactly(EventKind.MATCH_DECLINED);
    }

    @Test
    void counts_one_round_for_what_is_proposed_at_the_same_time() {
        Course choosing = in(MatchingMode.SHORTLIST, Capacities.oneToOne());
        choosing.joins("ann", MENTOR).joins("bob", MENTOR).joins("cat", MENTOR).joins("eve", MENTEE);
        choosing.does(shortlisted("p1", "ann"), shortlisted("p2", "bob"));
        choosing.by("eve").does(new MatchAct.MatchDeclined("p1", "eve"));

        choosing.byOffice().does(shortlisted("p3", "cat"));

        assertThat(choosing.pair("p3").round()).isEqualTo(1);
    }

    @Test
    @Tag("003-02")
    void begins_all_rounds_anew_when_a_relationship_ended_before_its_time() {
        Course one = withRounds(1, true);
        one.joins("ann", MENTOR).joins("bob", MENTOR).joins("cy", MENTEE).pairs("p1", "ann", "cy");
        one.by("cy").does(new ClosureAct.Ended("p1", ClosureAct.End.EARLY));

        one.byOffice().does(Course.proposed("p2", "bob", "cy"));

        assertThat(one.pair("p2").round()).isEqualTo(1);
    }

    @Test
    void proposes_people_of_one_cohort_in_their_roles_and_in_the_pool() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).applies("cy", MENTEE);
        course.does(Course.applied("dan", "second", MENTEE), Course.accepted("dan"));

        assertThat(course.refused(Course.proposed("p", "ben", "ann")))
                .containsExactly("ROLE_MISSING log", "ROLE_MISSING log");
        assertThat(course.refused(Course.proposed("p", "ann", "cy"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(Course.proposed("p", "ann", "dan"))).containsExactly("OTHER_COHORT log");
        assertThat(course.refused(Course.proposed("p", "ann", "eve"))).containsExactly("UNKNOWN_PERSON log");
        assertThat(course.by("ann").refused(Course.proposed("p", "ann", "ben"))).containsExactly("NOT_YOURS office");
    }

    @Test
    void gives_every_relationship_a_name_of_its_own() {
        course.annAndBen().joins("cy", MENTOR).joins("dan", MENTEE);

        assertThat(course.refused(Course.proposed("pair", "cy", "dan"))).containsExactly("NAME_TAKEN log");
        assertThat(course.refused(new MatchAct.ProposalWithdrawn("other"))).containsExactly("UNKNOWN_PARTNERSHIP log");
    }

    @Test
    @Tag("003-34")
    void knows_the_commitments_of_the_programme() {
        course.joins("ann", MENTOR).joins("ben", MENTEE);

        assertThat(course.refused(committed("lifelong"))).containsExactly("UNKNOWN_NAME commitments");
        course.does(committed("project"));
        assertThat(course.pair("pair").commitment()).contains("project");
    }

    @Test
    @Tag("003-20")
    void lets_one_person_be_mentor_and_mentee_at_once() {
        course.joins("ann", MENTOR, MENTEE).joins("ben", MENTEE, MENTOR).joins("cy", MENTOR, MENTEE);

        course.pairs("p1", "ann", "ben").pairs("p2", "cy", "ann");

        assertThat(Places.taken(course.state(), "ann", MENTOR)).isEqualTo(1);
        assertThat(Places.taken(course.state(), "ann", MENTEE)).isEqualTo(1);
        assertThat(course.refused(Course.proposed("p3", "ben", "ann")))
                .containsExactly("PLACE_TAKEN capacities/mentee", "ALREADY_SO log");
    }

    @Test
    void keeps_what_somebody_is_offered_in_the_other_role() {
        course.joins("ann", MENTOR, MENTEE).joins("ben", MENTEE).joins("cy", MENTOR);
        course.does(Course.proposed("as-mentee", "cy", "ann"));

        course.pairs("as-mentor", "ann", "ben");

        assertThat(course.pair("as-mentee").status()).isEqualTo(Partnership.Status.PROPOSED);
    }

    @Test
    void takes_a_proposal_back() {
        course.joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));

        course.by("lea").does(new MatchAct.ProposalWithdrawn("pair"));

        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.NOT_MADE);
        assertThat(course.pair("pair").endedOn()).contains(Course.day("2026-01-05"));
        assertThat(course.refused(new MatchAct.ProposalWithdrawn("pair"))).containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("002-13")
    void tells_strangers_nothing_of_a_relationship() {
        course.annAndBen()
                .does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY))
                .by("eve");

        assertThat(course.refused(accept("eve"))).containsExactly("NOT_YOURS office");
        assertThat(course.refused(new ClosureAct.Ended("pair", ClosureAct.End.EARLY)))
                .containsExactly("NOT_YOURS office");
        assertThat(course.refused(new MeetingAct.MeetingCancelled("pair", "m1")))
                .containsExactly("NOT_YOURS office");
        assertThat(course.refused(new AgreementAct.AgreementAccepted("pair", "eve", 1)))
                .containsExactly("NOT_YOURS office");
    }

    private static MatchAct.MatchAccepted accept(String person) {
        return new MatchAct.MatchAccepted("pair", person);
    }

    private static MatchAct.MatchDeclined decline(String person) {
        return new MatchAct.MatchDeclined("pair", person);
    }

    private static MatchAct.MatchProposed shortlisted(String pair, String mentor) {
        return Course.proposed(pair, mentor, "eve", MatchingMode.SHORTLIST);
    }

    private static MatchAct.MatchProposed about(String pair, String mentor, String area) {
        return new MatchAct.MatchProposed(
                pair, mentor, "dan", MatchingMode.ASSIGNED, ImmutableSet.of(area), Optional.empty());
    }

    private static MatchAct.MatchProposed committed(String commitment) {
        return new MatchAct.MatchProposed(
                "pair",
                "ann",
                "ben",
                MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                ImmutableSet.of(),
                Optional.of(commitment));
    }

    private static Course in(MatchingMode mode, Capacities capacities) {
        return Course.of(Course.programme().mode(mode).capacities(capacities));
    }

    private static Course withRounds(int rounds, boolean waitingList) {
        return Course.of((PoliciesBuilder policies) ->
                policies.acceptance(new AcceptancePolicy(Period.ofDays(14), rounds, 3, waitingList)));
    }
}

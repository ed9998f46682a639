package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.taxonomy.Labels;
import java.time.Period;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final Course course = Course.free().annAndBen();

    /** That what is said stays between the two, and nothing else. */
    static AgreementTerms confidential() {
        return new AgreementTerms(true, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableSet.of());
    }

    /** Terms of a frequency, a notice and a duration, each as ISO 8601 writes it or blank. */
    static AgreementTerms terms(String frequency, String notice, String duration, String... own) {
        return new AgreementTerms(true, period(frequency), period(notice), period(duration), ImmutableSet.copyOf(own));
    }

    private static Optional<Period> period(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
    }

    @Test
    @Tag("001-20")
    void is_in_force_when_both_have_accepted_one_version() {
        course.by("ann").does(propose("ann", confidential()));
        assertThat(course.pair("pair").agreement()).isEmpty();

        assertThat(course.by("ben").events(accept("ben", 1)))
                .containsExactly(accept("ben", 1), new Consequence.AgreementInForce("pair", 1, Optional.empty()));
        assertThat(course.pair("pair").agreement().orElseThrow().since()).contains(Course.day("2026-01-05"));
        assertThat(course.pair("pair").openProposal()).isEmpty();
    }

    @Test
    @Tag("001-20")
    void is_not_accepted_by_who_proposed_it_nor_unseen() {
        course.by("ann").does(propose("ann", confidential()));

        assertThat(course.refused(accept("ann", 1))).containsExactly("ALREADY_SO log");
        assertThat(course.by("ben").refused(accept("ben", 2))).containsExactly("OTHER_VERSION log");
        course.by("ann").does(propose("ann", terms("P1M", "", "")));
        assertThat(course.by("ben").refusals(accept("ben", 1)))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.requirement()).isEqualTo("version 2"));
    }

    @Test
    @Tag("001-21")
    void changes_by_mutual_agreement_alone() {
        inForce(confidential());

        course.by("ben").on("2026-03-01").does(propose("ben", terms("P2M", "", "")));
        assertThat(course.pair("pair").agreement().orElseThrow().number()).isEqualTo(1);
        course.by("ann").does(new AgreementAct.AgreementRejected("pair", "ann", 2));
        assertThat(course.pair("pair").agreement().orElseThrow().number()).isEqualTo(1);

        course.by("ben").does(propose("ben", terms("P1M", "", "")));
        course.by("ann").does(accept("ann", 3));
        assertThat(course.pair("pair").agreement().orElseThrow().terms().frequency())
                .contains(Period.ofMonths(1));
    }

    @Test
    @Tag("001-21")
    void keeps_the_history() {
        inForce(confidential());
        course.by("ben").on("2026-03-01").does(propose("ben", terms("P2M", "", "")));
        course.by("ann").does(propose("ann", terms("P1M", "", "")));
        course.by("ben").does(accept("ben", 3));
        course.by("ann").does(propose("ann", confidential()));
        course.does(new AgreementAct.AgreementRejected("pair", "ann", 4));

        assertThat(course.pair("pair").agreements())
                .extracting(AgreementVersion::number, AgreementVersion::status, AgreementVersion::since)
                .containsExactly(
                        Tuple.tuple(1, AgreementVersion.Status.REPLACED, Optional.of(Course.day("2026-01-05"))),
                        Tuple.tuple(2, AgreementVersion.Status.REPLACED, Optional.empty()),
                        Tuple.tuple(3, AgreementVersion.Status.IN_FORCE, Optional.of(Course.day("2026-03-01"))),
                        Tuple.tuple(4, AgreementVersion.Status.REJECTED, Optional.empty()));
    }

    @Test
    void is_not_proposed_twice_alike() {
        course.by("ann").does(propose("ann", confidential()));
        assertThat(course.by("ben").refused(propose("ben", confidential()))).containsExactly("ALREADY_SO log");

        course.does(accept("ben", 1));
        assertThat(course.refused(propose("ben", confidential()))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(accept("ben", 1))).containsExactly("OTHER_VERSION log");
        assertThat(course.refused(new AgreementAct.AgreementRejected("pair", "ben", 1)))
                .containsExactly("OTHER_VERSION log");
    }

    @Test
    void is_the_two_peoples_own_affair() {
        assertThat(course.byOffice().refused(propose("ann", confidential()))).containsExactly("NOT_YOURS office");
        assertThat(course.by("ben").refused(propose("ann", confidential()))).containsExactly("NOT_YOURS office");
        assertThat(course.by("eve").refused(propose("eve", confidential()))).containsExactly("NOT_YOURS office");
    }

    @Test
    void waits_until_the_pair_is_settled() {
        course.joins("cy", Role.MENTOR).joins("dan", Role.MENTEE).does(Course.proposed("other", "cy", "dan"));

        assertThat(course.by("cy").refused(new AgreementAct.AgreementProposed("other", "cy", confidential())))
                .containsExactly("WRONG_STATE log");
    }

    @Test
    @Tag("001-14")
    @Tag("001-15")
    @Tag("001-16")
    @Tag("001-17")
    void has_the_clauses_that_the_programme_requires() {
        Course strict = under(new AgreementPolicy(
                ImmutableSet.copyOf(ClauseKind.values()),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        AgreementTerms none =
                new AgreementTerms(false, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableSet.of());

        assertThat(strict.by("ann").refusals(propose("ann", none)))
                .extracting(refusal -> refusal.code() + " " + refusal.policy() + " " + refusal.requirement())
                .containsExactly(
                        "CLAUSE_MISSING agreement/required CONFIDENTIALITY",
                        "CLAUSE_MISSING agreement/required FREQUENCY",
                        "CLAUSE_MISSING agreement/required NOTICE",
                        "CLAUSE_MISSING agreement/required DURATION");
        strict.does(propose("ann", terms("P1M", "P2D", "P6M")));
    }

    @Test
    @Tag("001-18")
    @Tag("000-17")
    void has_the_programmes_own_clauses_and_may_have_further_ones() {
        Course strict = under(new AgreementPolicy(
                ImmutableSet.of(),
                ImmutableList.of(new Choice("protected-time", Labels.of("Protected time"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(strict.by("ann").refused(propose("ann", terms("", "", "", "tea"))))
                .containsExactly("CLAUSE_MISSING agreement/ownClauses");
        strict.does(propose("ann", terms("", "", "", "tea", "protected-time")));
    }

    @Test
    @Tag("001-15")
    @Tag("001-16")
    @Tag("001-17")
    void stays_within_the_bounds_of_the_programme() {
        AgreementPolicy policy = new AgreementPolicy(
                ImmutableSet.of(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.of(Period.ofMonths(2)),
                Optional.of(Period.ofDays(2)));
        Course strict = Course.of(
                        Course.programme().duration(new Span(Period.ofMonths(3), Period.ofMonths(12))),
                        policies -> policies.agreement(policy))
                .annAndBen()
                .by("ann");

        strict.does(propose("ann", terms("P2M", "P2D", "P3M")), propose("ann", terms("P1D", "P1Y", "P1Y")));
        assertThat(strict.refused(propose("ann", terms("P2M1D", "P1D", "P2M30D"))))
                .containsExactly(
                        "CLAUSE_BOUNDS agreement/longestInterval",
                        "CLAUSE_BOUNDS agreement/leastNotice",
                        "CLAUSE_BOUNDS duration/least");
        assertThat(strict.refused(propose("ann", terms("", "", "P12M1D"))))
                .containsExactly("CLAUSE_BOUNDS duration/most");
    }

    @Test
    @Tag("001-17")
    void computes_the_end_from_the_first_meeting() {
        inForce(terms("", "", "P6M"));
        assertThat(course.pair("pair").ends()).isEmpty();

        course.at("2026-08-31T10:00:00Z").meet("pair", "m1");

        assertThat(course.pair("pair").ends()).contains(Course.day("2027-02-28"));
    }

    @Test
    @Tag("001-17")
    void tells_the_end_when_the_two_have_met_before() {
        course.at("2026-01-31T10:00:00Z").meet("pair", "m1").by("ann").does(propose("ann", terms("", "", "P1M")));

        assertThat(course.by("ben").events(accept("ben", 1)))
                .contains(new Consequence.AgreementInForce("pair", 1, Optional.of(Course.day("2026-02-28"))));
    }

    @Test
    void has_periods_that_lead_forward_within_a_hundred_years() {
        assertThat(Refusals.of(() -> terms("P0D", "", ""))).containsExactly("NUMBER_RANGE frequency []");
        assertThat(Refusals.of(() -> terms("", "P-1D", ""))).containsExactly("NUMBER_RANGE notice []");
        assertThat(Refusals.of(() -> terms("", "", "P101Y"))).containsExactly("NUMBER_RANGE duration []");
        assertThat(terms("", "P0D", "").notice()).contains(Period.ZERO);
    }

    private void inForce(AgreementTerms terms) {
        course.by("ann").does(propose("ann", terms)).by("ben").does(accept("ben", 1));
    }

    private static Course under(AgreementPolicy policy) {
        return Course.of(policies -> policies.agreement(policy)).annAndBen();
    }

    private static AgreementAct.AgreementProposed propose(String person, AgreementTerms terms) {
        return new AgreementAct.AgreementProposed("pair", person, terms);
    }

    private static AgreementAct.AgreementAccepted accept(String person, int version) {
        return new AgreementAct.AgreementAccepted("pair", person, version);
    }
}

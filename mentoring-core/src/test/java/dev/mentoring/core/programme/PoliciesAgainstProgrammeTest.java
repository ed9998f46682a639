package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.AnyOf;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Completed;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Known;
import dev.mentoring.core.rule.MeetingModesCompatible;
import dev.mentoring.core.rule.Not;
import dev.mentoring.core.rule.OutsideReportingLine;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What policies may name, and which of them go together. */
class PoliciesAgainstProgrammeTest {

    private static final Labels LABELS = Labels.of("Label");
    private static final EvaluationPlan REVIEWED =
            new EvaluationPlan(ImmutableSet.of(), 1, 5, Period.ofDays(28), Optional.of(Period.ofMonths(3)));
    private static final SponsorPolicy SPONSOR = new SponsorPolicy(ImmutableSet.of(), 1, 1);

    @Test
    void finds_nothing_wrong_with_what_the_programme_has() {
        Policies policies = Policies.builder()
                .charter(charter("not-excluded", "roles", "taking-part", "trained", "line", "course"))
                .addGates(
                        gate("course", new Requirement.Attendance("training", Optional.empty())),
                        gate("some", new Requirement.Statements(ImmutableSet.of("time"))),
                        gate("all", new Requirement.Statements(ImmutableSet.of())),
                        gate("rating", new Requirement.SelfRating(RatingMoment.BEFORE)),
                        gate("review", new Requirement.ReviewHeld()),
                        gate("evidence", new Requirement.SponsorEvidence()))
                .addRecommendations(advice(new Completed(Subject.PERSON, "training", Optional.empty()), "visit"))
                .evaluation(new EvaluationPlan(
                        ImmutableSet.of("confidence"), 1, 5, Period.ofDays(28), Optional.of(Period.ofMonths(3))))
                .sponsor(SPONSOR)
                .build();

        assertThat(problems(programme().relationship(visible()).policies(policies)))
                .isEmpty();
    }

    @Test
    @Tag("002-16")
    @Tag("003-18")
    void names_components_and_statements_that_there_are_not() {
        assertThat(problems(Policies.builder()
                        .addGates(
                                gate("a", new Requirement.Attendance("trianing", Optional.empty())),
                                gate("b", new Requirement.Statements(ImmutableSet.of("tiem", "time", "zeal"))))))
                .containsExactly(
                        "UNKNOWN_ID policies/gates/0/component [a, trianing]",
                        "UNKNOWN_ID policies/gates/1/statements [b, tiem]",
                        "UNKNOWN_ID policies/gates/1/statements [b, zeal]");
    }

    @Test
    void names_gates_that_nobody_can_pass_for_want_of_another_policy() {
        assertThat(problems(Policies.builder()
                        .addGates(
                                gate("rating", new Requirement.SelfRating(RatingMoment.AFTER)),
                                gate("review", new Requirement.ReviewHeld()),
                                gate("evidence", new Requirement.SponsorEvidence()))))
                .containsExactly(
                        "UNKNOWN_SETTING policies/gates/0/requires [rating]",
                        "UNKNOWN_SETTING policies/gates/1/requires [review]",
                        "UNKNOWN_SETTING policies/gates/2/requires [evidence]");
        assertThat(problems(
                        Policies.builder().evaluation(REVIEWED).addGates(gate("review", new Requirement.ReviewHeld()))))
                .isEmpty();
    }

    @Test
    @Tag("002-10")
    void names_principles_that_nothing_holds() {
        assertThat(problems(Policies.builder().charter(charter("line", "shoe-size", "trained"))))
                .containsExactly("UNKNOWN_ID policies/charter/principles/0/heldBy [p, shoe-size]");
    }

    @Test
    @Tag("002-10")
    void earlier_rules_hold_no_principle_of_today() {
        RuleBook earlier = new RuleBook("0", ImmutableList.of(Clause.of(new MeetingModesCompatible())));

        assertThat(problems(programme()
                        .addEarlierRules(earlier)
                        .policies(Policies.builder()
                                .charter(charter("meeting-modes"))
                                .build())))
                .containsExactly("UNKNOWN_ID policies/charter/principles/0/heldBy [p, meeting-modes]");
    }

    @Test
    @Tag("003-06")
    void names_what_advice_rests_on_that_there_is_not() {
        assertThat(problems(Policies.builder()
                        .addRecommendations(
                                advice("a", new Known(fact("years")), "visit", "walk"),
                                advice("b", new Not(new Known(fact("yaers")))),
                                advice("c", new Completed(Subject.PERSON, "trianing", Optional.empty())))))
                .containsExactly(
                        "UNKNOWN_ID policies/recommendations/0/formats [a, walk]",
                        "UNKNOWN_ID policies/recommendations/1/when/rules/0/fact [yaers]",
                        "UNKNOWN_ID policies/recommendations/2/when/component [trianing]");
    }

    @Test
    @Tag("003-06")
    void refuses_advice_that_looks_at_a_pair() {
        assertThat(problems(Policies.builder()
                        .addRecommendations(
                                advice("a", AnyOf.of(new Everyone(), new OutsideReportingLine())),
                                advice("b", new Known(fact(Subject.MENTOR, "years"))))))
                .containsExactly(
                        "UNKNOWN_SETTING policies/recommendations/0/when/rules/1 [a]",
                        "UNKNOWN_SETTING policies/recommendations/1/when [b]");
    }

    @Test
    @Tag("P2")
    void refuses_advice_that_looks_at_a_sensitive_attribute() {
        assertThat(problems(Policies.builder().addRecommendations(advice(new Known(fact("faith"))))))
                .containsExactly("SENSITIVE_ATTRIBUTE policies/recommendations/0/when/fact [faith]");
    }

    @Test
    @Tag("000-08")
    void names_purposes_that_nobody_can_rate() {
        assertThat(problems(Policies.builder()
                        .evaluation(new EvaluationPlan(
                                ImmutableSet.of("cofidence", "confidence", "fame"),
                                1,
                                5,
                                Period.ofDays(28),
                                Optional.empty()))))
                .containsExactly(
                        "UNKNOWN_ID policies/evaluation/rated [cofidence]",
                        "UNKNOWN_SETTING policies/evaluation/rated [fame]");
    }

    @Test
    @Tag("004-11")
    void what_sponsors_do_is_no_secret() {
        assertThat(problems(Policies.builder().sponsor(SPONSOR)))
                .containsExactly("UNKNOWN_SETTING policies/sponsor [mentoring]");
    }

    @Test
    @Tag("D8")
    void is_told_together_with_what_is_wrong_with_the_rules() {
        RuleBook rules = new RuleBook("1", ImmutableList.of(Clause.of(new Known(fact(Subject.MENTOR, "yaers")))));

        assertThat(problems(programme()
                        .rules(rules)
                        .policies(Policies.builder().sponsor(SPONSOR).build())))
                .containsExactly(
                        "UNKNOWN_ID rules/clauses/0/fact [yaers]", "UNKNOWN_SETTING policies/sponsor [mentoring]");
    }

    private static List<String> problems(PoliciesBuilder policies) {
        return problems(programme().policies(policies.build()));
    }

    private static List<String> problems(ProgrammeBuilder programme) {
        return Refusals.shown(programme.build().checkRules().list());
    }

    private static Gate gate(String id, Requirement requirement) {
        return new Gate(id, Transition.COMPLETE, Optional.empty(), requirement);
    }

    private static Charter charter(String... heldBy) {
        return new Charter("1", ImmutableList.of(new Principle("p", LABELS, ImmutableSet.copyOf(heldBy))));
    }

    private static Recommendation advice(Rule rule, String... formats) {
        return advice("a", rule, formats);
    }

    private static Recommendation advice(String id, Rule rule, String... formats) {
        return new Recommendation(id, LABELS, Optional.empty(), ImmutableSet.copyOf(formats), rule);
    }

    private static FactRef fact(String name) {
        return fact(Subject.PERSON, name);
    }

    private static FactRef fact(Subject of, String name) {
        return new FactRef(of, name);
    }

    private static RelationshipType visible() {
        return new RelationshipType("sponsorship", LABELS, Labels.of("sponsor"), Labels.of("protégé"), false);
    }

    private static ProgrammeBuilder programme() {
        return Programme.builder()
                .id("library")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(List.of()))
                .form(new Form(
                        ImmutableList.of(
                                new Attribute.Count("years", LABELS, 0, 60), new Attribute.Words("faith", LABELS)),
                        ImmutableSet.of("faith"),
                        ImmutableList.of()))
                .rules(new RuleBook(
                        "1",
                        ImmutableList.of(new ParticipantClause(
                                "trained", Optional.of(Role.MENTOR), new Everyone(), WhenUnknown.KEEP_OUT)),
                        ImmutableList.of(new Clause("line", new OutsideReportingLine(), WhenUnknown.REFER))))
                .scoring(ScoringModel.of())
                .addFormats(new Choice("visit", LABELS))
                .addPurposes(
                        new Purpose("confidence", LABELS, ImmutableSet.of(Role.MENTEE)),
                        new Purpose("fame", LABELS, ImmutableSet.of()))
                .addComponents(new Component("training", LABELS, Component.Kind.TRAINING, ImmutableSet.of()))
                .addStatements(new Statement("time", "2", LABELS, ImmutableSet.of()));
    }
}

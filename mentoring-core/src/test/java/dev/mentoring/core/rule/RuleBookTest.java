package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("000-15")
class RuleBookTest {

    private static final Participant ADA = World.ada().build();
    private static final Participant BEN = World.ben().build();
    private static final Clause TAKING_PART =
            ParticipantClause.of(new TakingPart()).onPairs();

    @Test
    void has_two_rules_without_listing_any() {
        RuleBook empty = book();

        assertThat(empty.clauses())
                .containsExactly(
                        Clause.of(new RolesFit()),
                        Clause.of(new NotOneself()),
                        Clause.of(new NotExcluded()),
                        TAKING_PART);
        assertThat(decide(empty, ADA, BEN)).isEqualTo(new Ruling(Decision.ALLOWED, -1));
        assertThat(decide(empty, BEN, ADA)).isEqualTo(new Ruling(Decision.KEPT_OUT, 0));
        Participant both = World.ada().addRoles(Role.MENTEE).build();
        assertThat(decide(empty, both, both)).isEqualTo(new Ruling(Decision.KEPT_OUT, 1));
    }

    @Test
    void keeps_out_whom_somebody_avoids_though_no_clause_asks() {
        Participant wary = World.ben().addAvoids("ada").build();

        assertThat(decide(book(), ADA, wary)).isEqualTo(new Ruling(Decision.KEPT_OUT, 2));
    }

    @Test
    void has_a_standing_rule_once_when_it_is_listed() {
        Clause listed = new Clause("self", new NotOneself(), WhenUnknown.KEEP_OUT);

        assertThat(book(Clause.of(new NotExcluded()), listed).clauses())
                .containsExactly(Clause.of(new RolesFit()), TAKING_PART, Clause.of(new NotExcluded()), listed);
    }

    @Test
    void refuses_clauses_of_one_identifier() {
        assertThat(Refusals.of(() -> book(
                        Clause.of(new NotExcluded()),
                        new Clause("x", new WithinReach(1), WhenUnknown.REFER),
                        new Clause("x", new WithinReach(2), WhenUnknown.KEEP_OUT),
                        Clause.of(new NotExcluded()))))
                .containsExactly("DUPLICATE_ID clauses/2/id [x]", "DUPLICATE_ID clauses/3/id [not-excluded]");
        assertThat(Refusals.of(() -> new Clause("", new NotExcluded(), WhenUnknown.REFER)))
                .containsExactly("EMPTY_VALUE rule []");
    }

    @Test
    void refuses_a_clause_that_takes_the_identifier_of_a_standing_one() {
        Clause impostor = new Clause("roles", new NotExcluded(), WhenUnknown.LET_IN);

        assertThat(Refusals.of(() -> book(impostor))).containsExactly("DUPLICATE_ID clauses/0/id [roles]");
        assertThat(book(impostor, new Clause("fit", new RolesFit(), WhenUnknown.LET_IN))
                        .clauses())
                .hasSize(4);
    }

    @Test
    @Tag("001-06")
    void keeps_out_who_has_left_in_the_role_for_which_nothing_is_listed() {
        RuleBook book = new RuleBook(
                "1",
                ImmutableList.of(new ParticipantClause(
                        "still-here", Optional.of(Role.MENTOR), new TakingPart(), WhenUnknown.KEEP_OUT)),
                ImmutableList.of());
        Participant gone = World.ben()
                .readiness(
                        Readiness.builder().status(ApplicationStatus.WITHDRAWN).build())
                .build();

        assertThat(book.in(World.context()).admit(gone, Role.MENTEE).decision()).isEqualTo(Decision.KEPT_OUT);
        assertThat(decide(book, ADA, gone).decision()).isEqualTo(Decision.KEPT_OUT);
    }

    @Test
    void points_at_the_nested_rule_that_does_not_say_whom_it_is_about_or_asks_about_a_pair() {
        Rule nested = AllOf.of(new Everyone(), new Not(new IsTrue(FactRef.person("voluntary"))));
        ParticipantClause pair = ParticipantClause.of(AnyOf.of(new Everyone(), new Same("organisation", false)));

        assertThat(Refusals.of(() -> new RuleBook(
                        "1",
                        ImmutableList.of(pair),
                        ImmutableList.of(new Clause("nested", nested, WhenUnknown.KEEP_OUT)))))
                .containsExactly(
                        "UNKNOWN_SETTING participants/0/rules/1 [any-of]",
                        "MISSING_FIELD clauses/0/rules/1/rules/0/of [nested]");
    }

    @Test
    void compares_by_the_outermost_term_only_what_has_terms_and_no_words_at_all() {
        ImmutableMap<String, FactDomain> domains =
                ImmutableMap.of("years", FactDomain.whole(0, 9), "motto", FactDomain.open(FactKind.WORDS));
        RuleBook book = book(
                new Clause("a", new Same("years", true), WhenUnknown.KEEP_OUT),
                new Clause("b", new Different("years", true), WhenUnknown.KEEP_OUT),
                new Clause("c", new Same("motto", false), WhenUnknown.KEEP_OUT),
                new Clause("d", new Same("years", false), WhenUnknown.KEEP_OUT));

        assertThat(Refusals.shown(book.check(domains, "rules").list()))
                .containsExactly(
                        "UNKNOWN_SETTING rules/clauses/0/fact [years]",
                        "UNKNOWN_SETTING rules/clauses/1/fact [years]",
                        "UNKNOWN_SETTING rules/clauses/2/fact [motto]");
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP_OUT, KEPT_OUT, 4",
        "LET_IN, ALLOWED, -1",
        "REFER, REFERRED, 4",
    })
    void does_with_unknown_what_the_clause_says(WhenUnknown whenUnknown, Decision decision, int clause) {
        RuleBook book = book(new Clause("modes", new MeetingModesCompatible(), whenUnknown));

        assertThat(decide(book, ADA, BEN)).isEqualTo(new Ruling(decision, clause));
    }

    @Test
    void names_the_first_that_forbids_then_keeps_out_then_refers() {
        Clause refers = new Clause("refers", new CommonCommitment(), WhenUnknown.REFER);
        Clause lets = new Clause("lets", new OutsideReportingLine(), WhenUnknown.LET_IN);
        Clause keeps = new Clause("keeps", new MeetingModesCompatible(), WhenUnknown.KEEP_OUT);
        Clause forbids = new Clause("forbids", new AppliedByDate(), WhenUnknown.LET_IN);
        RuleBook book = book(lets, refers, keeps, forbids, Clause.of(new NotExcluded()));
        Participant late =
                World.ben().appliedOn(LocalDate.of(2026, 3, 2)).addAvoids("ada").build();
        Participant remote = World.ben().addMeetingModes(MeetingMode.REMOTE).build();
        Participant remoteMentor =
                World.ada().addMeetingModes(MeetingMode.REMOTE).build();
        Participant willing = World.ben()
                .addMeetingModes(MeetingMode.REMOTE)
                .addCommitments("project")
                .build();
        Participant willingMentor = World.ada()
                .addMeetingModes(MeetingMode.REMOTE)
                .addCommitments("project")
                .build();

        assertThat(decide(book, ADA, late)).isEqualTo(new Ruling(Decision.KEPT_OUT, 6));
        assertThat(decide(book, ADA, BEN)).isEqualTo(new Ruling(Decision.KEPT_OUT, 5));
        assertThat(decide(book, remoteMentor, remote)).isEqualTo(new Ruling(Decision.REFERRED, 4));
        assertThat(decide(book, willingMentor, willing)).isEqualTo(Ruling.ALLOWED);
    }

    @Test
    void traces_every_clause_even_after_one_that_forbids() {
        RuleBook book = book(new Clause("met", new NotPairedBefore(), WhenUnknown.KEEP_OUT));
        Decider decider = book.in(World.withHistory("ben", "ada"));

        assertThat(decider.trace(BEN, ADA))
                .extracting(Finding::clause, finding -> finding.trace().rule(), Finding::verdict, Finding::facts)
                .containsExactly(
                        tuple("roles", "roles", Verdict.NO, new RolesFit().facts(BEN, ADA, World.context())),
                        tuple(
                                "not-oneself",
                                "not-oneself",
                                Verdict.YES,
                                ImmutableList.of(Fact.ofBoth("same-person", "false"))),
                        tuple(
                                "not-excluded",
                                "not-excluded",
                                Verdict.YES,
                                new NotExcluded().facts(BEN, ADA, World.context())),
                        tuple("taking-part", "all-of", Verdict.YES, ImmutableList.of()),
                        tuple(
                                "met",
                                "not-paired-before",
                                Verdict.NO,
                                ImmutableList.of(Fact.ofBoth("paired-before", "true"))));
        assertThat(decider.clauses()).isEqualTo(book.clauses());
    }

    @Test
    @Tag("P4")
    void tells_no_value_of_a_fact_as_text() {
        Participant ada = World.ada().addAvoids("ben").build();

        assertThat(book(Clause.of(new NotExcluded())).in(World.context()).trace(ada, BEN))
                .last()
                .hasToString("Finding[clause=not-excluded, trace=Trace[rule=not-excluded, verdict=NO, "
                        + "facts=[Fact[avoids of ada], Fact[avoids of ben], Fact[excluded]], parts=[]]]");
    }

    private static Ruling decide(RuleBook book, Participant mentor, Participant mentee) {
        return book.in(World.context()).decide(mentor, mentee);
    }

    private static RuleBook book(Clause... clauses) {
        return new RuleBook("1", ImmutableList.copyOf(clauses));
    }
}

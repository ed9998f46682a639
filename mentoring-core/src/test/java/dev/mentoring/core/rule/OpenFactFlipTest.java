package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Flips on facts whose values nobody lists, and that what they ask for can be done. */
@Tag("001-05")
class OpenFactFlipTest {

    private static final FactRef GRADE = FactRef.mentor("grade");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void finds_a_number_or_a_date_to_tell_where_none_is_told() {
        assertThat(facts(new Known(GRADE), World.ada().build(), World.ben().build()))
                .containsExactly(GRADE);
        assertThat(facts(
                        new Known(FactRef.mentee("applied-on")),
                        World.ada().build(),
                        World.ben().build()))
                .containsExactly(FactRef.mentee("applied-on"));
        assertThat(facts(
                        new Same("grade", false),
                        World.ada().build(),
                        World.ben().build()))
                .containsExactly(GRADE, FactRef.mentee("grade"));
    }

    @Test
    void finds_another_number_or_date_where_both_have_the_same() {
        Participant ada = World.ada().appliedOn(DAY).career(grade(1_000)).build();
        Participant ben = World.ben().appliedOn(DAY).career(grade(1_000)).build();

        assertThat(facts(new Different("applied-on", false), ada, ben)).hasSize(1);
        assertThat(flip(new Different("grade", false), ada, ben).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Whole(999));
    }

    @Test
    void finds_two_different_terms_where_none_is_told() {
        List<Change> changes = flip(
                        new Different("organisation", false),
                        World.ada().build(),
                        World.ben().build())
                .changes();

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).to()).isNotEqualTo(changes.get(1).to());
    }

    @Test
    void finds_further_terms_to_share_beside_those_already_shared() {
        Participant ada = World.ada().addLanguages("en").build();
        Participant ben = World.ben().addLanguages("en").build();

        assertThat(facts(new Share("languages", 2), ada, ben))
                .containsExactly(FactRef.mentor("languages"), FactRef.mentee("languages"));
        assertThat(facts(
                        new Share("languages", 3),
                        World.ada().build(),
                        World.ben().build()))
                .hasSize(2);
    }

    @Test
    void changes_a_set_to_whatever_several_rules_need_of_it() {
        FactRef tongues = FactRef.mentor("languages");
        Participant ada = World.ada().addLanguages("fr", "it").build();
        Rule rule = AllOf.of(
                new OneOf(tongues, ImmutableSet.of("en")),
                new OneOf(tongues, ImmutableSet.of("it")),
                new Not(new OneOf(tongues, ImmutableSet.of("fr"))));

        assertThat(flip(rule, ada, World.ben().build()).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Terms(ImmutableSet.of("en", "it")));
    }

    @Test
    void never_empties_a_list_since_an_empty_list_tells_nothing() {
        Participant ada = World.ada().addLanguages("en").build();
        Participant ben = World.ben().addLanguages("en").build();

        assertThat(flip(new Share("languages", 1), ada, ben).changes())
                .extracting(Change::to)
                .doesNotContain(new AttributeValue.Terms(ImmutableSet.of()))
                .hasSize(1);
        assertThat(flip(new RolesFit(), ada, ben).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Terms(ImmutableSet.of("MENTEE")));
    }

    @Test
    void keeps_numbers_within_what_people_can_state() {
        Participant ada = World.ada()
                .place("here")
                .withinReach(new DistanceRequest("here", Optional.of(5)))
                .build();
        Participant ben = World.ben().place("here").build();

        assertThat(flip(new WithinReach(60), ada, ben).changes())
                .extracting(Change::fact)
                .doesNotContain(FactRef.mentor("reach-kilometres"));
        assertThat(flip(
                                new AtLeast(GRADE, new AttributeValue.Whole(0)),
                                World.ada().career(grade(0)).build(),
                                ben)
                        .outcome())
                .isEqualTo(Flip.Outcome.NONE);
    }

    @Test
    @Tag("004-13")
    void changes_a_wish_to_a_wish_and_an_attribute_to_one_of_its_terms() {
        Participant ada = World.ada()
                .putAttributes("team", new AttributeValue.Term("red"))
                .addOptIns(new OptIn("team", "mix", OptIn.Wish.DIFFERENT, DAY))
                .build();
        Participant ben = World.ben()
                .putAttributes("team", new AttributeValue.Term("red"))
                .addOptIns(new OptIn("team", "mix", OptIn.Wish.DIFFERENT, DAY))
                .build();
        Participant cy = World.ben()
                .putAttributes("team", new AttributeValue.Term("red"))
                .addOptIns(new OptIn("team", "mix", OptIn.Wish.SIMILAR, DAY))
                .build();
        Rule rule = new WishHonoured("team", "mix");

        assertThat(flip(rule, ada, ben).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Term("blue"));
        assertThat(flip(rule, ada, cy).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Term("SIMILAR"));
    }

    @Test
    void an_allowed_pair_is_kept_out_by_the_fewest_facts_even_where_a_rule_then_cannot_tell() {
        Rule gap = new NotPairedBefore(Optional.of(2));
        Facts facts = context().about(World.ada().build(), World.ben().build());

        for (WhenUnknown whenUnknown : WhenUnknown.values()) {
            WayOut way = WayOut.find(ImmutableList.of(new Clause("gap", gap, whenUnknown)), facts);

            assertThat(way.clauses()).isEmpty();
            assertThat(way.flip().changes()).hasSize(whenUnknown == WhenUnknown.LET_IN ? 2 : 1);
        }
    }

    @Test
    void says_at_once_that_nobody_can_be_paired_with_themselves() {
        Participant both =
                World.ada().addRoles(Role.MENTEE).withinReach(reach()).build();
        Rule many = new AnyOf(ImmutableList.of(
                new Gap("grade", Optional.of(1L), Optional.empty()),
                new Different("organisation", false),
                new Share("languages", 2)));
        Decider decider =
                new RuleBook("1", ImmutableList.of(Clause.of(many), Clause.of(new WithinReach(3)))).in(context());

        assertThat(decider.flip(both, both).flip().outcome()).isEqualTo(Flip.Outcome.NONE);
    }

    private static DistanceRequest reach() {
        return new DistanceRequest("far", Optional.empty());
    }

    private static Career grade(int grade) {
        return Career.builder().grade(grade).build();
    }

    private static List<FactRef> facts(Rule rule, Participant mentor, Participant mentee) {
        return flip(rule, mentor, mentee).changes().stream().map(Change::fact).toList();
    }

    private static Flip flip(Rule rule, Participant mentor, Participant mentee) {
        return WayOut.of(rule, context().about(mentor, mentee));
    }

    private static RuleContext context() {
        return new RuleContext(
                Roster.builder()
                        .cohort("1")
                        .addHistory(Relationship.past("cy", "dee"))
                        .build(),
                new Round(World.ON, Optional.of(5), "mentoring", ImmutableSet.of("mix")),
                ImmutableMap.of(),
                new GreatCircle(),
                ImmutableMap.of(
                        "team",
                        FactDomain.of(
                                FactKind.TERM,
                                ImmutableMap.copyOf(Map.of("blue", Optional.empty(), "red", Optional.empty())))));
    }
}

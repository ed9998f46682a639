package dev.mentoring.matching.advice;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Scorers;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A round counted by hand. Ada has two places and can commit to everything; Bea can commit to something ongoing alone; Cai has
 * withdrawn. Uma and Vic want a project, Wim something ongoing, and Vic does not want Ada: so the pairs are Ada with Uma and
 * Wim, and Bea with Wim.
 */
class RoundReadinessTest {

    private static final Attribute NOTE = new Attribute.Words("note", Labels.of("Note"));
    private static final Attribute FAITH = new Attribute.Truth("faith", Labels.of("Faith"));

    private static final Programme PROGRAMME = SmallProgramme.builder()
            .capacities(new Capacities(1, 2, 1))
            .addPlaces(new Place("york", Labels.of("York"), 0, 0), new Place("leeds", Labels.of("Leeds"), 0, 1))
            .form(new Form(
                    ImmutableList.of(SmallProgramme.BAND, SmallProgramme.KIND, SmallProgramme.YEARS, NOTE, FAITH),
                    ImmutableSet.of("faith"),
                    ImmutableList.of()))
            .build();

    private static final Roster PEOPLE = roster(
            mentor("ada", "budget").mentorPlaces(2).place("york").putAttributes("kind", term("school")),
            mentor("bea", "governance").commitments(ImmutableSet.of("ongoing")).putAttributes("kind", term("town")),
            mentor("cai", "circulation")
                    .readiness(Readiness.builder()
                            .status(ApplicationStatus.WITHDRAWN)
                            .build()),
            mentee("uma", "budget")
                    .commitments(ImmutableSet.of("project"))
                    .place("york")
                    .putAttributes("kind", term("school"))
                    .putAttributes("years", whole(12)),
            mentee("vic", "circulation", "board")
                    .commitments(ImmutableSet.of("project"))
                    .addAvoids("ada"),
            mentee("wim", "expenses")
                    .commitments(ImmutableSet.of("ongoing"))
                    .putAttributes("kind", term("town"))
                    .putAttributes("years", whole(3)));

    private static CompiledRound compile(Programme programme, Roster people) {
        return ProblemCompiler.compile(programme, people, SmallProgramme.ON, new GreatCircle(), Scorers.standard());
    }

    private static RoundReadiness readiness() {
        return RoundReadiness.of(compile(PROGRAMME, PEOPLE));
    }

    @Test
    void counts_places_and_demand_of_those_who_take_part() {
        Supply supply = readiness().inAll();

        assertThat(supply).isEqualTo(new Supply(2, 3, 3, 3, 1, 0, 9, 3, 0, 0));
        assertThat(supply.lacking()).isZero();
    }

    @Test
    @Tag("002-25")
    void counts_a_topic_with_its_category_and_the_topics_below() {
        assertThat(readiness().byTopic())
                .containsExactly(
                        new TopicSupply("governance", 0, 0, 2, 3, 0),
                        new TopicSupply("budget", 1, 1, 2, 3, 0),
                        new TopicSupply("board", 1, 1, 1, 1, 1),
                        new TopicSupply("circulation", 1, 1, 0, 0, 1),
                        new TopicSupply("expenses", 1, 1, 0, 0, 1));
        assertThat(readiness().byTopic())
                .filteredOn(TopicSupply::isScarce)
                .extracting(TopicSupply::topic, TopicSupply::lacking)
                .containsExactly(tuple("board", 0L), tuple("circulation", 1L), tuple("expenses", 1L));
    }

    @Test
    void counts_what_the_caller_says_counts() {
        assertThat(readiness().byTopic(WhatMeets.sameTopic()))
                .contains(
                        new TopicSupply("governance", 0, 0, 1, 1, 0),
                        new TopicSupply("budget", 1, 1, 1, 2, 0),
                        new TopicSupply("board", 1, 1, 0, 0, 1));
        assertThat(readiness().byTopic(new WhatMeets(false, Optional.of(60))))
                .contains(new TopicSupply("expenses", 1, 1, 1, 2, 0));
        assertThat(readiness().byTopic(new WhatMeets(false, Optional.of(61))))
                .contains(new TopicSupply("expenses", 1, 1, 0, 0, 1));
        assertThatThrownBy(() -> new WhatMeets(true, Optional.of(0))).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new WhatMeets(true, Optional.of(101))).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void counts_by_place_by_commitment_and_by_any_attribute() {
        assertThat(readiness().byPlace())
                .containsExactly(
                        new GroupSupply(Optional.of("york"), 1, 2, 1, 1, 2),
                        new GroupSupply(Optional.empty(), 1, 1, 2, 2, 3));
        assertThat(readiness().byCommitment())
                .containsExactly(
                        new GroupSupply(Optional.of("project"), 1, 2, 2, 2, 2),
                        new GroupSupply(Optional.of("ongoing"), 2, 3, 1, 1, 3));
        assertThat(readiness().by("kind"))
                .containsExactly(
                        new GroupSupply(Optional.of("school"), 1, 2, 1, 1, 2),
                        new GroupSupply(Optional.of("town"), 1, 1, 1, 1, 3),
                        new GroupSupply(Optional.empty(), 0, 0, 1, 1, 0));
        assertThat(readiness().by("years"))
                .extracting(GroupSupply::group)
                .containsExactly(Optional.of("3"), Optional.of("12"), Optional.empty());
        assertThat(readiness().by("kind").get(2).lackingAnywhere()).isEqualTo(1);
    }

    @Test
    @Tag("004-13")
    void counts_nobody_by_a_sensitive_attribute_by_words_or_by_one_that_there_is_not() {
        for (String attribute : new String[] {"faith", "note", "region"}) {
            assertThatThrownBy(() -> readiness().by(attribute))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining(attribute);
        }
    }

    @Test
    @Tag("A1")
    void tells_what_each_rule_costs_alone_and_in_all() {
        assertThat(readiness().ruleCosts())
                .filteredOn(cost -> cost.inAll() > 0)
                .containsExactly(
                        new RuleCost("taking-part", "all-of", 3, 3),
                        new RuleCost("common-commitment", "common-commitment", 2, 2),
                        new RuleCost("not-excluded", "not-excluded", 1, 1));
        assertThat(readiness().ruleCosts())
                .extracting(RuleCost::clause)
                .containsExactly(
                        "roles", "not-oneself", "taking-part", "common-commitment", "meeting-modes", "not-excluded");
    }

    @Test
    void names_those_with_few_partners_and_the_rule_that_costs_them_most() {
        assertThat(readiness().fewPartners(0)).singleElement().satisfies(vic -> {
            assertThat(vic.person()).isEqualTo("vic");
            assertThat(vic.rules())
                    .extracting(RuleCost::clause)
                    .containsExactly("taking-part", "common-commitment", "not-excluded");
        });
        assertThat(readiness().fewPartners(1))
                .extracting(FewPartners::side, FewPartners::person, FewPartners::possible)
                .containsExactly(
                        tuple(Side.MENTEE, "vic", 0), tuple(Side.MENTOR, "bea", 1), tuple(Side.MENTEE, "uma", 1));
        assertThat(readiness().fewPartners(1).get(1).costsMost().map(RuleCost::clause))
                .contains("common-commitment");
    }

    @Test
    void tells_who_can_be_paired() {
        Outlook outlook = readiness().outlook();

        assertThat(outlook.with(Side.MENTEE, Chance.CERTAIN)).containsExactly("uma", "wim");
        assertThat(outlook.with(Side.MENTEE, Chance.NONE)).containsExactly("vic");
        assertThat(outlook.with(Side.MENTOR, Chance.CERTAIN)).containsExactly("ada");
        assertThat(outlook.with(Side.MENTOR, Chance.POSSIBLE)).containsExactly("bea");
        assertThat(outlook.with(Side.MENTOR, Chance.NONE)).containsExactly("cai");
    }

    @Test
    void counts_pairs_that_binding_choices_leave_out() {
        Programme programme =
                SmallProgramme.builder().mode(MatchingMode.RANKED_CHOICE).build();
        CompiledRound round = compile(
                programme,
                roster(
                        mentor("ada", "budget"),
                        mentor("bea", "budget"),
                        mentee("uma", "budget").putChoices(Role.MENTEE, RankedChoices.of("bea"))));

        RoundReadiness readiness = RoundReadiness.of(round);

        assertThat(readiness.inAll().possible()).isEqualTo(1);
        assertThat(readiness.inAll().outsideChoices()).isEqualTo(1);
        assertThat(readiness.fewPartners(0))
                .containsExactly(new FewPartners(Side.MENTOR, "ada", 0, 0, 1, ImmutableList.of()));
    }

    @Test
    void a_person_of_both_roles_is_no_partner_of_their_own_and_no_rule_costs_that() {
        CompiledRound round = compile(
                SmallProgramme.programme(),
                roster(
                        mentor("ada", "budget").addRoles(Role.MENTEE),
                        mentee("uma", "budget").addRoles(Role.MENTOR)));

        RoundReadiness readiness = RoundReadiness.of(round);

        assertThat(readiness.inAll().considered()).isEqualTo(2);
        assertThat(readiness.inAll().possible()).isEqualTo(2);
        assertThat(readiness.ruleCosts())
                .allSatisfy(cost -> assertThat(cost.inAll()).isZero());
    }

    @Test
    void says_something_of_a_round_without_anybody() {
        RoundReadiness readiness = RoundReadiness.of(compile(SmallProgramme.programme(), roster()));

        assertThat(readiness.inAll()).isEqualTo(new Supply(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(readiness.byTopic()).isEmpty();
        assertThat(readiness.byCommitment()).isEmpty();
        assertThat(readiness.outlook().people()).isEmpty();
    }
}

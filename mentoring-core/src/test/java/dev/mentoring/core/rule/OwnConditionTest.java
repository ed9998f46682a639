package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rule of a user's own decides, is traced and compared as any other, and its failure names clause and people. */
@Tag("R3")
class OwnConditionTest {

    private static final Participant ADA = person("ada", Role.MENTOR, 5);
    private static final Participant BEN = person("ben", Role.MENTEE, 4);
    private static final Participant CY = person("cy", Role.MENTEE, 2);

    private static Participant person(String id, Role role, int years) {
        return Participant.builder()
                .id(id)
                .addRoles(role)
                .putAttributes("years", new AttributeValue.Whole(years))
                .build();
    }

    private static Decider decider(Rule rule) {
        return book("1", rule).in(context(FactDomain.whole(0, 10)));
    }

    private static RuleBook book(String version, Rule rule) {
        return new RuleBook(version, ImmutableList.of(new Clause("own", rule, WhenUnknown.REFER)));
    }

    private static RuleContext context(FactDomain years) {
        return new RuleContext(
                Roster.builder().cohort("1").build(),
                Round.on(World.ON),
                ImmutableMap.of(),
                new GreatCircle(),
                ImmutableMap.of("years", years));
    }

    private static Rule seniorToMentee() {
        return OwnRules.rule(
                "senior",
                ImmutableList.of(OwnRules.OF_MENTOR, OwnRules.OF_MENTEE),
                facts -> Verdict.of(OwnRules.whole(facts, OwnRules.OF_MENTOR).orElse(0)
                        >= 2 * OwnRules.whole(facts, OwnRules.OF_MENTEE).orElse(0)));
    }

    @Test
    void decides_and_is_traced_to_its_facts() {
        Decider decider = decider(seniorToMentee());

        assertThat(decider.decide(ADA, BEN).decision()).isEqualTo(Decision.KEPT_OUT);
        assertThat(decider.decide(ADA, CY).decision()).isEqualTo(Decision.ALLOWED);
        assertThat(decider.inTheWay(ADA, BEN)).containsExactly("own");
        assertThat(decider.trace(ADA, BEN))
                .filteredOn(finding -> finding.clause().equals("own"))
                .containsExactly(new Finding(
                        "own",
                        new Trace(
                                "senior",
                                Verdict.NO,
                                ImmutableList.of(Fact.of("years", "ada", "5"), Fact.of("years", "ben", "4")),
                                ImmutableList.of())));
    }

    @Test
    void is_flipped_by_the_nearest_listed_value() {
        WayOut way = decider(seniorToMentee()).flip(ADA, BEN);

        assertThat(way.clauses()).containsExactly("own");
        assertThat(way.flip().outcome()).isEqualTo(Flip.Outcome.FOUND);
        assertThat(way.flip().changes())
                .extracting(change -> change.fact() + " " + change.to().show())
                .containsExactly("FactRef[of=MENTOR, name=years] 8");
    }

    @Test
    void is_not_said_to_be_beyond_change_where_nobody_lists_the_values_of_its_fact() {
        Rule rare = OwnRules.rule(
                "rare",
                ImmutableList.of(OwnRules.OF_MENTOR),
                facts -> Verdict.of(OwnRules.whole(facts, OwnRules.OF_MENTOR).orElse(0) == 777));
        Facts listed = context(FactDomain.whole(0, 10)).about(ADA, BEN);
        Facts open = context(FactDomain.open(FactKind.WHOLE)).about(ADA, BEN);

        assertThat(WayOut.of(rare, listed)).isEqualTo(new Flip(Flip.Outcome.NONE, ImmutableList.of(), 1));
        assertThat(WayOut.of(rare, open)).isEqualTo(new Flip(Flip.Outcome.NOT_FOUND, ImmutableList.of(), 0));
    }

    @Test
    void names_values_at_which_it_turns() {
        RuleKind kind = RuleKind.of("rare", new FactTest() {
            @Override
            public ImmutableList<FactRef> reads() {
                return ImmutableList.of(OwnRules.OF_PERSON);
            }

            @Override
            public Verdict verdict(Facts facts) {
                return Verdict.of(OwnRules.whole(facts, OwnRules.OF_PERSON).orElse(0) == 777);
            }

            @Override
            public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
                return Stream.of(new AttributeValue.Whole(777));
            }
        });
        Rule rare = new OwnCondition(kind, Options.none()).on(Subject.MENTEE);

        assertThat(WayOut.of(rare, context(FactDomain.open(FactKind.WHOLE)).about(ADA, BEN))
                        .changes())
                .extracting(Change::fact, Change::to)
                .containsExactly(tuple(OwnRules.OF_MENTEE, new AttributeValue.Whole(777)));
    }

    @Test
    void decides_about_people_and_about_either_side_of_pairs() {
        Rule seasoned =
                new OwnCondition(new OwnRules.Seasoned(), Options.of(ImmutableMap.of("years", new Options.Whole(3))));
        ParticipantClause clause = new ParticipantClause("seasoned", Optional.empty(), seasoned, WhenUnknown.KEEP_OUT);
        Decider decider =
                new RuleBook("1", ImmutableList.of(clause), ImmutableList.of()).in(context(FactDomain.whole(0, 10)));

        assertThat(decider.admit(BEN, Role.MENTEE).decision()).isEqualTo(Decision.ALLOWED);
        assertThat(decider.admit(CY, Role.MENTEE).decision()).isEqualTo(Decision.KEPT_OUT);
        assertThat(decider.flip(CY, Role.MENTEE).flip().changes())
                .extracting(change -> change.to().show())
                .containsExactly("3");
        assertThat(decider.grid(List.of(ADA), List.of(BEN, CY), () -> false).allowed(0))
                .isEqualTo(1);
        assertThat(decider.decide(ADA, CY).decision()).isEqualTo(Decision.KEPT_OUT);
    }

    @Test
    void is_compared_between_versions_and_counted() {
        RuleDiff diff = RuleDiff.between(
                book("1", new Everyone()),
                book("2", seniorToMentee()),
                context(FactDomain.whole(0, 10)),
                List.of(ADA, BEN, CY));

        assertThat(diff.people())
                .extracting(person -> person.person() + " -" + person.lost())
                .containsExactly("ada -1", "ben -1");
        Decider decider = decider(seniorToMentee());
        RuleTally tally =
                decider.grid(List.of(ADA), List.of(BEN, CY), () -> false).tally();
        int own = decider.clauses().size() - 1;
        assertThat(List.of(tally.evaluated(own), tally.no(own), tally.unknown(own)))
                .containsExactly(2L, 1L, 0L);
    }

    @Test
    void fails_with_clause_and_people_and_nothing_of_what_it_threw() {
        Rule failing = OwnRules.rule("own-rule", ImmutableList.of(OwnRules.OF_MENTOR, OwnRules.OF_MENTEE), facts -> {
            throw new IllegalStateException("secret " + facts.value(OwnRules.OF_MENTOR));
        });
        Decider decider = decider(failing);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> decider.decide(ADA, BEN),
                () -> decider.trace(ADA, BEN),
                () -> decider.inTheWay(ADA, BEN),
                () -> decider.flip(ADA, BEN),
                () -> decider.grid(List.of(ADA), List.of(BEN), () -> false))) {
            Throwable thrown = catchThrowable(call);
            assertThat(thrown)
                    .isInstanceOf(RuleException.class)
                    .hasMessageStartingWith(
                            "RULE_FAILED at rules/own: the rule \"own-rule\" threw IllegalStateException"
                                    + " (own, own-rule, ada, ben)")
                    .hasMessageNotContaining("secret");
            assertThat(thrown.getCause())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("secret");
        }
    }

    @Test
    void fails_with_its_clause_where_it_cannot_say_when_it_turns() {
        RuleKind kind = RuleKind.of("own-rule", new FactTest() {
            @Override
            public ImmutableList<FactRef> reads() {
                return ImmutableList.of(OwnRules.OF_MENTOR);
            }

            @Override
            public Verdict verdict(Facts facts) {
                return Verdict.NO;
            }

            @Override
            public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
                throw new IllegalStateException();
            }
        });
        Decider decider =
                book("1", new OwnCondition(kind, Options.none())).in(context(FactDomain.open(FactKind.WHOLE)));

        assertThat(problem(() -> decider.flip(ADA, BEN))).isEqualTo("RULE_FAILED rules/own [own, own-rule, ada, ben]");
    }

    @Test
    void fails_with_clause_and_person_where_it_is_about_one() {
        Rule failing = OwnRules.rule("own-rule", ImmutableList.of(OwnRules.OF_PERSON), facts -> {
            throw new IllegalStateException();
        });
        Decider decider = new RuleBook(
                        "1",
                        ImmutableList.of(
                                new ParticipantClause("own", Optional.of(Role.MENTEE), failing, WhenUnknown.KEEP_OUT)),
                        ImmutableList.of())
                .in(context(FactDomain.whole(0, 10)));

        assertThat(problem(() -> decider.admit(BEN, Role.MENTEE)))
                .isEqualTo("RULE_FAILED rules/own [own, own-rule, ben]");
        assertThat(problem(() -> decider.trace(BEN, Role.MENTEE)))
                .isEqualTo("RULE_FAILED rules/own [own, own-rule, ben]");
        assertThat(decider.admit(ADA, Role.MENTOR).decision()).isEqualTo(Decision.ALLOWED);
    }

    @Test
    @SuppressWarnings("NullAway") // what a rule must not do
    void fails_where_it_answers_nothing_or_looks_at_what_it_does_not_declare() {
        Rule mute = OwnRules.rule("mute", ImmutableList.of(OwnRules.OF_MENTOR), facts -> null);
        Rule curious = OwnRules.rule("curious", ImmutableList.of(OwnRules.OF_MENTOR), facts -> {
            try {
                return Verdict.of(facts.value(OwnRules.OF_MENTEE).isPresent());
            } catch (RuntimeException e) {
                return Verdict.YES;
            }
        });

        assertThat(catchThrowable(() -> decider(mute).decide(ADA, BEN)))
                .hasMessageContaining("the rule \"mute\" returned no verdict (own, mute, ada, ben)");
        assertThat(catchThrowable(() -> decider(curious).decide(ADA, BEN)))
                .hasMessageContaining("the rule \"curious\" looked at the fact \"years\", which it does not declare");
    }

    @Test
    void lets_errors_of_the_machine_pass() {
        Rule broken = OwnRules.rule("broken", ImmutableList.of(), facts -> {
            throw new StackOverflowError();
        });

        assertThat(catchThrowable(() -> decider(broken).decide(ADA, BEN))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void is_not_told_whose_facts_they_are() {
        Rule nosy = OwnRules.rule(
                "nosy",
                ImmutableList.of(OwnRules.OF_MENTOR),
                facts -> Verdict.of(facts.who(OwnRules.OF_MENTOR).isEmpty()));

        assertThat(decider(nosy).decide(ADA, BEN).decision()).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void is_refused_with_facts_that_there_are_not_or_are_there_twice() {
        assertThat(Refusals.of(() -> reading(new FactRef(Subject.BOTH, "years"))))
                .containsExactly("UNKNOWN_ID the whole [years]");
        assertThat(Refusals.of(() -> reading(FactRef.mentor("shared-minutes"))))
                .containsExactly("UNKNOWN_ID the whole [shared-minutes]");
        assertThat(Refusals.of(() -> reading(FactRef.both(RelationFact.DISTANCE))))
                .containsExactly("UNKNOWN_ID the whole [distance-metres]");
        assertThat(Refusals.of(() -> reading(OwnRules.OF_MENTOR, OwnRules.OF_MENTOR)))
                .containsExactly("DUPLICATE_ID the whole []");
        assertThat(Refusals.shown(book("1", reading(FactRef.mentor("shoes"), OwnRules.OF_MENTOR))
                        .check(ImmutableMap.of("years", FactDomain.whole(0, 10)), "rules")
                        .list()))
                .containsExactly("UNKNOWN_ID rules/clauses/0/rule [shoes]");
    }

    private static Rule reading(FactRef... facts) {
        return OwnRules.rule("reader", ImmutableList.copyOf(facts), seen -> Verdict.YES);
    }

    @Test
    void is_equal_to_one_of_the_same_kind_settings_and_side() {
        RuleKind kind = new OwnRules.Seasoned();
        OwnCondition one = new OwnCondition(kind, Options.none());

        assertThat(one).isEqualTo(new OwnCondition(new OwnRules.Seasoned(), Options.none()));
        assertThat(one).hasSameHashCodeAs(new OwnCondition(new OwnRules.Seasoned(), Options.none()));
        assertThat(one).isNotEqualTo(one.on(Subject.MENTOR));
        assertThat(one.on(Subject.MENTOR)).isEqualTo(one.on(Subject.MENTOR).on(Subject.MENTEE));
        assertThat(one.on(Subject.MENTOR).reads()).containsExactly(OwnRules.OF_MENTOR);
        assertThat(one).hasToString("OwnCondition[seasoned]");
        assertThat(ImmutableSet.of(one))
                .doesNotContain(new OwnCondition(kind, Options.of(ImmutableMap.of("years", new Options.Whole(3)))));
    }

    private static String problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RuleException.class);
        return Refusals.shown(((RuleException) thrown).problems()).get(0);
    }
}

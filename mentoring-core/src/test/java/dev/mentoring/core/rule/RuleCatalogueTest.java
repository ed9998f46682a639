package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.contract.RuleChecks;
import dev.mentoring.core.participant.AttributeValue;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the library keeps the contract that rules of a user's own are held to. */
@Tag("R3")
class RuleCatalogueTest {

    private static final FactRef YEARS = FactRef.mentor("years");
    private static final FactRef STAGE = FactRef.person("stage");
    private static final FactRef DAY = FactRef.person("applied-on");

    private static final ImmutableMap<String, FactDomain> ATTRIBUTES =
            ImmutableMap.of("stage", RandomRules.domain("stage"), "years", FactDomain.whole(0, 60));

    /** Rules to which it is an answer that somebody has told nothing, as the page of rules says, and the facts. */
    private static final ImmutableSetMultimap<String, String> TELLING_ABSENCE =
            ImmutableSetMultimap.<String, String>builder()
                    .put("acknowledged", "acknowledged:quiet")
                    .put("completed", "completed:training")
                    .put("known", "years")
                    .put("taking-part", "status")
                    .put("wants-relationship", "wants")
                    .put("wish-honoured", "wish:origin:mix")
                    .put("within-reach", "reach-kilometres")
                    .build();

    private static ImmutableList<Rule> rules() {
        return ImmutableList.of(
                new Acknowledged(Subject.PERSON, "quiet", Optional.of("2")),
                new AppliedByDate(),
                new AtLeast(STAGE, new AttributeValue.Term("senior")),
                new AtLeast(YEARS, new AttributeValue.Whole(3)),
                new AtMost(YEARS, new AttributeValue.Whole(3)),
                new AtMost(STAGE, new AttributeValue.Term("senior")),
                new CommonCommitment(),
                new Completed(Subject.PERSON, "training", Optional.of(Period.ofMonths(6))),
                new Different("stage", false),
                new Different("anything", true),
                new Everyone(),
                new Gap("years", Optional.of(-1L), Optional.of(4L)),
                new HasAll(FactRef.person("languages"), ImmutableSet.of("en", "fr")),
                new InWindow(DAY, Optional.of(new Moment("-P1M")), Optional.empty()),
                new IsTrue(FactRef.person("voluntary")),
                new Known(YEARS),
                new MeetingModesCompatible(),
                new NoOtherRelationship(ImmutableSet.of("sponsorship")),
                new NotExcluded(),
                new NotOneself(),
                new NotPairedBefore(Optional.of(2)),
                new OneOf(FactRef.person("anything"), ImmutableSet.of("jersey")),
                new OutsideReportingLine(),
                new RolesFit(),
                new Same("anything", false),
                new Same("stage", true),
                new Share("languages", 2),
                new SharedHours(120),
                new TakingPart(),
                new WantsRelationship(),
                new WishHonoured("origin", "mix"),
                new WithinReach(60),
                AllOf.of(new AtLeast(YEARS, new AttributeValue.Whole(3)), new IsTrue(FactRef.mentee("voluntary"))),
                AnyOf.of(new AtLeast(YEARS, new AttributeValue.Whole(3)), new IsTrue(FactRef.mentee("voluntary"))),
                new Not(new AtMost(YEARS, new AttributeValue.Whole(3))));
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return rules().stream()
                .map(rule -> dynamicTest(
                        RandomRules.show(rule),
                        () -> assertThat(checks(rule).violations()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> is_found_out_where_nobody_says_that_absence_tells() {
        return rules().stream()
                .filter(rule -> TELLING_ABSENCE.containsKey(rule.name()))
                .map(rule -> dynamicTest(
                        rule.name(),
                        () -> assertThat(RuleChecks.of(rule)
                                        .withAttributes(ATTRIBUTES)
                                        .takesNothingForGranted())
                                .isNotEmpty()));
    }

    @Test
    void has_an_example_of_every_rule_that_there_is() {
        assertThat(rules().stream().map(Rule::name).collect(toImmutableSortedSet(Comparator.naturalOrder())))
                .isEqualTo(Rules.standard().names());
    }

    private static RuleChecks checks(Rule rule) {
        ImmutableSet<String> telling = TELLING_ABSENCE.get(rule.name());
        return RuleChecks.of(rule)
                .withAttributes(ATTRIBUTES)
                .withTellingAbsence(rule.conditions()
                        .flatMap(condition -> condition.reads().stream())
                        .filter(fact -> telling.contains(fact.name()))
                        .collect(ImmutableSet.toImmutableSet()));
    }
}

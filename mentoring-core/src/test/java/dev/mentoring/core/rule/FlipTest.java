package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.MeetingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fewest facts to change, against trying every change of every set of facts. */
class FlipTest {

    private static final long SEED = 20_261_122;

    @Test
    @Tag("001-05")
    void finds_the_fewest_facts_of_random_rules() {
        flipsAreRightAndSmallest(1_000);
    }

    @Test
    @Tag("thorough")
    void finds_the_fewest_facts_of_ten_thousand_random_rules() {
        System.out.println("FlipTest seed " + SEED + ", 10,000 rules");
        flipsAreRightAndSmallest(10_000);
    }

    @Test
    void takes_the_value_nearest_to_the_present_one() {
        Rule rule = AllOf.of(
                new AtLeast(FactRef.mentor("years"), new AttributeValue.Whole(3)),
                new IsTrue(FactRef.mentee("willing")));
        Table facts = new Table(Map.of(FactRef.mentor("years"), new AttributeValue.Whole(1)));

        assertThat(WayOut.of(rule, facts).changes())
                .extracting(Change::fact, Change::from, Change::to)
                .containsExactly(
                        tuple(
                                FactRef.mentor("years"),
                                Optional.of(new AttributeValue.Whole(1)),
                                new AttributeValue.Whole(3)),
                        tuple(FactRef.mentee("willing"), Optional.empty(), new AttributeValue.Truth(true)));
    }

    @Test
    void does_not_ask_for_a_list_of_nothing_which_nobody_can_tell() {
        Facts facts = World.context()
                .about(
                        World.ada().addMeetingModes(MeetingMode.REMOTE).build(),
                        World.ben().addMeetingModes(MeetingMode.REMOTE).build());

        assertThat(WayOut.of(new MeetingModesCompatible(), facts).changes())
                .extracting(Change::to)
                .containsExactly(new AttributeValue.Terms(ImmutableSet.of("IN_PERSON")));
    }

    @Test
    void says_when_nothing_can_change_the_verdict() {
        assertThat(WayOut.of(new Everyone(), new Table(Map.of())))
                .isEqualTo(new Flip(Flip.Outcome.NONE, ImmutableList.of(), 0));
        Rule never = AllOf.of(
                new AtLeast(FactRef.mentor("years"), new AttributeValue.Whole(3)),
                new AtMost(FactRef.mentor("years"), new AttributeValue.Whole(2)));
        assertThat(WayOut.of(never, new Table(Map.of())).outcome()).isEqualTo(Flip.Outcome.NONE);
    }

    private static void flipsAreRightAndSmallest(int rules) {
        RandomRules random = new RandomRules(SEED);
        int found = 0;
        for (int i = 0; i < rules; i++) {
            Rule rule = random.pairRule(3);
            List<FactRef> reads = rule.conditions()
                    .flatMap(c -> c.reads().stream())
                    .distinct()
                    .toList();
            Map<FactRef, AttributeValue> values = new HashMap<>();
            reads.forEach(fact -> random.value(fact.name()).ifPresent(value -> values.put(fact, value)));
            Table facts = new Table(values);
            Verdict target = rule.verdict(facts) == Verdict.YES ? Verdict.NO : Verdict.YES;

            Flip flip = WayOut.of(rule, facts);

            Optional<Integer> fewest = fewest(rule, reads, facts, target);
            assertThat(flip.outcome())
                    .as(RandomRules.show(rule) + values)
                    .isEqualTo(fewest.isPresent() ? Flip.Outcome.FOUND : Flip.Outcome.NONE);
            if (fewest.isPresent()) {
                found++;
                assertThat(flip.changes()).as(RandomRules.show(rule) + values).hasSize(fewest.get());
                assertThat(rule.verdict(facts.with(flip.changes()))).isEqualTo(target);
                assertThat(flip.ruledOut()).isEqualTo(fewest.get() - 1);
            }
        }
        assertThat(found).isGreaterThan(rules / 2);
    }

    /** The fewest facts whose change to some values gives the target, by trying all. */
    private static Optional<Integer> fewest(Rule rule, List<FactRef> reads, Table facts, Verdict target) {
        for (int size = 0; size <= reads.size(); size++) {
            for (Set<FactRef> some : Sets.combinations(ImmutableSet.copyOf(reads), size)) {
                if (someValuesGive(rule, new ArrayList<>(some), 0, new HashMap<>(facts.values), target)) {
                    return Optional.of(size);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean someValuesGive(
            Rule rule, List<FactRef> some, int at, Map<FactRef, AttributeValue> values, Verdict target) {
        if (at == some.size()) {
            return rule.verdict(new Table(values)) == target;
        }
        for (AttributeValue value : RandomRules.values(some.get(at).name())) {
            values.put(some.get(at), value);
            if (someValuesGive(rule, some, at + 1, values, target)) {
                return true;
            }
        }
        return false;
    }

    /** Facts by reference. */
    private record Table(Map<FactRef, AttributeValue> values) implements Facts {

        Table with(List<Change> changes) {
            Map<FactRef, AttributeValue> changed = new HashMap<>(values);
            changes.forEach(change -> changed.put(change.fact(), change.to()));
            return new Table(changed);
        }

        @Override
        public Optional<AttributeValue> value(FactRef fact) {
            return Optional.ofNullable(values.get(fact));
        }

        @Override
        public FactDomain domain(String fact) {
            return RandomRules.domain(fact);
        }

        @Override
        public Optional<String> who(FactRef fact) {
            return Optional.of(fact.of().name());
        }
    }
}

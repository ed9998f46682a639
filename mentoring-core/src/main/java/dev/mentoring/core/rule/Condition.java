package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/** A rule on facts, not made of other rules. Its verdict is a function of the values of {@link #reads} alone. */
public sealed interface Condition extends Rule
        permits Acknowledged,
                AppliedByDate,
                AtLeast,
                AtMost,
                CommonCommitment,
                Completed,
                Different,
                Everyone,
                Gap,
                HasAll,
                InWindow,
                IsTrue,
                Known,
                MeetingModesCompatible,
                NoOtherRelationship,
                NotExcluded,
                NotOneself,
                NotPairedBefore,
                OneOf,
                OutsideReportingLine,
                OwnCondition,
                RolesFit,
                Same,
                Share,
                SharedHours,
                TakingPart,
                WantsRelationship,
                WishHonoured,
                WithinReach {

    /** The facts that it may look at, in order. */
    ImmutableList<FactRef> reads();

    /** The facts that bear on the verdict here, in order: what a trace names. */
    default ImmutableList<FactRef> relevant(Facts facts) {
        return reads();
    }

    /**
     * Values of a fact at which the verdict may turn, given the other facts: for facts whose values nobody lists, a change
     * of verdict is looked for among these.
     */
    default Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return Stream.empty();
    }

    @Override
    default ImmutableList<Rule> parts() {
        return ImmutableList.of();
    }

    @Override
    default Options settings() {
        return Options.none();
    }

    @Override
    default Rule on(Subject side) {
        return this;
    }

    @Override
    default Trace trace(Facts facts) {
        ImmutableList<Fact> seen = relevant(facts).stream()
                .map(ref ->
                        new Fact(ref.name(), facts.who(ref), facts.value(ref).map(AttributeValue::show)))
                .collect(toImmutableList());
        return new Trace(name(), verdict(facts), seen, ImmutableList.of());
    }
}

package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/**
 * The person asks for the type of relationship that the programme makes, or leaves the type open (requirement 004-12).
 *
 * @param wants the fact that tells the types asked for
 */
public record WantsRelationship(FactRef wants) implements Condition {

    private static final FactRef TYPE = FactRef.both(RelationFact.RELATIONSHIP_TYPE);

    /** The rule about a person. */
    public WantsRelationship() {
        this(FactRef.person(PersonFact.WANTS.factName()));
    }

    @Override
    public String name() {
        return "wants-relationship";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(TYPE, wants);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(wants.of()).options();
    }

    @Override
    public ImmutableList<FactRef> relevant(Facts facts) {
        return facts.value(wants).isPresent() ? reads() : ImmutableList.of(TYPE);
    }

    @Override
    public Verdict verdict(Facts facts) {
        ImmutableSet<String> type = facts.value(TYPE).map(Values::ids).orElse(ImmutableSet.of());
        return Verdict.of(facts.value(wants)
                .map(value -> Values.ids(value).containsAll(type))
                .orElse(true));
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return facts.value(TYPE).map(Values::ids).map(AttributeValue.Terms::new).stream()
                .map(AttributeValue.class::cast);
    }

    @Override
    public WantsRelationship on(Subject side) {
        return new WantsRelationship(wants.on(side));
    }
}

package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/**
 * The two have no running relationship of another type: nobody is mentor and sponsor of one person, unless the programme
 * leaves this rule out (requirement 004-10).
 *
 * @param types the types that count; empty when every other type does
 */
public record NoOtherRelationship(ImmutableSet<String> types) implements Condition {

    private static final FactRef OTHER = FactRef.both(RelationFact.OTHER_RELATIONSHIPS);

    /** Refuses ill-formed identifiers. */
    public NoOtherRelationship {
        types = Ids.requireAll(types, "relationship type");
    }

    @Override
    public String name() {
        return "no-other-relationship";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(OTHER);
    }

    @Override
    public Options settings() {
        return RuleSettings.plain().with("types", types).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return facts.value(OTHER)
                .map(Values::ids)
                .map(running -> Verdict.of(
                        types.isEmpty() ? running.isEmpty() : running.stream().noneMatch(types::contains)))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return Stream.of(new AttributeValue.Terms(types));
    }
}

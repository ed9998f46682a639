package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.OptIn;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who gave leave to use an attribute for a goal, and wished for somebody alike or unlike in it, gets such a person
 * (requirement 004-13). The attribute of somebody who gave no leave is not looked at: the rule is unknown then, and holds
 * where neither has a wish.
 *
 * @param attribute name of the attribute
 * @param goal identifier of the declared goal
 */
public record WishHonoured(String attribute, String goal) implements Condition {

    /** Refuses ill-formed identifiers. */
    public WishHonoured {
        attribute = Ids.require(attribute, "attribute");
        goal = Ids.require(goal, "goal");
    }

    @Override
    public String name() {
        return "wish-honoured";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        String wish = PersonFact.wish(attribute, goal);
        String shared = PersonFact.shared(attribute, goal);
        return ImmutableList.of(
                FactRef.mentor(wish), FactRef.mentee(wish), FactRef.mentor(shared), FactRef.mentee(shared));
    }

    @Override
    public ImmutableList<FactRef> relevant(Facts facts) {
        boolean asked = wish(Subject.MENTOR, facts).isPresent()
                || wish(Subject.MENTEE, facts).isPresent();
        return asked ? reads() : ImmutableList.of();
    }

    @Override
    public Options settings() {
        return RuleSettings.plain()
                .with("attribute", Optional.of(attribute))
                .with("goal", Optional.of(goal))
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return honoured(Subject.MENTOR, facts).and(honoured(Subject.MENTEE, facts));
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        String shared = PersonFact.shared(attribute, goal);
        return fact.name().equals(shared)
                ? Same.around(ImmutableList.of(FactRef.mentor(shared), FactRef.mentee(shared)), facts)
                : Stream.empty();
    }

    private Verdict honoured(Subject side, Facts facts) {
        Optional<AttributeValue> wish = wish(side, facts);
        if (wish.isEmpty()) {
            return Verdict.YES;
        }
        return Same.compare(PersonFact.shared(attribute, goal), false, facts)
                .map(same -> Verdict.of(same == Values.ids(wish.get()).contains(OptIn.Wish.SIMILAR.name())))
                .orElse(Verdict.UNKNOWN);
    }

    private Optional<AttributeValue> wish(Subject side, Facts facts) {
        return facts.value(new FactRef(side, PersonFact.wish(attribute, goal)));
    }
}

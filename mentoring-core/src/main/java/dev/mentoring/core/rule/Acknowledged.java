package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person has acknowledged a statement (requirements 003-12 to 003-18). What nobody has recorded is not acknowledged:
 * never unknown.
 *
 * @param of whose acknowledgement
 * @param statement identifier of the statement
 * @param version version of the wording that counts; any when absent
 */
public record Acknowledged(Subject of, String statement, Optional<String> version) implements Condition {

    /** Refuses ill-formed identifiers. */
    public Acknowledged {
        statement = Ids.require(statement, "statement");
        version = version.map(v -> Ids.require(v, "version"));
    }

    @Override
    public String name() {
        return "acknowledged";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact());
    }

    @Override
    public Options settings() {
        return RuleSettings.about(of)
                .with("statement", Optional.of(statement))
                .with("version", version)
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.of(facts.value(fact())
                .map(Values::ids)
                .filter(known -> version.isEmpty() || known.contains(version.get()))
                .isPresent());
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return Stream.of(new AttributeValue.Term(version.orElse(Change.ANOTHER)));
    }

    @Override
    public Acknowledged on(Subject side) {
        return of == Subject.PERSON ? new Acknowledged(side, statement, version) : this;
    }

    private FactRef fact() {
        return new FactRef(of, PersonFact.acknowledged(statement));
    }
}

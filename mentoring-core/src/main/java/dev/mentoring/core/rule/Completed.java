package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person has completed a training or another component by the date of the round, on whichever occasion (requirements
 * 000-02, 002-16, 004-01). What nobody has recorded is not completed: never unknown.
 *
 * @param of whose completion
 * @param component identifier of the component
 * @param within how long before the round it may lie at most; for ever when absent
 */
public record Completed(Subject of, String component, Optional<Period> within) implements Condition {

    private static final FactRef ROUND = FactRef.both(RelationFact.DATE_OF_ROUND);

    /** Refuses ill-formed identifiers and periods that are not positive. */
    public Completed {
        component = Ids.require(component, "component");
        if (within.isPresent()
                && (!Moment.isBounded(within.get())
                        || !LocalDate.EPOCH.plus(within.get()).isAfter(LocalDate.EPOCH))) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "within", "the period must be positive, and of a thousand years at most");
        }
    }

    @Override
    public String name() {
        return "completed";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact(), ROUND);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(of)
                .with("component", Optional.of(component))
                .with("within", within.map(Period::toString))
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        LocalDate on = InWindow.dateOfRound(facts);
        return Verdict.of(facts.value(fact())
                .filter(AttributeValue.Day.class::isInstance)
                .map(value -> ((AttributeValue.Day) value).date())
                .filter(day -> !day.isAfter(on))
                .filter(day -> within.isEmpty() || !day.plus(within.get()).isBefore(on))
                .isPresent());
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        LocalDate on = InWindow.dateOfRound(facts);
        return Stream.of(new AttributeValue.Day(on), new AttributeValue.Day(on.plusDays(1)));
    }

    @Override
    public Completed on(Subject side) {
        return of == Subject.PERSON ? new Completed(side, component, within) : this;
    }

    private FactRef fact() {
        return new FactRef(of, PersonFact.completed(component));
    }
}

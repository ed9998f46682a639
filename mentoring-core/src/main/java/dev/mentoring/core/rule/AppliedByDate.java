package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Both applied on or before the date for which the round is run; a later date is a slip of the pen or belongs to the next
 * round (requirement 003-19). Unknown without a date of application.
 */
public record AppliedByDate() implements Condition {

    private static final FactRef MENTOR = FactRef.mentor(PersonFact.APPLIED_ON.factName());
    private static final FactRef MENTEE = FactRef.mentee(PersonFact.APPLIED_ON.factName());

    @Override
    public String name() {
        return "applied-by-date";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(FactRef.both(RelationFact.DATE_OF_ROUND), MENTOR, MENTEE);
    }

    @Override
    public Verdict verdict(Facts facts) {
        LocalDate on = InWindow.dateOfRound(facts);
        return byDate(MENTOR, on, facts).and(byDate(MENTEE, on, facts));
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        LocalDate on = InWindow.dateOfRound(facts);
        return Stream.of(new AttributeValue.Day(on), new AttributeValue.Day(on.plusDays(1)));
    }

    private static Verdict byDate(FactRef appliedOn, LocalDate on, Facts facts) {
        return facts.value(appliedOn)
                .map(value -> Verdict.of(
                        value instanceof AttributeValue.Day day && !day.date().isAfter(on)))
                .orElse(Verdict.UNKNOWN);
    }
}

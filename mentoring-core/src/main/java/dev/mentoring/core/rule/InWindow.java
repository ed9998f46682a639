package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date lies in a window, both ends included, that is fixed or moves with the date of the round: an intended application
 * within twelve months (requirement 000-12), hours stated no longer than half a year ago. Unknown when not told.
 *
 * @param fact the date
 * @param from first day; open when absent
 * @param until last day; open when absent
 */
public record InWindow(FactRef fact, Optional<Moment> from, Optional<Moment> until) implements Condition {

    private static final FactRef ROUND = FactRef.both(RelationFact.DATE_OF_ROUND);

    /** Refuses windows that are open at both ends, and those whose ends cross in every round. */
    public InWindow {
        if (from.isEmpty() && until.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "from", "the window has neither end");
        }
        if (from.isPresent() && until.isPresent() && from.get().isAlwaysAfter(until.get())) {
            throw InvalidModelException.of(ProblemCode.BOUNDS_CROSSED, "from", "the ends of the window cross");
        }
    }

    @Override
    public String name() {
        return "in-window";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact, ROUND);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(fact)
                .with("from", from.map(Moment::text))
                .with("until", until.map(Moment::text))
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        LocalDate on = dateOfRound(facts);
        return facts.value(fact)
                .map(value -> value instanceof AttributeValue.Day day
                        ? Verdict.of(from.map(first -> !day.date().isBefore(first.day(on)))
                                        .orElse(true)
                                && until.map(last -> !day.date().isAfter(last.day(on)))
                                        .orElse(true))
                        : Verdict.UNKNOWN)
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        LocalDate on = dateOfRound(facts);
        return Stream.concat(
                        from.stream().map(first -> first.day(on)).flatMap(day -> Stream.of(day, day.minusDays(1))),
                        until.stream().map(last -> last.day(on)).flatMap(day -> Stream.of(day, day.plusDays(1))))
                .map(AttributeValue.Day::new);
    }

    @Override
    public InWindow on(Subject side) {
        return new InWindow(fact.on(side), from, until);
    }

    static LocalDate dateOfRound(Facts facts) {
        return ((AttributeValue.Day) facts.value(ROUND).orElseThrow()).date();
    }
}

package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/**
 * The two can meet for some time of every week, over their time zones and round midnight. Unknown when either has not told
 * hours and zone.
 *
 * @param minutes how many minutes a week at least, 1 to 10,080
 */
public record SharedHours(int minutes) implements Condition {

    /** Minutes of a week. */
    public static final int MOST = 10_080;

    private static final FactRef SHARED = FactRef.both(RelationFact.SHARED_MINUTES);

    /** Refuses numbers outside 1 to 10,080. */
    public SharedHours {
        if (minutes < 1 || minutes > MOST) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "minutes", "the minutes must be 1 to " + MOST);
        }
    }

    @Override
    public String name() {
        return "shared-hours";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(SHARED);
    }

    @Override
    public Options settings() {
        return RuleSettings.plain().with("minutes", minutes).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return facts.value(SHARED)
                .map(value -> Verdict.of(value instanceof AttributeValue.Whole whole && whole.number() >= minutes))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return Values.wholes(minutes, minutes - 1L);
    }
}

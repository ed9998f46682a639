package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import java.util.stream.Stream;

/**
 * Who asks to meet within reach of a place gets someone who works there (requirement 003-30).
 *
 * <p>Each side's wish binds, measured from the place named in the wish to the place where the other works. It does not bind
 * a pair that can only meet remotely: then nobody travels. Unknown when the other's place or the way is unknown, and when
 * the two are too far apart but may turn out to meet only remotely, since one of them has stated no way of meeting.
 *
 * @param kilometres the limit for wishes that state none, 0 to 20,000
 */
public record WithinReach(int kilometres) implements Condition {

    private static final long METRES_PER_KILOMETRE = 1_000;

    private static final ImmutableList<Subject> SIDES = ImmutableList.of(Subject.MENTOR, Subject.MENTEE);
    private static final String MODES = PersonFact.MEETING_MODES.factName();
    private static final String ASKED = PersonFact.REACH_ASKED.factName();
    private static final String LIMIT = PersonFact.REACH_KILOMETRES.factName();
    private static final String DISTANCE = RelationFact.DISTANCE.factName();

    /** Refuses limits outside 0 to 20,000 km. */
    public WithinReach {
        if (kilometres < 0 || kilometres > DistanceRequest.FARTHEST) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "kilometres",
                    "the limit must be 0 to " + DistanceRequest.FARTHEST + " km");
        }
    }

    @Override
    public String name() {
        return "within-reach";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return Stream.of(ASKED, MODES, LIMIT, DISTANCE)
                .flatMap(fact -> SIDES.stream().map(side -> new FactRef(side, fact)))
                .collect(toImmutableList());
    }

    @Override
    public ImmutableList<FactRef> relevant(Facts facts) {
        return reads().stream().filter(fact -> bears(fact, facts)).collect(toImmutableList());
    }

    /** Whether somebody asks; then how the two can meet; then, of who asks, the distance and a limit of their own. */
    private static boolean bears(FactRef fact, Facts facts) {
        if (fact.name().equals(ASKED)) {
            return true;
        }
        if (fact.name().equals(MODES)) {
            return SIDES.stream().anyMatch(side -> asks(side, facts));
        }
        return asks(fact.of(), facts)
                && onlyRemote(facts) != Verdict.YES
                && (fact.name().equals(DISTANCE) || facts.value(fact).isPresent());
    }

    @Override
    public Options settings() {
        return RuleSettings.plain().with("kilometres", kilometres).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return verdictFor(Subject.MENTOR, facts)
                .and(verdictFor(Subject.MENTEE, facts))
                .or(onlyRemote(facts));
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        if (fact.name().equals(DISTANCE)) {
            long limit = limit(fact.of(), facts) * METRES_PER_KILOMETRE;
            return Values.wholes(limit, limit + 1);
        }
        return fact.name().equals(LIMIT)
                ? facts.value(new FactRef(fact.of(), DISTANCE)).stream()
                        .filter(AttributeValue.Whole.class::isInstance)
                        .map(value -> ((AttributeValue.Whole) value).number())
                        .flatMap(metres -> Values.wholes(
                                -Math.floorDiv(-metres, METRES_PER_KILOMETRE),
                                -Math.floorDiv(-metres, METRES_PER_KILOMETRE) - 1))
                : Stream.empty();
    }

    private Verdict verdictFor(Subject side, Facts facts) {
        if (!asks(side, facts)) {
            return Verdict.YES;
        }
        return facts.value(new FactRef(side, DISTANCE))
                .map(metres -> Verdict.of(metres instanceof AttributeValue.Whole whole
                        && whole.number() <= limit(side, facts) * METRES_PER_KILOMETRE))
                .orElse(Verdict.UNKNOWN);
    }

    private long limit(Subject side, Facts facts) {
        return facts.value(new FactRef(side, LIMIT))
                .filter(AttributeValue.Whole.class::isInstance)
                .map(value -> ((AttributeValue.Whole) value).number())
                .orElse((long) kilometres);
    }

    private static boolean asks(Subject side, Facts facts) {
        return Values.isYes(facts.value(new FactRef(side, ASKED)));
    }

    private static Verdict onlyRemote(Facts facts) {
        return bothCan(MeetingMode.IN_PERSON, facts).not().and(bothCan(MeetingMode.REMOTE, facts));
    }

    private static Verdict bothCan(MeetingMode mode, Facts facts) {
        return can(Subject.MENTOR, mode, facts).and(can(Subject.MENTEE, mode, facts));
    }

    private static Verdict can(Subject side, MeetingMode mode, Facts facts) {
        return facts.value(new FactRef(side, MODES))
                .map(modes -> Verdict.of(Values.ids(modes).contains(mode.name())))
                .orElse(Verdict.UNKNOWN);
    }
}

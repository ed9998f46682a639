package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who asks to meet within reach of a place gets someone who works there (requirement 003-30).
 *
 * <p>Each side's wish binds, measured from the place named in the wish to the place where the other works. It does not bind
 * a pair that can only meet remotely: then nobody travels. Unknown when the other's place or the way is unknown.
 *
 * @param kilometres the limit for wishes that state none, 0 to 20,000
 */
public record WithinReach(int kilometres) implements PairRule {

    private static final long METRES_PER_KILOMETRE = 1_000;

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
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        if (onlyRemote(mentor, mentee)) {
            return Verdict.YES;
        }
        return verdictFor(mentor, mentee, context).and(verdictFor(mentee, mentor, context));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(Fact.ofBoth("only-remote", Boolean.toString(onlyRemote(mentor, mentee))));
        addFacts(mentor, mentee, context, facts);
        addFacts(mentee, mentor, context, facts);
        return facts.build();
    }

    private Verdict verdictFor(Participant person, Participant other, RuleContext context) {
        Optional<DistanceRequest> wish = person.withinReach();
        if (wish.isEmpty()) {
            return Verdict.YES;
        }
        OptionalLong metres = context.metres(Optional.of(wish.get().from()), other.place());
        return metres.isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.of(metres.getAsLong() <= limit(wish.get()) * METRES_PER_KILOMETRE);
    }

    private void addFacts(
            Participant person, Participant other, RuleContext context, ImmutableList.Builder<Fact> facts) {
        if (person.withinReach().isEmpty()) {
            return;
        }
        DistanceRequest wish = person.withinReach().get();
        facts.add(Fact.of("reach-from", person.id(), wish.from()));
        facts.add(Fact.of("reach-kilometres", person.id(), Long.toString(limit(wish))));
        OptionalLong metres = context.metres(Optional.of(wish.from()), other.place());
        facts.add(
                metres.isEmpty()
                        ? Fact.missing("distance-metres", other.id())
                        : Fact.of("distance-metres", other.id(), Long.toString(metres.getAsLong())));
    }

    private long limit(DistanceRequest wish) {
        return wish.kilometres().orElse(kilometres);
    }

    private static boolean onlyRemote(Participant mentor, Participant mentee) {
        return !bothCan(MeetingMode.IN_PERSON, mentor, mentee) && bothCan(MeetingMode.REMOTE, mentor, mentee);
    }

    private static boolean bothCan(MeetingMode mode, Participant mentor, Participant mentee) {
        return mentor.meetingModes().contains(mode) && mentee.meetingModes().contains(mode);
    }
}

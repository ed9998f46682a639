package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;
import java.util.OptionalLong;
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
        Verdict onlyRemote = onlyRemote(mentor, mentee);
        return onlyRemote == Verdict.YES
                ? Verdict.YES
                : verdictFor(mentor, mentee, context)
                        .and(verdictFor(mentee, mentor, context))
                        .or(onlyRemote);
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        if (mentor.withinReach().isEmpty() && mentee.withinReach().isEmpty()) {
            return ImmutableList.of(Fact.ofBoth("reach-asked", Boolean.toString(false)));
        }
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        Verdict onlyRemote = onlyRemote(mentor, mentee);
        if (onlyRemote == Verdict.UNKNOWN) {
            Stream.of(mentor, mentee)
                    .filter(person -> person.meetingModes().isEmpty())
                    .forEach(person -> facts.add(Fact.missing("meeting-modes", person.id())));
        } else {
            facts.add(Fact.ofBoth("only-remote", Boolean.toString(onlyRemote == Verdict.YES)));
        }
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

    private static Verdict onlyRemote(Participant mentor, Participant mentee) {
        return bothCan(MeetingMode.IN_PERSON, mentor, mentee).not().and(bothCan(MeetingMode.REMOTE, mentor, mentee));
    }

    private static Verdict bothCan(MeetingMode mode, Participant mentor, Participant mentee) {
        return can(mode, mentor).and(can(mode, mentee));
    }

    private static Verdict can(MeetingMode mode, Participant person) {
        return person.meetingModes().isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.of(person.meetingModes().contains(mode));
    }
}

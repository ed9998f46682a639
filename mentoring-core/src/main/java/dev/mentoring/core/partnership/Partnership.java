package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A relationship of two people, from its proposal to its end.
 *
 * @param id identifier
 * @param mentor the mentor, by identifier
 * @param mentee the mentee, by identifier
 * @param cohort the cohort in which it was made, by identifier
 * @param mode who had the say (001-11)
 * @param areas topics that it is about, by identifier; empty when any (001-04)
 * @param commitment kind of relationship, by identifier; when absent, it goes on
 * @param status how far it has come
 * @param proposedOn day of the proposal
 * @param round the mentee's round of proposals, from 1
 * @param acceptedBy who of the two has accepted, by identifier
 * @param confirmedOn day on which it was settled
 * @param startedOn day of the first meeting
 * @param endedOn day on which it ended, or the proposal came to nothing
 * @param end why it ended
 * @param agreements every version of the agreement, oldest first
 * @param plan the pair's plan as it is now
 * @param meetings meetings by identifier, in the order of the log
 * @param actions what the two took on, by identifier
 * @param shadowings times in which one watched the other at work, in the order of the log
 * @param claims claimed journeys by identifier
 * @param promises what the sponsor promised, by identifier
 * @param support what the sponsor did, in the order of the log
 * @param achievements what was achieved, by identifier, each with its day
 * @param reviews who looked back half-way, by identifier, and whether it goes well
 * @param rematchAskedBy who asked for somebody else, by identifier
 */
@Value.Builder
public record Partnership(
        String id,
        String mentor,
        String mentee,
        String cohort,
        MatchingMode mode,
        ImmutableSet<String> areas,
        Optional<String> commitment,
        Status status,
        LocalDate proposedOn,
        int round,
        ImmutableSet<String> acceptedBy,
        Optional<LocalDate> confirmedOn,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<ClosureAct.End> end,
        ImmutableList<AgreementVersion> agreements,
        Optional<Plan> plan,
        ImmutableMap<String, Meeting> meetings,
        ImmutableMap<String, AgreedAction> actions,
        ImmutableList<Shadowing> shadowings,
        ImmutableMap<String, Claim> claims,
        ImmutableMap<String, Promise> promises,
        ImmutableList<Support> support,
        ImmutableMap<String, LocalDate> achievements,
        ImmutableMap<String, Boolean> reviews,
        ImmutableSet<String> rematchAskedBy) {

    /** How far a relationship has come. */
    public enum Status {
        /** Proposed, and not accepted by both. */
        PROPOSED,
        /** Declined, or the proposal was taken back. */
        NOT_MADE,
        /** Settled; the two have not met. */
        CONFIRMED,
        /** The two have met. */
        RUNNING,
        /** It is over. */
        ENDED
    }

    PartnershipBuilder change() {
        return new PartnershipBuilder().from(this);
    }

    /** Whether it takes one of the places of both: it is settled and not over. */
    public boolean takesPlace() {
        return status == Status.CONFIRMED || status == Status.RUNNING;
    }

    /** Whether somebody is one of the two. */
    public boolean isOf(String person) {
        return mentor.equals(person) || mentee.equals(person);
    }

    /** The person in a role, by identifier. */
    public String inRole(Role role) {
        return role == Role.MENTOR ? mentor : mentee;
    }

    /** The two, the mentor first. */
    public ImmutableList<String> people() {
        return ImmutableList.of(mentor, mentee);
    }

    /** The agreement that both have accepted. */
    public Optional<AgreementVersion> agreement() {
        return version(AgreementVersion.Status.IN_FORCE);
    }

    /** The proposal that waits for the other's answer. */
    public Optional<AgreementVersion> openProposal() {
        return version(AgreementVersion.Status.OPEN);
    }

    /** The meetings that were held, in the order of the log. */
    public Stream<Meeting> held() {
        return meetings.values().stream().filter(meeting -> meeting.status() == Meeting.Status.HELD);
    }

    /** The meetings that are to be held, in the order of the log. */
    public Stream<Meeting> planned() {
        return meetings.values().stream().filter(meeting -> meeting.status() == Meeting.Status.PLANNED);
    }

    /** How many meetings were held. */
    public int contacts() {
        return (int) held().count();
    }

    /** Last day of the relationship, if the agreement says how long it lasts and the two have met (001-17). */
    public Optional<LocalDate> ends() {
        return startedOn.flatMap(start ->
                agreement().flatMap(version -> version.terms().duration()).map(start::plus));
    }

    /** Topics that it is about and that no meeting has been about yet, by identifier (001-13). */
    public ImmutableSet<String> areasLeft() {
        ImmutableSet<String> done =
                held().flatMap(meeting -> meeting.areas().stream()).collect(ImmutableSet.toImmutableSet());
        return areas.stream().filter(area -> !done.contains(area)).collect(ImmutableSet.toImmutableSet());
    }

    private Optional<AgreementVersion> version(AgreementVersion.Status status) {
        return agreements.stream().filter(one -> one.status() == status).findFirst();
    }

    /** Identifiers and status alone. */
    @Override
    public String toString() {
        return "Partnership[" + id + ", " + status + "]";
    }
}

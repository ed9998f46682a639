package dev.mentoring.core.participant;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The people of one cohort and what is settled between them.
 *
 * @param cohort identifier of the cohort
 * @param participants the people, in order of their identifiers whatever order was given
 * @param reportsTo direct manager by person, both by identifier; either may be someone who takes no part (002-03)
 * @param exclusions pairs that the programme office rules out
 * @param locked pairs that are settled and must be part of any result
 * @param history what people have or had with each other beside this round (001-01, 004-10)
 * @param missed for how many rounds in a row, 1 to 1,000, somebody of the roster has applied and got nobody, by identifier;
 *     who is not named has missed none; empty when nobody keeps that account
 */
@Value.Builder
public record Roster(
        String cohort,
        ImmutableList<Participant> participants,
        ImmutableMap<String, String> reportsTo,
        ImmutableSet<MentoringPair> exclusions,
        ImmutableSet<MentoringPair> locked,
        ImmutableSet<Relationship> history,
        ImmutableMap<String, Integer> missed) {

    /** The largest number of rounds that somebody may have missed. */
    public static final int MOST_MISSED = 1_000;

    private static final Comparator<Participant> BY_ID = Comparator.comparing(Participant::id, Ids.ORDER);

    /**
     * Sorts the people and checks that the parts agree.
     *
     * @throws InvalidModelException on ill-formed identifiers; else naming people who occur twice, locked pairs and
     *     missed rounds of unknown people, numbers of missed rounds outside their limits, relationships that run and have
     *     ended, and reporting lines that lead round in a circle; paths are {@code participants/INDEX} and so on, in the order
     *     given
     */
    public Roster {
        cohort = Ids.require(cohort, "cohort");
        reportsTo = requireManagers(Ids.requireKeys(reportsTo, "person"));
        missed = Ids.requireKeys(missed, "person");
        Problems problems = new Problems();
        boolean areApartInOrder = Comparators.isInStrictOrder(participants, BY_ID);
        if (!areApartInOrder) {
            RosterCheck.checkIds(participants, problems);
        }
        RosterCheck.check(participants, reportsTo, locked, history, missed, problems);
        problems.throwIfAny(InvalidModelException::new);
        if (!areApartInOrder) {
            participants = ImmutableList.sortedCopyOf(BY_ID, participants);
        }
    }

    private static ImmutableSortedMap<String, String> requireManagers(ImmutableSortedMap<String, String> reportsTo) {
        boolean changes = false;
        for (String manager : reportsTo.values()) {
            changes |= !Ids.require(manager, "manager").equals(manager);
        }
        return changes ? ImmutableSortedMap.copyOfSorted(Maps.transformValues(reportsTo, Ids::normalise)) : reportsTo;
    }

    /** Starts a new roster. */
    public static RosterBuilder builder() {
        return new RosterBuilder();
    }

    /** The people by identifier, in order of the identifiers. */
    public ImmutableMap<String, Participant> byId() {
        return participants.stream().collect(toImmutableMap(Participant::id, Function.identity()));
    }

    /** The direct manager of a person, if known. */
    public Optional<String> managerOf(String person) {
        return Optional.ofNullable(reportsTo.get(person));
    }

    /** Cohort and head count: people may be private. */
    @Override
    public String toString() {
        return "Roster[" + cohort + ", " + participants.size() + " people]";
    }
}

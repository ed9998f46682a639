package dev.mentoring.json.scim;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.ParticipantsDocument;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The people of an organisation, as its own list has them.
 *
 * @param people the people, in order of their identifiers whatever order was given
 */
public record Organisation(ImmutableList<Employee> people) {

    /**
     * Sorts the people.
     *
     * @throws InvalidModelException naming those that occur twice
     */
    public Organisation {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            String id = people.get(i).id();
            if (!seen.add(id)) {
                problems.add(ProblemCode.DUPLICATE_ID, Location.inModel("people/" + i), "the person occurs twice", id);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
        people = ImmutableList.sortedCopyOf(Comparator.comparing(Employee::id, Ids.ORDER), people);
    }

    /** The people by identifier, in order of the identifiers. */
    public ImmutableSortedMap<String, Employee> byId() {
        return people.stream().collect(toImmutableSortedMap(Ids.ORDER, Employee::id, person -> person));
    }

    /** Manager by person, both by identifier, in order of the identifiers. */
    public ImmutableSortedMap<String, String> reportsTo() {
        return people.stream()
                .flatMap(person -> person.manager().map(manager -> Map.entry(person.id(), manager)).stream())
                .collect(toImmutableSortedMap(Ids.ORDER, Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Fills what a roster lacks: of each participant the organisation, department, job title, languages, name, address and
     * manager; and the managers of those managers, up to the top.
     *
     * <p>What the roster has is kept: where the list says otherwise of an organisation, a department, a job title or a
     * manager, that is told as a conflict. Of languages, names and addresses people may have several, so that another one is
     * none. Nobody is added to the participants. People are the same who have the same identifier.
     */
    public Filling onto(ParticipantsDocument roster) {
        return new RosterFilling(this, roster).filling();
    }

    /** A count alone: people are private. */
    @Override
    public String toString() {
        return "Organisation[" + people.size() + " people]";
    }
}

package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of people while a problem is told: every identifier that is mentioned gets a number, whether its person has been
 * added already or not, so that people and pairs may come in any order.
 */
final class PersonList {

    private final String member;
    private final Problems problems;
    private final Map<String, Integer> numberOfId = new HashMap<>();
    private final List<String> idOfNumber = new ArrayList<>();
    private final Map<Integer, Person> personOfNumber = new HashMap<>();
    private final Map<Integer, Integer> positionOfNumber = new HashMap<>();
    private final IntList numberOfPosition = new IntList();

    /**
     * Starts an empty list.
     *
     * @param member name of the list in paths, such as {@code "mentors"}
     */
    PersonList(String member, Problems problems) {
        this.member = member;
        this.problems = problems;
    }

    void add(Person person) {
        int position = numberOfPosition.size();
        int number = numberOf(person.id());
        numberOfPosition.add(number);
        if (personOfNumber.putIfAbsent(number, person) == null) {
            positionOfNumber.put(number, position);
        } else {
            problems.add(
                    ProblemCode.DUPLICATE_ID,
                    at(position, "id"),
                    "the same identifier stands twice in \"" + member + "\"",
                    person.id());
        }
    }

    void add(String id, long capacity, long minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {
        try {
            add(new Person(id, clamp(capacity), clamp(minimum), preferences));
        } catch (InvalidModelException wrong) {
            addWrong(Ids.normalise(id), wrong);
        }
    }

    /** Reports what is wrong with a person, but knows the identifier so that what refers to it is not wrong as well. */
    private void addWrong(String id, InvalidModelException wrong) {
        int position = numberOfPosition.size();
        if (Ids.wrong(id).isEmpty()) {
            add(Person.of(id));
        } else {
            numberOfPosition.add(numberOf(id));
        }
        for (Problem problem : wrong.problems()) {
            problems.add(problem.at(at(position, problem.location().describe())));
        }
    }

    private static int clamp(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    /** The number of an identifier, which need not have a person yet. */
    int numberOf(String id) {
        String normal = Ids.normalise(id);
        Integer known = numberOfId.get(normal);
        if (known != null) {
            return known;
        }
        int number = idOfNumber.size();
        numberOfId.put(normal, number);
        idOfNumber.add(normal);
        return number;
    }

    /**
     * The number of the identifier that was added at a position, from 0.
     *
     * @throws IndexOutOfBoundsException when nobody has been added there
     */
    int numberAt(int position) {
        return numberOfPosition.get(position);
    }

    String idOf(int number) {
        return idOfNumber.get(number);
    }

    /** Sorts the people and numbers them by that order. */
    Frozen freeze() {
        List<Integer> numbers = new ArrayList<>(personOfNumber.keySet());
        numbers.sort((a, b) -> Ids.ORDER.compare(idOf(a), idOf(b)));
        int[] indexOfNumber = new int[idOfNumber.size()];
        Arrays.fill(indexOfNumber, -1);
        ImmutableList.Builder<Person> people = ImmutableList.builderWithExpectedSize(numbers.size());
        int[] positions = new int[numbers.size()];
        for (int index = 0; index < numbers.size(); index++) {
            int number = numbers.get(index);
            indexOfNumber[number] = index;
            positions[index] = positionOfNumber.getOrDefault(number, 0);
            Person person = personOfNumber.get(number);
            if (person != null) {
                people.add(person);
            }
        }
        ImmutableList<Person> frozen = people.build();
        return new Frozen(
                frozen,
                IdIndex.of(frozen),
                ImmutableIntArray.copyOf(indexOfNumber),
                ImmutableIntArray.copyOf(positions));
    }

    /**
     * The choices of everybody, as indexes into the other list, which may be this one; entries that nobody there carries, or
     * the owner, are reported.
     */
    Choices choices(Frozen owners, PersonList others, Frozen frozenOthers, Problems found, StoppableWork work) {
        Choices.Builder choices = Choices.builder(owners.people().size());
        for (int owner = 0; owner < owners.people().size(); owner++) {
            int index = owner;
            owners.people().get(owner).preferences().ifPresent(ranks -> {
                work.steps(ranks.size());
                choices.stated(index, entries(ranks, index, owners, others, frozenOthers, found));
            });
        }
        return choices.build();
    }

    private int[] entries(
            ImmutableList<ImmutableList<String>> ranks,
            int owner,
            Frozen owners,
            PersonList others,
            Frozen frozenOthers,
            Problems found) {
        IntList entries = new IntList();
        int position = owners.positions().get(owner);
        for (int r = 0; r < ranks.size(); r++) {
            ImmutableList<String> rank = ranks.get(r);
            for (int place = 0; place < rank.size(); place++) {
                String id = rank.get(place);
                Integer number = others.numberOfId.get(id);
                int index = number == null ? -1 : frozenOthers.indexOfNumber().get(number);
                if (index < 0) {
                    String why = "the preferences name somebody who does not stand in \"" + others.member + "\"";
                    found.add(ProblemCode.UNKNOWN_ID, at(position, Person.entryPath(rank, r, place)), why, id);
                } else if (equals(others) && index == owner) {
                    String why = "the preferences name their owner";
                    found.add(ProblemCode.PREFERENCES, at(position, Person.entryPath(rank, r, place)), why, id);
                } else {
                    entries.add(index);
                }
            }
        }
        return entries.toArray();
    }

    private Location at(int position, String below) {
        return Location.inModel(member + "/" + position + "/" + below);
    }

    String member() {
        return member;
    }

    /**
     * The people in their final order.
     *
     * @param people sorted by identifier
     * @param ids the people by identifier
     * @param indexOfNumber index of each identifier's person, -1 where it has none
     * @param positions position at which each person was added, by index
     */
    record Frozen(
            ImmutableList<Person> people, IdIndex ids, ImmutableIntArray indexOfNumber, ImmutableIntArray positions) {

        /** The indexes in the order in which the people were added. */
        ImmutableIntArray asListed() {
            return ImmutableIntArray.copyOf(IntStream.range(0, positions.length())
                    .boxed()
                    .sorted(Comparator.comparingInt(positions::get))
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }
}

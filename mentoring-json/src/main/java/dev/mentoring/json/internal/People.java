package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import java.util.Optional;

/** Maps the lists of people of a matching problem. */
final class People {

    private static final Shape PERSON = Shape.requiring("id")
            .allowing("capacity", "minimum", "preferences")
            .byDefault("capacity", "1")
            .byDefault("minimum", "0");

    private People() {}

    /** A person as the document has it; the problem's builder says what is wrong with the numbers. */
    record Entry(String id, long capacity, long minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {}

    /** Reads a list of people; those that are no objects are left out. */
    static ImmutableList<Entry> read(DocumentReader in) {
        ImmutableList.Builder<Entry> people = ImmutableList.builder();
        Values.each(in, () -> {
            if (in.enterObject(PERSON)) {
                people.add(entry(in));
            }
        });
        return people.build();
    }

    private static Entry entry(DocumentReader in) {
        String id = "";
        long capacity = 1;
        long minimum = 0;
        Optional<ImmutableList<ImmutableList<String>>> preferences = Optional.empty();
        while (in.nextMember()) {
            switch (in.member()) {
                case "id" -> id = in.id();
                case "capacity" -> capacity = in.whole();
                case "minimum" -> minimum = in.whole();
                default -> preferences = Optional.of(Values.list(in, People::rank));
            }
        }
        return new Entry(id, capacity, minimum, preferences);
    }

    /** The members of one rank: a list where several are tied, otherwise an identifier. */
    private static ImmutableList<String> rank(DocumentReader in) {
        return in.isArray() ? Values.ids(in) : ImmutableList.of(in.id());
    }

    /** Writes a list of people, one a line, without what is at its default. */
    static void write(ImmutableList<Person> people, JsonText out) {
        out.array();
        for (Person person : people) {
            out.row().name("id").value(person.id());
            if (person.capacity() != 1) {
                out.name("capacity").value(person.capacity());
            }
            if (person.minimum() != 0) {
                out.name("minimum").value(person.minimum());
            }
            person.preferences().ifPresent(ranks -> writePreferences(ranks, out.name("preferences")));
            out.end();
        }
        out.end();
    }

    private static void writePreferences(ImmutableList<ImmutableList<String>> ranks, JsonText out) {
        out.array();
        for (ImmutableList<String> rank : ranks) {
            if (rank.size() == 1) {
                out.value(rank.get(0));
            } else {
                out.array();
                rank.forEach(out::value);
                out.end();
            }
        }
        out.end();
    }
}

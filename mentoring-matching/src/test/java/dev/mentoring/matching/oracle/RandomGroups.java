package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.Person;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Groups at random. */
final class RandomGroups {

    private final Told told;
    private final SplittableRandom random;

    private RandomGroups(Told told, SplittableRandom random) {
        this.told = told;
        this.random = random;
    }

    /** The problem with up to four groups, of which three in four may cross those before. */
    static Told add(Told told, SplittableRandom random) {
        Told result = told;
        int count = random.nextInt(1, 5);
        for (int k = 0; k < count; k++) {
            Optional<GroupBound> group = new RandomGroups(told, random).group("g" + k);
            if (group.isPresent()) {
                Told more = result.withGroup(group.get());
                if (!Part.cross(more) || random.nextInt(4) > 0) {
                    result = more;
                }
            }
        }
        return result;
    }

    private Optional<GroupBound> group(String id) {
        int maximum = random.nextInt(4);
        int minimum = random.nextInt(4) == 0 ? random.nextInt(maximum + 1) : 0;
        Counting counting = ImmutableList.copyOf(Counting.values()).get(random.nextInt(3));
        boolean namesMentors = random.nextInt(counting == Counting.EACH_MENTOR ? 4 : 2) == 0;
        boolean namesMentees = counting == Counting.TOGETHER ? !namesMentors : random.nextInt(2) == 0;
        if (random.nextInt(16) == 0) {
            namesMentors = true;
            namesMentees = true;
        }
        Optional<ImmutableList<String>> mentors = named(namesMentors, told.mentors());
        Optional<ImmutableList<String>> mentees = named(namesMentees, told.mentees());
        boolean empty = mentors.filter(List::isEmpty).isPresent()
                || mentees.filter(List::isEmpty).isPresent();
        return empty && minimum == 0
                ? Optional.empty()
                : Optional.of(new GroupBound(id, mentors, mentees, counting, minimum, maximum));
    }

    private Optional<ImmutableList<String>> named(boolean named, List<Person> people) {
        return named
                ? Optional.of(people.stream()
                        .filter(p -> random.nextInt(2) == 0)
                        .map(Person::id)
                        .collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }
}

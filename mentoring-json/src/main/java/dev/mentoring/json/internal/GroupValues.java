package dev.mentoring.json.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Optional;

/** Maps the bounds on groups of a matching problem. */
final class GroupValues {

    private static final Shape GROUP = Shape.requiring("id")
            .allowing("mentors", "mentees", "counting", "minimum", "maximum")
            .byDefault("counting", "\"together\"")
            .byDefault("minimum", "0")
            .byDefault("maximum", "1000000000");
    private static final ImmutableList<String> COUNTINGS =
            Arrays.stream(Counting.values()).map(GroupValues::name).collect(ImmutableList.toImmutableList());

    private GroupValues() {}

    /** A group as the document has it; the problem's builder says what is wrong with it. */
    record Entry(
            String id,
            Optional<ImmutableList<String>> mentors,
            Optional<ImmutableList<String>> mentees,
            Counting counting,
            long minimum,
            long maximum) {

        void addTo(TwoSidedProblem.Builder builder) {
            builder.group(id, mentors, mentees, counting, minimum, maximum);
        }
    }

    /** Reads a list of groups; those that are no objects are left out. */
    static ImmutableList<Entry> read(DocumentReader in) {
        ImmutableList.Builder<Entry> groups = ImmutableList.builder();
        Values.each(in, () -> {
            if (in.enterObject(GROUP)) {
                groups.add(entry(in));
            }
        });
        return groups.build();
    }

    private static Entry entry(DocumentReader in) {
        String id = "";
        Optional<ImmutableList<String>> mentors = Optional.empty();
        Optional<ImmutableList<String>> mentees = Optional.empty();
        Counting counting = Counting.TOGETHER;
        long minimum = 0;
        long maximum = GroupBound.LARGEST;
        while (in.nextMember()) {
            switch (in.member()) {
                case "id" -> id = in.id();
                case "mentors" -> mentors = Optional.of(Values.ids(in));
                case "mentees" -> mentees = Optional.of(Values.ids(in));
                case "counting" -> counting = counting(in);
                case "minimum" -> minimum = in.whole();
                default -> maximum = in.whole();
            }
        }
        return new Entry(id, mentors, mentees, counting, minimum, maximum);
    }

    private static Counting counting(DocumentReader in) {
        String chosen = in.choice(COUNTINGS);
        return Arrays.stream(Counting.values())
                .filter(counting -> name(counting).equals(chosen))
                .findFirst()
                .orElse(Counting.TOGETHER);
    }

    private static String name(Counting counting) {
        return Ascii.toLowerCase(counting.name()).replace('_', '-');
    }

    /** Writes a list of groups, one a line, without what is at its default. */
    static void write(ImmutableList<GroupBound> groups, JsonText out) {
        Values.writeEach(groups, out, group -> {
            out.row().name("id").value(group.id());
            group.mentors().ifPresent(ids -> Values.write(ids, out.name("mentors")));
            group.mentees().ifPresent(ids -> Values.write(ids, out.name("mentees")));
            if (group.counting() != Counting.TOGETHER) {
                out.name("counting").value(name(group.counting()));
            }
            if (group.minimum() != 0) {
                out.name("minimum").value(group.minimum());
            }
            if (group.maximum() != GroupBound.LARGEST) {
                out.name("maximum").value(group.maximum());
            }
            out.end();
        });
    }
}

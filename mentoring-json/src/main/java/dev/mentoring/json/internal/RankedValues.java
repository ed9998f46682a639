package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Maps ranked choices of partners, by the role in which a person makes them. */
final class RankedValues {

    private static final Shape CHOICES = Shape.requiring().allowing("mentor", "mentee");

    private RankedValues() {}

    /** Reads the choices of a person. */
    static Supplier<Map<Role, RankedChoices>> read(DocumentReader in) {
        Map<Role, ImmutableList<ImmutableSet<String>>> ranks = new EnumMap<>(Role.class);
        if (in.enterObject(CHOICES)) {
            while (in.nextMember()) {
                Role role = in.member().equals("mentor") ? Role.MENTOR : Role.MENTEE;
                ranks.put(role, ranks(in));
            }
        }
        return () -> {
            Map<Role, RankedChoices> choices = new EnumMap<>(Role.class);
            ranks.forEach((role, people) -> choices.put(role, new RankedChoices(people)));
            return choices;
        };
    }

    private static ImmutableList<ImmutableSet<String>> ranks(DocumentReader in) {
        Set<String> seen = new HashSet<>();
        boolean isList = in.isArray();
        ImmutableList<ImmutableSet<String>> ranks = Values.list(in, rank -> rank(rank, seen));
        if (isList && ranks.isEmpty()) {
            in.noteAt(in.path(), ProblemCode.EMPTY_VALUE, "there is no choice; leave the member out");
        }
        return ranks;
    }

    /** The people of one rank: a list where several are liked equally, otherwise an identifier. */
    private static ImmutableSet<String> rank(DocumentReader in, Set<String> seen) {
        if (!in.isArray()) {
            return ImmutableSet.of(person(in, seen));
        }
        ImmutableList<String> tied = Values.list(in, each -> person(each, seen));
        if (tied.isEmpty()) {
            in.noteAt(in.path(), ProblemCode.EMPTY_VALUE, "the rank names nobody");
        }
        return ImmutableSet.copyOf(tied);
    }

    private static String person(DocumentReader in, Set<String> seen) {
        String id = in.id();
        if (!id.isEmpty() && !seen.add(id)) {
            in.note(ProblemCode.PREFERENCES, "the person is chosen twice", id);
        }
        return id;
    }

    /** Writes the choices of a person, unless there are none. */
    static void write(Map<Role, RankedChoices> choices, JsonText out) {
        if (choices.isEmpty()) {
            return;
        }
        out.name("choices").row();
        choices.forEach((role, ranked) -> {
            out.name(role.name().toLowerCase(Locale.ROOT)).listRow();
            for (ImmutableSet<String> rank : ranked.people()) {
                if (rank.size() == 1) {
                    rank.forEach(out::value);
                } else {
                    Values.write(rank, out);
                }
            }
            out.end();
        });
        out.end();
    }
}

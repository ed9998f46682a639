package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Maps lists of pairs, and of what people have or had with each other beside the round. */
final class RelationshipValues {

    private static final Shape PAIR = Shape.requiring("mentor", "mentee");
    private static final Shape RELATIONSHIP = Shape.requiring("mentor", "mentee")
            .allowing("type", "round", "running")
            .byDefault("running", "false");

    /** Sets are equal in any order, and equal rosters are written alike. */
    private static final Comparator<MentoringPair> ORDER =
            Comparator.comparing(MentoringPair::mentor, Ids.ORDER).thenComparing(MentoringPair::mentee, Ids.ORDER);

    private static final Comparator<Relationship> ORDER_OF_HISTORY = Comparator.comparing(Relationship::pair, ORDER)
            .thenComparing(past -> past.type().orElse(""), Ids.ORDER)
            .thenComparing(past -> past.round().orElse(0))
            .thenComparing(Relationship::running);

    private RelationshipValues() {}

    /** Reads a list of pairs, each once. */
    static List<Supplier<MentoringPair>> pairs(DocumentReader in) {
        List<Supplier<MentoringPair>> pairs = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        Values.each(in, () -> pairs.add(pair(in, seen)));
        return pairs;
    }

    private static Supplier<MentoringPair> pair(DocumentReader in, Set<List<Object>> seen) {
        String mentor = "";
        String mentee = "";
        if (in.enterObject(PAIR)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    default -> mentee = in.id();
                }
            }
            if (!seen.add(List.of(mentor, mentee))) {
                in.noteAt(in.path(), ProblemCode.DUPLICATE_PAIR, "the pair stands in the list twice", mentor, mentee);
            }
        }
        String first = mentor;
        String second = mentee;
        return () -> new MentoringPair(first, second);
    }

    /** Reads a list of relationships, those of the same people, type and round once. */
    static List<Supplier<Relationship>> history(DocumentReader in) {
        List<Supplier<Relationship>> history = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        Values.each(in, () -> history.add(relationship(in, seen)));
        return history;
    }

    private static Supplier<Relationship> relationship(DocumentReader in, Set<List<Object>> seen) {
        String mentor = "";
        String mentee = "";
        Optional<String> type = Optional.empty();
        Optional<Integer> round = Optional.empty();
        boolean running = false;
        if (in.enterObject(RELATIONSHIP)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    case "mentee" -> mentee = in.id();
                    case "type" -> type = Optional.of(in.id());
                    case "round" -> round = Optional.of((int) in.whole(1, Integer.MAX_VALUE));
                    default -> running = in.truth();
                }
            }
            if (!seen.add(List.of(mentor, mentee, type, round))) {
                in.noteAt(
                        in.path(),
                        ProblemCode.DUPLICATE_PAIR,
                        "the relationship stands in the list twice",
                        mentor,
                        mentee);
            }
        }
        String first = mentor;
        String second = mentee;
        Optional<String> kind = type;
        Optional<Integer> began = round;
        boolean goesOn = running;
        return () -> new Relationship(new MentoringPair(first, second), kind, began, goesOn);
    }

    /** Writes a member that is a list of pairs, unless it is empty. */
    static void write(String name, ImmutableSet<MentoringPair> pairs, JsonText out) {
        Values.writeRows(name, ImmutableList.sortedCopyOf(ORDER, pairs), out, pair -> write(pair, out));
    }

    /** Writes the history, unless it is empty. */
    static void writeHistory(ImmutableSet<Relationship> history, JsonText out) {
        Values.writeRows("history", ImmutableList.sortedCopyOf(ORDER_OF_HISTORY, history), out, past -> {
            write(past.pair(), out);
            past.type().ifPresent(type -> out.name("type").value(type));
            past.round().ifPresent(round -> out.name("round").value(round));
            if (past.running()) {
                out.name("running").value(true);
            }
        });
    }

    private static void write(MentoringPair pair, JsonText out) {
        out.name("mentor").value(pair.mentor()).name("mentee").value(pair.mentee());
    }
}

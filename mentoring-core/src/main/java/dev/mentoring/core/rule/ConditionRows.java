package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one condition.
 *
 * <p>People are sorted into classes by the facts that the condition reads of them: two pairs of one mentor class and one
 * mentee class have the same usual facts, so the condition is asked once for both. Pairs that a tie connects have facts of
 * their own and are asked one by one. The work is the product of the numbers of classes and not of the numbers of people,
 * plus the ties.
 */
final class ConditionRows extends RuleRows {

    private final Condition condition;
    private final RuleContext context;
    private final List<Participant> mentors;
    private final List<Participant> mentees;
    private final boolean asksAboutTies;
    private final Map<String, Integer> menteeById = new HashMap<>();
    private final int[] classOfMentor;
    private final int[] firstOfMentorClass;
    private final int[][] menteesOfClass;
    private final BitSet asked = new BitSet();
    private final long[][] yesOfClass;
    private final long[][] noOfClass;

    ConditionRows(Condition condition, RuleContext context, List<Participant> mentors, List<Participant> mentees) {
        super(mentees.size());
        this.condition = condition;
        this.context = context;
        this.mentors = mentors;
        this.mentees = mentees;
        this.asksAboutTies = condition.reads().stream()
                .anyMatch(fact -> RelationFact.named(fact.name())
                        .filter(RelationFact::isAboutPair)
                        .isPresent());
        int[] classOfMentee = classes(Subject.MENTEE, mentees);
        this.classOfMentor = classes(Subject.MENTOR, mentors);
        this.menteesOfClass = members(classOfMentee);
        int[][] mentorsOfClass = members(classOfMentor);
        this.firstOfMentorClass =
                Arrays.stream(mentorsOfClass).mapToInt(members -> members[0]).toArray();
        boolean worthKeeping = mentorsOfClass.length < mentors.size();
        this.yesOfClass = new long[worthKeeping ? mentorsOfClass.length : 0][];
        this.noOfClass = new long[worthKeeping ? mentorsOfClass.length : 0][];
        if (asksAboutTies) {
            for (int i = 0; i < mentees.size(); i++) {
                menteeById.put(mentees.get(i).id(), i);
            }
        }
    }

    @Override
    void load(int mentor, long[] yes, long[] no) {
        int mentorClass = classOfMentor[mentor];
        if (yesOfClass.length == 0) {
            askClasses(mentorClass, yes, no);
        } else {
            if (!asked.get(mentorClass)) {
                asked.set(mentorClass);
                askClasses(mentorClass, yes, no);
                yesOfClass[mentorClass] = yes.clone();
                noOfClass[mentorClass] = no.clone();
            }
            System.arraycopy(yesOfClass[mentorClass], 0, yes, 0, yes.length);
            System.arraycopy(noOfClass[mentorClass], 0, no, 0, no.length);
        }
        if (asksAboutTies) {
            askTied(mentors.get(mentor), yes, no);
        }
    }

    private void askClasses(int mentorClass, long[] yes, long[] no) {
        Arrays.fill(yes, 0);
        Arrays.fill(no, 0);
        Participant mentor = mentors.get(firstOfMentorClass[mentorClass]);
        for (int[] members : menteesOfClass) {
            Verdict verdict = condition.verdict(context.usually(mentor, mentees.get(members[0])));
            if (verdict != Verdict.UNKNOWN) {
                long[] row = verdict == Verdict.YES ? yes : no;
                for (int member : members) {
                    row[member / Long.SIZE] |= 1L << member % Long.SIZE;
                }
            }
        }
    }

    private void askTied(Participant mentor, long[] yes, long[] no) {
        for (String tied : context.ties().of(mentor.id())) {
            @Nullable Integer mentee = menteeById.get(tied);
            if (mentee != null) {
                Verdict verdict = condition.verdict(context.about(mentor, mentees.get(mentee)));
                put(yes, mentee, verdict == Verdict.YES);
                put(no, mentee, verdict == Verdict.NO);
            }
        }
    }

    private static void put(long[] row, int index, boolean value) {
        long bit = 1L << index % Long.SIZE;
        row[index / Long.SIZE] = value ? row[index / Long.SIZE] | bit : row[index / Long.SIZE] & ~bit;
    }

    /** The class of each person, from 0 in order of first appearance. */
    private int[] classes(Subject side, List<Participant> people) {
        Map<List<Object>, Integer> known = new HashMap<>();
        int[] classes = new int[people.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = known.computeIfAbsent(key(side, people.get(i)), key -> known.size());
        }
        return classes;
    }

    /** All that the condition's usual facts depend on of one person. */
    private List<Object> key(Subject side, Participant person) {
        ImmutableList<FactRef> reads = condition.reads();
        List<Object> key = new ArrayList<>(reads.size());
        for (FactRef fact : reads) {
            Optional<RelationFact> relation = RelationFact.named(fact.name());
            if (relation.isPresent()) {
                key.add(relation.get().key(person, context));
            } else if (fact.of() == side) {
                key.add(PersonFact.value(person, fact.name(), context.round()));
            }
        }
        return key;
    }

    private static int[][] members(int[] classes) {
        int count = Arrays.stream(classes).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int c : classes) {
            sizes[c]++;
        }
        int[][] members = new int[count][];
        for (int i = classes.length - 1; i >= 0; i--) {
            int c = classes[i];
            if (members[c] == null) {
                members[c] = new int[sizes[c]];
            }
            members[c][--sizes[c]] = i;
        }
        return members;
    }
}

package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
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
    private final ImmutableList<FactRef> reads;
    private final RuleContext context;
    private final List<Participant> mentors;
    private final List<Participant> mentees;
    private final FactClasses mentorClasses;
    private final FactClasses menteeClasses;
    private final Map<List<Object>, Optional<AttributeValue>> relations = new HashMap<>();
    private final Map<String, Integer> tiedMentees = new HashMap<>();
    private final BitSet kept = new BitSet();
    private final long[][] yesOfClass;
    private final long[][] noOfClass;

    ConditionRows(Condition condition, RuleContext context, List<Participant> mentors, List<Participant> mentees) {
        super(mentees.size());
        this.condition = condition;
        this.reads = condition.reads();
        this.context = context;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mentorClasses = new FactClasses(Subject.MENTOR, reads, mentors, context);
        this.menteeClasses = new FactClasses(Subject.MENTEE, reads, mentees, context);
        boolean worthKeeping = mentorClasses.count() < mentors.size();
        this.yesOfClass = new long[worthKeeping ? mentorClasses.count() : 0][];
        this.noOfClass = new long[worthKeeping ? mentorClasses.count() : 0][];
        if (reads.stream().anyMatch(ConditionRows::isTie)) {
            for (int i = 0; i < mentees.size(); i++) {
                tiedMentees.put(mentees.get(i).id(), i);
            }
        }
    }

    @Override
    void load(int mentor, long[] yes, long[] no) {
        int number = mentorClasses.of(mentor);
        if (yesOfClass.length == 0) {
            askClasses(number, yes, no);
        } else if (kept.get(number)) {
            System.arraycopy(yesOfClass[number], 0, yes, 0, yes.length);
            System.arraycopy(noOfClass[number], 0, no, 0, no.length);
        } else {
            askClasses(number, yes, no);
            kept.set(number);
            yesOfClass[number] = yes.clone();
            noOfClass[number] = no.clone();
        }
        if (!tiedMentees.isEmpty()) {
            askTied(mentors.get(mentor), yes, no);
        }
    }

    private void askClasses(int mentorClass, long[] yes, long[] no) {
        Arrays.fill(yes, 0);
        Arrays.fill(no, 0);
        for (int menteeClass = 0; menteeClass < menteeClasses.count(); menteeClass++) {
            Verdict verdict = condition.verdict(new ClassFacts(mentorClass, menteeClass));
            if (verdict != Verdict.UNKNOWN) {
                long[] row = verdict == Verdict.YES ? yes : no;
                for (int member : menteeClasses.members(menteeClass)) {
                    row[member / Long.SIZE] |= 1L << member % Long.SIZE;
                }
            }
        }
    }

    private void askTied(Participant mentor, long[] yes, long[] no) {
        for (String tied : context.ties().of(mentor.id())) {
            @Nullable Integer mentee = tiedMentees.get(tied);
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

    private static boolean isTie(FactRef fact) {
        return RelationFact.named(fact.name()).filter(RelationFact::isAboutPair).isPresent();
    }

    /** The usual facts about any pair of two classes, taken from the columns. */
    private final class ClassFacts implements Facts {

        private final int mentorClass;
        private final int menteeClass;

        ClassFacts(int mentorClass, int menteeClass) {
            this.mentorClass = mentorClass;
            this.menteeClass = menteeClass;
        }

        @Override
        @SuppressWarnings("unchecked") // keys hold a value of this type wherever the fact is about one person
        public Optional<AttributeValue> value(FactRef fact) {
            int index = reads.indexOf(fact);
            Object ofMentor = mentorClasses.key(mentorClass).get(index);
            Object ofMentee = menteeClasses.key(menteeClass).get(index);
            Optional<RelationFact> relation = RelationFact.named(fact.name());
            if (relation.isPresent()) {
                return relations.computeIfAbsent(
                        List.of(index, ofMentor, ofMentee),
                        key -> relation.get().usual(fact.of(), anyMentor(), anyMentee(), context));
            }
            return (Optional<AttributeValue>) (fact.of() == Subject.MENTOR ? ofMentor : ofMentee);
        }

        @Override
        public FactDomain domain(String fact) {
            return context.domain(fact);
        }

        @Override
        public Optional<String> who(FactRef fact) {
            return Optional.empty();
        }

        private Participant anyMentor() {
            return mentors.get(mentorClasses.members(mentorClass)[0]);
        }

        private Participant anyMentee() {
            return mentees.get(menteeClasses.members(menteeClass)[0]);
        }
    }
}

package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of one condition.
 *
 * <p>People are sorted into classes by the facts that the condition reads of them: two pairs of one mentor class and one
 * mentee class have the same usual facts, so the condition is asked once for both. Pairs that a tie connects have facts of
 * their own and are asked one by one. The work is the product of the numbers of classes and not of the numbers of people,
 * plus the ties.
 */
final class ConditionRows extends RuleRows {

    /** Up to so many words of rows of classes are kept: 16 MiB. */
    private static final long MOST_KEPT_WORDS = 1 << 21;

    /** Up to so many facts about two classes are kept. */
    private static final int MOST_KEPT_FACTS = 1 << 16;

    private final Condition condition;
    private final ImmutableList<FactRef> reads;
    private final RuleContext context;
    private final List<Participant> mentors;
    private final List<Participant> mentees;
    private final FactClasses mentorClasses;
    private final FactClasses menteeClasses;
    private final Map<List<Object>, Optional<AttributeValue>> relations = new HashMap<>();
    private final TiedMentees tied;
    private final boolean readsTies;
    private final boolean readsLines;
    private final BitSet kept = new BitSet();
    private final long[][] yesOfClass;
    private final long[][] noOfClass;

    ConditionRows(
            Condition condition,
            RuleContext context,
            List<Participant> mentors,
            List<Participant> mentees,
            TiedMentees tied) {
        super(mentees.size());
        this.condition = condition;
        this.reads = condition.reads();
        this.context = context;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mentorClasses = new FactClasses(Subject.MENTOR, reads, mentors, context);
        this.menteeClasses = new FactClasses(Subject.MENTEE, reads, mentees, context);
        this.tied = tied;
        this.readsTies = reads(RelationFact::isOfTie);
        this.readsLines = reads(RelationFact.ABOVE::equals);
        boolean worthKeeping = mentorClasses.count() < mentors.size()
                && 2L * mentorClasses.count() * words(mentees.size()) <= MOST_KEPT_WORDS;
        this.yesOfClass = new long[worthKeeping ? mentorClasses.count() : 0][];
        this.noOfClass = new long[worthKeeping ? mentorClasses.count() : 0][];
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
        if (readsTies) {
            tied.forEachTied(mentors.get(mentor), mentee -> ask(mentors.get(mentor), mentee, yes, no));
        }
        if (readsLines) {
            tied.forEachInLine(mentors.get(mentor), mentee -> ask(mentors.get(mentor), mentee, yes, no));
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

    private void ask(Participant mentor, int mentee, long[] yes, long[] no) {
        Verdict verdict = condition.verdict(context.about(mentor, mentees.get(mentee)));
        put(yes, mentee, verdict == Verdict.YES);
        put(no, mentee, verdict == Verdict.NO);
    }

    private static void put(long[] row, int index, boolean value) {
        long bit = 1L << index % Long.SIZE;
        row[index / Long.SIZE] = value ? row[index / Long.SIZE] | bit : row[index / Long.SIZE] & ~bit;
    }

    private boolean reads(Predicate<RelationFact> relation) {
        return reads.stream()
                .anyMatch(
                        fact -> RelationFact.named(fact.name()).filter(relation).isPresent());
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
                return usual(relation.get(), fact.of(), List.of(index, ofMentor, ofMentee));
            }
            return (Optional<AttributeValue>) (fact.of() == Subject.MENTOR ? ofMentor : ofMentee);
        }

        @Override
        public FactDomain domain(String fact) {
            return context.domain(fact);
        }

        @Override
        public Optional<String> who(FactRef fact) {
            return switch (fact.of()) {
                case MENTOR -> Optional.of(anyMentor().id());
                case MENTEE -> Optional.of(anyMentee().id());
                case PERSON, BOTH -> Optional.empty();
            };
        }

        private Optional<AttributeValue> usual(RelationFact relation, Subject of, List<Object> keys) {
            if (reads.size() == 1) {
                // nothing else tells classes apart, so that no two pairs of them have the same keys
                return relation.usual(of, anyMentor(), anyMentee(), context);
            }
            if (relations.size() < MOST_KEPT_FACTS) {
                return relations.computeIfAbsent(keys, fresh -> relation.usual(of, anyMentor(), anyMentee(), context));
            }
            return relations.containsKey(keys)
                    ? Objects.requireNonNull(relations.get(keys))
                    : relation.usual(of, anyMentor(), anyMentee(), context);
        }

        private Participant anyMentor() {
            return mentors.get(mentorClasses.members(mentorClass)[0]);
        }

        private Participant anyMentee() {
            return mentees.get(menteeClasses.members(menteeClass)[0]);
        }
    }
}

package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.Arrays;
import java.util.List;

/** What a rule says of one mentor and all mentees: two rows of bits, for yes and for no; neither means unknown. */
abstract class RuleRows {

    private final long[] yes;
    private final long[] no;

    RuleRows(int mentees) {
        this.yes = new long[words(mentees)];
        this.no = new long[words(mentees)];
    }

    static RuleRows of(
            Rule rule, RuleContext context, List<Participant> mentors, List<Participant> mentees, TiedMentees tied) {
        if (rule instanceof Condition condition) {
            return new ConditionRows(condition, context, mentors, mentees, tied);
        }
        ImmutableList<RuleRows> parts = rule.parts().stream()
                .map(part -> of(part, context, mentors, mentees, tied))
                .collect(toImmutableList());
        if (rule instanceof AllOf) {
            return new All(parts, mentees.size());
        }
        return rule instanceof AnyOf ? new Any(parts, mentees.size()) : new Opposite(parts.get(0), mentees.size());
    }

    /** Works out the rows of a mentor, by position. */
    final void load(int mentor) {
        load(mentor, yes, no);
    }

    abstract void load(int mentor, long[] yes, long[] no);

    final long yes(int word) {
        return yes[word];
    }

    final long no(int word) {
        return no[word];
    }

    static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    /** Sets the first so many bits of a row. */
    static void fill(long[] row, int bits) {
        Arrays.fill(row, -1L);
        if (bits % Long.SIZE != 0) {
            row[row.length - 1] = (1L << bits % Long.SIZE) - 1;
        }
    }

    /** All hold: yes where every part says yes, no where one says no. */
    private static final class All extends RuleRows {

        private final ImmutableList<RuleRows> parts;
        private final int mentees;

        All(ImmutableList<RuleRows> parts, int mentees) {
            super(mentees);
            this.parts = parts;
            this.mentees = mentees;
        }

        @Override
        void load(int mentor, long[] yes, long[] no) {
            fill(yes, mentees);
            Arrays.fill(no, 0);
            for (RuleRows part : parts) {
                part.load(mentor);
                for (int w = 0; w < yes.length; w++) {
                    yes[w] &= part.yes(w);
                    no[w] |= part.no(w);
                }
            }
        }
    }

    /** One holds at least: yes where one part says yes, no where every one says no. */
    private static final class Any extends RuleRows {

        private final ImmutableList<RuleRows> parts;
        private final int mentees;

        Any(ImmutableList<RuleRows> parts, int mentees) {
            super(mentees);
            this.parts = parts;
            this.mentees = mentees;
        }

        @Override
        void load(int mentor, long[] yes, long[] no) {
            Arrays.fill(yes, 0);
            fill(no, mentees);
            for (RuleRows part : parts) {
                part.load(mentor);
                for (int w = 0; w < yes.length; w++) {
                    yes[w] |= part.yes(w);
                    no[w] &= part.no(w);
                }
            }
        }
    }

    /** The opposite: yes and no change places. */
    private static final class Opposite extends RuleRows {

        private final RuleRows part;

        Opposite(RuleRows part, int mentees) {
            super(mentees);
            this.part = part;
        }

        @Override
        void load(int mentor, long[] yes, long[] no) {
            part.load(mentor, no, yes);
        }
    }
}

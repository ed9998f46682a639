package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * What the clauses of a rule book decide about every mentor and mentee of two lists, a bit a pair.
 *
 * <p>Each condition is asked once for all people whose facts are alike ({@link ConditionRows}); what it says of a mentor and
 * all mentees is a row of bits, and clauses combine rows. The tally counts what {@link Decider#decide} would have counted.
 */
public final class PairGrid {

    /** How many pairs are decided at once at most: two bits each, 500 MB. */
    public static final long MOST_PAIRS = 2_000_000_000L;

    private final int mentees;
    private final long[][] allowed;
    private final long[][] referred;
    private final RuleTally tally;

    PairGrid(
            ImmutableList<Clause> clauses,
            RuleContext context,
            List<Participant> mentors,
            List<Participant> mentees,
            BooleanSupplier cancelled) {
        this.mentees = mentees.size();
        this.tally = new RuleTally(clauses.size());
        TiedMentees tied = new TiedMentees(context.ties(), mentees);
        ImmutableList<RuleRows> rows = clauses.stream()
                .map(clause -> RuleRows.of(clause.rule(), context, mentors, mentees, tied))
                .collect(toImmutableList());
        int words = RuleRows.words(mentees.size());
        this.allowed = new long[mentors.size()][words];
        this.referred = new long[mentors.size()][words];
        for (int mentor = 0; mentor < mentors.size() && !cancelled.getAsBoolean(); mentor++) {
            decide(clauses, rows, mentor);
        }
    }

    private void decide(ImmutableList<Clause> clauses, ImmutableList<RuleRows> rows, int mentor) {
        long[] alive = allowed[mentor];
        long[] refers = referred[mentor];
        long[] keeps = new long[alive.length];
        RuleRows.fill(alive, mentees);
        for (int c = 0; c < rows.size(); c++) {
            RuleRows row = rows.get(c);
            load(row, mentor, clauses.get(c));
            WhenUnknown whenUnknown = clauses.get(c).whenUnknown();
            long evaluated = 0;
            long no = 0;
            long unknown = 0;
            for (int w = 0; w < alive.length; w++) {
                long forbids = alive[w] & row.no(w);
                long open = alive[w] & ~row.no(w) & ~row.yes(w);
                evaluated += Long.bitCount(alive[w]);
                no += Long.bitCount(forbids);
                unknown += Long.bitCount(open);
                keeps[w] |= whenUnknown == WhenUnknown.KEEP_OUT ? open : 0;
                refers[w] |= whenUnknown == WhenUnknown.REFER ? open : 0;
                alive[w] &= ~forbids;
            }
            tally.add(c, evaluated, no, unknown);
        }
        for (int w = 0; w < alive.length; w++) {
            refers[w] &= alive[w] & ~keeps[w];
            alive[w] &= ~keeps[w] & ~refers[w];
        }
    }

    private static void load(RuleRows row, int mentor, Clause clause) {
        try {
            row.load(mentor);
        } catch (RuleException e) {
            throw e.in(clause.id());
        }
    }

    /** What is decided about a pair, by position in the two lists. */
    public Decision decision(int mentor, int mentee) {
        if (isSet(allowed[mentor], mentee)) {
            return Decision.ALLOWED;
        }
        return isSet(referred[mentor], mentee) ? Decision.REFERRED : Decision.KEPT_OUT;
    }

    /** Visits the mentees whom a mentor may have, by position, in order. */
    public void forEachAllowed(int mentor, IntConsumer mentee) {
        visit(allowed[mentor], mentee);
    }

    /** Visits the mentees about whom the coordinator is to decide, by position, in order. */
    public void forEachReferred(int mentor, IntConsumer mentee) {
        visit(referred[mentor], mentee);
    }

    /** How many mentees a mentor may have. */
    public int allowed(int mentor) {
        int count = 0;
        for (long word : allowed[mentor]) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** What the clauses said in all. */
    public RuleTally tally() {
        return tally;
    }

    private static boolean isSet(long[] row, int index) {
        return (row[index / Long.SIZE] >>> (index % Long.SIZE) & 1) != 0;
    }

    private static void visit(long[] row, IntConsumer visitor) {
        for (int w = 0; w < row.length; w++) {
            for (long rest = row[w]; rest != 0; rest &= rest - 1) {
                visitor.accept(w * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}

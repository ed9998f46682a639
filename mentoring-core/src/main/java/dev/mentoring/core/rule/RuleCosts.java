package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How many pairs each clause of a rule book stands in the way of, in all and alone.
 *
 * <p>A clause stands in the way of a pair that it forbids, and of one about which it cannot tell unless it lets such pairs in:
 * {@link Decider#inTheWay} names the same clauses. It does so alone when no other clause does; without it the pair would be
 * allowed. Every clause is asked about every pair, whatever the others say, so that the order of the clauses plays no part.
 * The pair of a person with themselves is none. Clauses are counted from 0 in the order of {@link Decider#clauses}, people as
 * in the lists that were given.
 */
public final class RuleCosts {

    private final long[] inAll;
    private final long[] alone;
    private final int[][] ofMentor;
    private final int[][] aloneOfMentor;
    private final int[][] ofMentee;
    private final int[][] aloneOfMentee;

    RuleCosts(
            ImmutableList<Clause> clauses,
            RuleContext context,
            List<Participant> mentors,
            List<Participant> mentees,
            BooleanSupplier cancelled) {
        int count = clauses.size();
        inAll = new long[count];
        alone = new long[count];
        ofMentor = new int[count][mentors.size()];
        aloneOfMentor = new int[count][mentors.size()];
        ofMentee = new int[count][mentees.size()];
        aloneOfMentee = new int[count][mentees.size()];
        TiedMentees tied = new TiedMentees(context.ties(), mentees);
        ImmutableList<RuleRows> rows = clauses.stream()
                .map(clause -> RuleRows.of(clause.rule(), context, mentors, mentees, tied))
                .collect(toImmutableList());
        Map<String, Integer> menteeOfId = new HashMap<>();
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            menteeOfId.put(mentees.get(mentee).id(), mentee);
        }
        int words = RuleRows.words(mentees.size());
        long[][] blocked = new long[count][words];
        long[] others = new long[words];
        for (int mentor = 0; mentor < mentors.size() && words > 0 && !cancelled.getAsBoolean(); mentor++) {
            RuleRows.fill(others, mentees.size());
            int oneself = menteeOfId.getOrDefault(mentors.get(mentor).id(), -1);
            if (oneself >= 0) {
                others[oneself / Long.SIZE] &= ~(1L << oneself % Long.SIZE);
            }
            block(clauses, rows, mentor, others, blocked);
            count(mentor, blocked);
        }
    }

    /** Which pairs of a mentor each clause stands in the way of. */
    private static void block(
            ImmutableList<Clause> clauses, ImmutableList<RuleRows> rows, int mentor, long[] others, long[][] blocked) {
        for (int c = 0; c < blocked.length; c++) {
            RuleRows row = rows.get(c);
            row.load(mentor);
            boolean letsIn = clauses.get(c).whenUnknown() == WhenUnknown.LET_IN;
            for (int w = 0; w < others.length; w++) {
                blocked[c][w] = others[w] & (letsIn ? row.no(w) : ~row.yes(w));
            }
        }
    }

    private void count(int mentor, long[][] blocked) {
        for (int w = 0; w < blocked[0].length; w++) {
            long once = 0;
            long twice = 0;
            for (long[] row : blocked) {
                twice |= once & row[w];
                once |= row[w];
            }
            for (int c = 0; c < blocked.length; c++) {
                long all = blocked[c][w];
                long single = all & ~twice;
                ofMentor[c][mentor] += Long.bitCount(all);
                aloneOfMentor[c][mentor] += Long.bitCount(single);
                tally(all, w, ofMentee[c]);
                tally(single, w, aloneOfMentee[c]);
            }
        }
        for (int c = 0; c < blocked.length; c++) {
            inAll[c] += ofMentor[c][mentor];
            alone[c] += aloneOfMentor[c][mentor];
        }
    }

    private static void tally(long word, int at, int[] counts) {
        for (long rest = word; rest != 0; rest &= rest - 1) {
            counts[at * Long.SIZE + Long.numberOfTrailingZeros(rest)]++;
        }
    }

    /** How many pairs the clause stands in the way of. */
    public long inAll(int clause) {
        return inAll[clause];
    }

    /** How many pairs the clause alone stands in the way of. */
    public long alone(int clause) {
        return alone[clause];
    }

    /** How many mentees the clause keeps from a mentor. */
    public int ofMentor(int clause, int mentor) {
        return ofMentor[clause][mentor];
    }

    /** How many mentees the clause alone keeps from a mentor. */
    public int aloneOfMentor(int clause, int mentor) {
        return aloneOfMentor[clause][mentor];
    }

    /** How many mentors the clause keeps from a mentee. */
    public int ofMentee(int clause, int mentee) {
        return ofMentee[clause][mentee];
    }

    /** How many mentors the clause alone keeps from a mentee. */
    public int aloneOfMentee(int clause, int mentee) {
        return aloneOfMentee[clause][mentee];
    }
}

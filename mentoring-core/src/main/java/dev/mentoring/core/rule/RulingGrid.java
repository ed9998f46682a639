package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.List;

/**
 * What the clauses of a rule book decide about every mentor and mentee of two lists, and which clause decides: what {@link
 * Decider#decide} says of each pair, by columns as {@link PairGrid} does it. Takes four bytes a pair.
 */
public final class RulingGrid {

    private static final int ALLOWED = 0;

    private final ImmutableList<Clause> clauses;
    /** For each mentor and mentee 0 where the pair is allowed, else one more than twice the clause, and one more where it refers. */
    private final int[][] rulings;

    RulingGrid(
            ImmutableList<Clause> clauses, RuleContext context, List<Participant> mentors, List<Participant> mentees) {
        this.clauses = clauses;
        this.rulings = new int[mentors.size()][mentees.size()];
        TiedMentees tied = new TiedMentees(context.ties(), mentees);
        ImmutableList<RuleRows> rows = clauses.stream()
                .map(clause -> RuleRows.of(clause.rule(), context, mentors, mentees, tied))
                .collect(toImmutableList());
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            decide(rows, mentor);
        }
    }

    private void decide(ImmutableList<RuleRows> rows, int mentor) {
        int[] ruling = rulings[mentor];
        int words = RuleRows.words(ruling.length);
        long[] open = new long[words];
        long[] kept = new long[words];
        long[] referred = new long[words];
        RuleRows.fill(open, ruling.length);
        for (int c = 0; c < rows.size(); c++) {
            RuleRows row = rows.get(c);
            row.load(mentor);
            WhenUnknown whenUnknown = clauses.get(c).whenUnknown();
            for (int w = 0; w < words; w++) {
                long unknown = open[w] & ~row.no(w) & ~row.yes(w);
                // The first no decides, else the first clause that keeps out for want of a fact, else the first that
                // refers.
                if (whenUnknown == WhenUnknown.KEEP_OUT) {
                    mark(ruling, w, unknown & ~kept[w], 2 * c + 1);
                    kept[w] |= unknown;
                } else if (whenUnknown == WhenUnknown.REFER) {
                    mark(ruling, w, unknown & ~kept[w] & ~referred[w], 2 * c + 2);
                    referred[w] |= unknown;
                }
                long forbidden = open[w] & row.no(w);
                mark(ruling, w, forbidden, 2 * c + 1);
                open[w] &= ~forbidden;
            }
        }
    }

    private static void mark(int[] ruling, int word, long bits, int code) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            ruling[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] = code;
        }
    }

    /** What is decided about a pair, by position in the two lists. */
    public Ruling ruling(int mentor, int mentee) {
        int code = rulings[mentor][mentee];
        if (code == ALLOWED) {
            return Ruling.ALLOWED;
        }
        return new Ruling(code % 2 == 0 ? Decision.REFERRED : Decision.KEPT_OUT, (code - 1) / 2);
    }
}

package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedPeople;
import java.util.BitSet;
import java.util.List;

/** Whether pairings keep every bound, and the rest of a result follows from them. */
final class ContentCheck {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final List<Refusal> refusals;
    private final PairingCheck pairings;

    ContentCheck(TwoSidedProblem problem, MatchingResult result, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.refusals = refusals;
        pairings = new PairingCheck(problem, result.pairings(), refusals);
    }

    void run() {
        boolean solved = result.status() == Status.SOLVED || result.status() == Status.BOUNDED;
        if (!solved && !result.pairings().isEmpty()) {
            refuse("STATUS", "a result of this status has no pairings");
        }
        pairings.checkPairings();
        if (solved) {
            pairings.checkBounds(PairingCheck.Relief.NONE);
        }
        if (!result.remedies().isEmpty()) {
            refuse("REMEDIES", "remedies are for peers");
        }
        checkUnmatched(solved ? UnmatchedPeople.of(problem, result.pairings()) : UnmatchedPeople.notSolved(problem));
        if (!total().isEqualTo(result.totals().score())
                || result.totals().pairs() != result.pairings().size()) {
            refuse("TOTALS", "the totals are not those of the pairings");
        }
    }

    /** The allowed pairs that were made. */
    BitSet made() {
        return pairings.made();
    }

    /** The number of different allowed pairs that were made. */
    long pairs() {
        return made().cardinality();
    }

    /** The sum of the scores of all pairings, by the problem. */
    WideSum total() {
        return pairings.total();
    }

    private void checkUnmatched(ImmutableList<Unmatched> expected) {
        ImmutableList<Unmatched> stated = result.unmatched();
        if (stated.equals(expected)) {
            return;
        }
        int k = 0;
        while (k < Math.min(stated.size(), expected.size()) && stated.get(k).equals(expected.get(k))) {
            k++;
        }
        Unmatched first = k < expected.size() ? expected.get(k) : stated.get(k);
        refuse(
                "UNMATCHED",
                "the unmatched people, their order or their reasons are not those that follow from the pairings",
                first.id());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}

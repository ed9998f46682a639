package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.UnmatchedPeople;
import java.util.BitSet;
import java.util.List;

/** Whether pairings of peers keep every bound, and the rest of a result follows from them. */
final class PeerContentCheck {

    private final PeerProblem problem;
    private final MatchingResult result;
    private final List<Refusal> refusals;
    private final int[] degree;
    private final BitSet made = new BitSet();
    private final WideSum total = new WideSum();

    PeerContentCheck(PeerProblem problem, MatchingResult result, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.refusals = refusals;
        degree = new int[problem.peers().size()];
    }

    void run() {
        boolean solved = result.status() == Status.SOLVED || result.status() == Status.BOUNDED;
        if (!solved && !result.pairings().isEmpty()) {
            refuse("STATUS", "a result of this status has no pairings");
        }
        checkOrder();
        result.pairings().forEach(this::checkPairing);
        if (solved) {
            checkBounds();
        }
        if (!result.unmatched()
                .equals(
                        solved
                                ? UnmatchedPeople.of(
                                        problem, result.pairings(), MatchingResult.whenFree(result.certificate()))
                                : UnmatchedPeople.notSolved(problem))) {
            refuse(
                    "UNMATCHED",
                    "the unmatched people, their order or their reasons are not those that follow from the pairings");
        }
        if (!total.isEqualTo(result.totals().score())
                || result.totals().pairs() != result.pairings().size()) {
            refuse("TOTALS", "the totals are not those of the pairings");
        }
    }

    /** The allowed pairs that were made. */
    BitSet made() {
        return made;
    }

    /** How many pairings somebody has. */
    int degree(int peer) {
        return degree[peer];
    }

    private void checkOrder() {
        ImmutableList<Pairing> pairings = result.pairings();
        for (int k = 0; k < pairings.size(); k++) {
            Pairing pairing = pairings.get(k);
            if (k > 0 && Pairing.ORDER.compare(pairings.get(k - 1), pairing) > 0) {
                refuse("PAIRINGS_ORDER", "pairings are ordered by the smaller identifier, then by the larger", pairing);
            }
            if (Ids.ORDER.compare(pairing.mentor(), pairing.mentee()) >= 0) {
                refuse("PAIRINGS_ORDER", "the smaller identifier of two peers comes first", pairing);
            }
        }
    }

    private void checkPairing(Pairing pairing) {
        int first = problem.indexOfPeer(pairing.mentor());
        int second = problem.indexOfPeer(pairing.mentee());
        if (first < 0 || second < 0) {
            refuse("UNKNOWN_ID", "the problem does not know one of the two", pairing);
            return;
        }
        degree[first]++;
        degree[second]++;
        int pair = first == second ? -1 : problem.pairOf(first, second);
        if (pair < 0) {
            refuse("PAIR_NOT_ALLOWED", "the problem does not allow the pair", pairing);
            return;
        }
        total.add(problem.score(pair));
        if (made.get(pair)) {
            refuse("DUPLICATE_PAIRING", "the pair is made twice", pairing);
        }
        made.set(pair);
        if (pairing.score() != problem.score(pair)) {
            refuse("PAIR_SCORE", "the score is not that of the problem", pairing);
        }
        if (pairing.locked() != problem.isLocked(pair)) {
            refuse("PAIR_LOCK", "the problem says otherwise whether the pair is locked", pairing);
        }
    }

    private void checkBounds() {
        for (int peer = 0; peer < degree.length; peer++) {
            Person person = problem.peers().get(peer);
            if (degree[peer] > person.capacity()) {
                refuse("OVER_CAPACITY", "more pairings than places", person.id());
            }
            if (degree[peer] < person.minimum()) {
                refuse("UNDER_MINIMUM", "fewer pairings than the minimum", person.id());
            }
        }
        for (int first = 0; first < degree.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                if (problem.isLocked(pair) && !made.get(pair)) {
                    refuse(
                            "LOCK_MISSING",
                            "a locked pair is not made",
                            problem.peers().get(first).id(),
                            problem.peers().get(problem.secondOf(pair)).id());
                }
            }
        }
    }

    private void refuse(String code, String message, Pairing pairing) {
        refuse(code, message, pairing.mentor(), pairing.mentee());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}

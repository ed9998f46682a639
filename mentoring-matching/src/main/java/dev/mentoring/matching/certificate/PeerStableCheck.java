package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.List;

/** Whether no two peers block the pairings; people of locked pairs do not leave them. */
final class PeerStableCheck {

    private final PeerProblem problem;
    private final PeerContentCheck content;
    private final List<Refusal> refusals;

    PeerStableCheck(PeerProblem problem, PeerContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.content = content;
        this.refusals = refusals;
    }

    void run(PeerPreferences ranks, Stability sought) {
        int[] rankHeld = new int[problem.peers().size()];
        for (int peer = 0; peer < rankHeld.length; peer++) {
            boolean place = content.degree(peer) < problem.peers().get(peer).capacity();
            rankHeld[peer] = place ? Integer.MAX_VALUE : 0;
        }
        for (int first = 0; first < rankHeld.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                if (content.made().get(pair) && !problem.isLocked(pair)) {
                    int second = problem.secondOf(pair);
                    rankHeld[first] = Math.max(rankHeld[first], ranks.ofFirst(pair));
                    rankHeld[second] = Math.max(rankHeld[second], ranks.ofSecond(pair));
                }
            }
        }
        for (int first = 0; first < rankHeld.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                int second = problem.secondOf(pair);
                if (!content.made().get(pair)
                        && sought.blocks(
                                (long) rankHeld[first] - ranks.ofFirst(pair),
                                (long) rankHeld[second] - ranks.ofSecond(pair))) {
                    refusals.add(Refusal.of(
                            "BLOCKING_PAIR",
                            "two people would leave the pairings for each other",
                            problem.peers().get(first).id(),
                            problem.peers().get(second).id()));
                    return;
                }
            }
        }
    }
}

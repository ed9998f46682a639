package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
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
    private final int[] degreeOfMentor;
    private final int[] degreeOfMentee;
    private final BitSet made = new BitSet();
    private final WideSum total = new WideSum();

    ContentCheck(TwoSidedProblem problem, MatchingResult result, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.refusals = refusals;
        degreeOfMentor = new int[problem.mentors().size()];
        degreeOfMentee = new int[problem.mentees().size()];
    }

    void run() {
        boolean solved = result.status() == Status.SOLVED || result.status() == Status.BOUNDED;
        if (!solved && !result.pairings().isEmpty()) {
            refuse("STATUS", "a result of this status has no pairings");
        }
        checkOrder();
        result.pairings().forEach(this::checkPairing);
        if (solved) {
            checkBounds(problem.mentors(), degreeOfMentor);
            checkBounds(problem.mentees(), degreeOfMentee);
            checkLocks();
        }
        checkUnmatched(solved ? UnmatchedPeople.of(problem, result.pairings()) : UnmatchedPeople.notSolved(problem));
        if (!total.isEqualTo(result.totals().score())
                || result.totals().pairs() != result.pairings().size()) {
            refuse("TOTALS", "the totals are not those of the pairings");
        }
    }

    /** The number of different allowed pairs that were made. */
    long pairs() {
        return made.cardinality();
    }

    /** The sum of the scores of all pairings, by the problem. */
    WideSum total() {
        return total;
    }

    private void checkOrder() {
        ImmutableList<Pairing> pairings = result.pairings();
        for (int k = 1; k < pairings.size(); k++) {
            if (Pairing.ORDER.compare(pairings.get(k - 1), pairings.get(k)) > 0) {
                refuse(
                        "PAIRINGS_ORDER",
                        "pairings are ordered by mentor, then by mentee",
                        pairings.get(k).mentor(),
                        pairings.get(k).mentee());
            }
        }
    }

    private void checkPairing(Pairing pairing) {
        int mentor = problem.indexOfMentor(pairing.mentor());
        int mentee = problem.indexOfMentee(pairing.mentee());
        if (mentor < 0 || mentee < 0) {
            refuse("UNKNOWN_ID", "the problem does not know one of the two", pairing);
            return;
        }
        degreeOfMentor[mentor]++;
        degreeOfMentee[mentee]++;
        int pair = problem.pairOf(mentor, mentee);
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

    private void checkBounds(ImmutableList<Person> people, int[] degree) {
        for (int i = 0; i < degree.length; i++) {
            if (degree[i] > people.get(i).capacity()) {
                refuse(
                        "OVER_CAPACITY",
                        "more pairings than places",
                        people.get(i).id());
            }
            if (degree[i] < people.get(i).minimum()) {
                refuse(
                        "UNDER_MINIMUM",
                        "fewer pairings than the minimum",
                        people.get(i).id());
            }
        }
    }

    private void checkLocks() {
        for (int mentee = 0; mentee < degreeOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair) && !made.get(pair)) {
                    refuse(
                            "LOCK_MISSING",
                            "a locked pair is not made",
                            problem.mentors().get(problem.mentorOf(pair)).id(),
                            problem.mentees().get(mentee).id());
                }
            }
        }
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

    private void refuse(String code, String message, Pairing pairing) {
        refuse(code, message, pairing.mentor(), pairing.mentee());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}

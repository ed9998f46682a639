package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.List;

/** Whether a result is what comes of trading places in the cycles of a certificate, each of which was there to be traded. */
final class TradingCheck {

    private static final int NONE = -1;

    private final TwoSidedProblem problem;
    private final Holdings empty;
    private final PairsByRank lists;
    private final List<Refusal> refusals;
    private final int[] roomOfMentor;
    private final boolean[] served;
    private final int[] nextOfMentee;
    private final int[] nextOfMentor;
    private final BitSet traded = new BitSet();

    TradingCheck(TwoSidedProblem problem, Preferences ranks, List<Refusal> refusals) {
        this.problem = problem;
        this.refusals = refusals;
        empty = Holdings.ofLocks(problem, ranks);
        lists = new PairsByRank(problem, ranks);
        roomOfMentor = new int[problem.mentors().size()];
        served = new boolean[problem.mentees().size()];
        nextOfMentee = new int[served.length];
        nextOfMentor = new int[roomOfMentor.length];
        for (int mentor = 0; mentor < roomOfMentor.length; mentor++) {
            roomOfMentor[mentor] = empty.roomOfMentor(mentor);
        }
        for (int mentee = 0; mentee < served.length; mentee++) {
            served[mentee] = !empty.menteeHasPlace(mentee);
        }
        traded.or(empty.made());
    }

    void run(TradingCertificate trading, BitSet made) {
        for (int mentee = 0; mentee < served.length; mentee++) {
            if (empty.roomOfMentee(mentee) > 1) {
                refuse(
                        "CERTIFICATE_KIND",
                        "cycles of trade prove nothing where a mentee has several places",
                        problem.mentees().get(mentee).id());
                return;
            }
        }
        for (ImmutableList<Couple> cycle : trading.cycles()) {
            if (!trade(cycle)) {
                refuse("NOT_PROVED", "a cycle of the certificate was not there to be traded");
                return;
            }
        }
        for (int mentee = 0; mentee < served.length; mentee++) {
            if (!served[mentee] && best(mentee) != NONE) {
                refuse(
                        "NOT_PROVED",
                        "somebody could still trade",
                        problem.mentees().get(mentee).id());
                return;
            }
        }
        if (!traded.equals(made)) {
            refuse("NOT_PROVED", "the pairings are not those that the cycles lead to");
        }
    }

    private boolean trade(ImmutableList<Couple> cycle) {
        int[] pairs = new int[cycle.size()];
        for (int k = 0; k < pairs.length; k++) {
            int mentor = problem.indexOfMentor(cycle.get(k).mentor());
            int mentee = problem.indexOfMentee(cycle.get(k).mentee());
            int next = problem.indexOfMentee(cycle.get((k + 1) % pairs.length).mentee());
            if (mentor < 0 || mentee < 0 || next < 0 || served[mentee]) {
                return false;
            }
            pairs[k] = best(mentee);
            if (pairs[k] == NONE || problem.mentorOf(pairs[k]) != mentor || first(mentor) != next) {
                return false;
            }
        }
        for (int pair : pairs) {
            int mentee = empty.menteeOf(pair);
            if (served[mentee]) {
                return false;
            }
            served[mentee] = true;
            roomOfMentor[problem.mentorOf(pair)]--;
            traded.set(pair);
        }
        return pairs.length > 0;
    }

    /** The pair of a mentee with the best mentor who has a place left. */
    private int best(int mentee) {
        int[] pairs = lists.ofMentee(mentee);
        while (nextOfMentee[mentee] < pairs.length
                && roomOfMentor[problem.mentorOf(pairs[nextOfMentee[mentee]])] <= 0) {
            nextOfMentee[mentee]++;
        }
        return nextOfMentee[mentee] < pairs.length ? pairs[nextOfMentee[mentee]] : NONE;
    }

    /** The mentee whom a mentor puts first among those who have nobody yet. */
    private int first(int mentor) {
        int[] pairs = lists.ofMentor(mentor);
        while (nextOfMentor[mentor] < pairs.length && served[empty.menteeOf(pairs[nextOfMentor[mentor]])]) {
            nextOfMentor[mentor]++;
        }
        return nextOfMentor[mentor] < pairs.length ? empty.menteeOf(pairs[nextOfMentor[mentor]]) : NONE;
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}

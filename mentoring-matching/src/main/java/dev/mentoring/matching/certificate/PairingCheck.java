package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.List;

/** Whether a list of pairings is a matching of a problem: known and allowed pairs, once each, within every bound. */
final class PairingCheck {

    private final TwoSidedProblem problem;
    private final Groups groups;
    private final ImmutableList<Pairing> pairings;
    private final List<Refusal> refusals;
    private final int[] degreeOfMentor;
    private final int[] degreeOfMentee;
    private final int[] degreeOfPart;
    private final int[] partsOfPair;
    private final BitSet made = new BitSet();
    private final WideSum total = new WideSum();

    PairingCheck(TwoSidedProblem problem, ImmutableList<Pairing> pairings, List<Refusal> refusals) {
        this.problem = problem;
        this.pairings = pairings;
        this.refusals = refusals;
        groups = problem.groups();
        degreeOfMentor = new int[problem.mentors().size()];
        degreeOfMentee = new int[problem.mentees().size()];
        degreeOfPart = new int[groups.parts()];
        partsOfPair = new int[groups.bounds().size()];
    }

    /** Checks each pairing for itself, and their order. */
    void checkPairings() {
        for (int k = 1; k < pairings.size(); k++) {
            if (Pairing.ORDER.compare(pairings.get(k - 1), pairings.get(k)) > 0) {
                refuse("PAIRINGS_ORDER", "pairings are ordered by mentor, then by mentee", pairings.get(k));
            }
        }
        pairings.forEach(this::checkPairing);
    }

    /** Checks that every bound is kept and every locked pair is made. */
    void checkBounds(Relief relief) {
        for (int i = 0; i < degreeOfMentor.length; i++) {
            checkBounds(problem.mentors().get(i), degreeOfMentor[i], relief.ofMentor(i));
        }
        for (int i = 0; i < degreeOfMentee.length; i++) {
            checkBounds(problem.mentees().get(i), degreeOfMentee[i], relief.ofMentee(i));
        }
        for (int part = 0; part < degreeOfPart.length; part++) {
            String id = groups.bounds().get(groups.boundOf(part)).id();
            if (degreeOfPart[part] > groups.maximum(part)) {
                refuse("OVER_GROUP_MAXIMUM", "more pairings than a group may have", id);
            }
            if (degreeOfPart[part] < groups.minimum(part) - relief.ofPart(part)) {
                refuse("UNDER_GROUP_MINIMUM", "fewer pairings than a group must have", id);
            }
        }
        checkLocks();
    }

    /** By how much minimums may be missed. */
    interface Relief {

        /** No minimum may be missed. */
        Relief NONE = new Relief() {
            @Override
            public long ofMentor(int mentor) {
                return 0;
            }

            @Override
            public long ofMentee(int mentee) {
                return 0;
            }

            @Override
            public long ofPart(int part) {
                return 0;
            }
        };

        long ofMentor(int mentor);

        long ofMentee(int mentee);

        long ofPart(int part);
    }

    /** The allowed pairs that were made. */
    BitSet made() {
        return made;
    }

    /** The sum of the scores of all pairings, by the problem. */
    WideSum total() {
        return total;
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
        countGroups(mentor, mentee);
        if (pairing.score() != problem.score(pair)) {
            refuse("PAIR_SCORE", "the score is not that of the problem", pairing);
        }
        if (pairing.locked() != problem.isLocked(pair)) {
            refuse("PAIR_LOCK", "the problem says otherwise whether the pair is locked", pairing);
        }
    }

    private void countGroups(int mentor, int mentee) {
        int count = groups.partsOf(mentor, mentee, partsOfPair);
        for (int k = 0; k < count; k++) {
            degreeOfPart[partsOfPair[k]]++;
        }
    }

    private void checkBounds(Person person, int degree, long relief) {
        if (degree > person.capacity()) {
            refuse("OVER_CAPACITY", "more pairings than places", person.id());
        }
        if (degree < person.minimum() - relief) {
            refuse("UNDER_MINIMUM", "fewer pairings than the minimum", person.id());
        }
    }

    private void checkLocks() {
        if (problem.lockedCount() == 0) {
            return;
        }
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

    private void refuse(String code, String message, Pairing pairing) {
        refuse(code, message, pairing.mentor(), pairing.mentee());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}

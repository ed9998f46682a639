package dev.mentoring.matching.benchmark;

import dev.mentoring.matching.kernel.assignment.Assignment;
import dev.mentoring.matching.kernel.assignment.PairRows;
import dev.mentoring.matching.kernel.general.WeightedMatching;
import dev.mentoring.matching.kernel.stable.DeferredAcceptance;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.kernel.stable.StableRoommates;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** The solvers of this library on bare arrays: no people, no certificate, no result. */
final class OurKernels {

    private OurKernels() {}

    /** On the arrays, people in the order of their indexes, with one thread. */
    static LongSupplier assignment(PairScores instance) {
        int[] rowOrder = Assignment.naturalOrder(instance.mentees());
        int[] columnOrder = Assignment.naturalOrder(instance.mentors());
        PairRows pairs = pairs(instance);
        return () -> {
            Assignment assignment =
                    new Assignment(pairs, instance.places(), 0, rowOrder, columnOrder, 1, () -> false, done -> {});
            requireDone(assignment.solve());
            return total(instance, assignment);
        };
    }

    private static PairRows pairs(PairScores instance) {
        if (instance.hasEveryPair()) {
            return PairRows.ofMatrix(instance.mentees(), instance.mentors(), instance.score());
        }
        int[] rowStart = new int[instance.mentees() + 1];
        int[] mentorOf = new int[instance.pairs()];
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            rowStart[mentee + 1] = instance.rowStart(mentee + 1);
            for (int pair = rowStart[mentee]; pair < rowStart[mentee + 1]; pair++) {
                mentorOf[pair] = instance.mentorOf(mentee, pair);
            }
        }
        return PairRows.ofCompressedRows(instance.mentors(), rowStart, mentorOf, instance.score());
    }

    private static long total(PairScores instance, Assignment assignment) {
        long total = 0;
        int[] mentorOfMentee = assignment.columnOfRow();
        for (int mentee = 0; mentee < mentorOfMentee.length; mentee++) {
            int mentor = mentorOfMentee[mentee];
            if (mentor >= 0) {
                int pair = instance.rowStart(mentee) + (instance.hasEveryPair() ? mentor : 0);
                while (instance.mentorOf(mentee, pair) != mentor) {
                    pair++;
                }
                total += instance.score()[pair];
            }
        }
        return total;
    }

    /** From the lists as they are, with the tables that the solver needs. */
    static LongSupplier deferredAcceptance(PairChoices instance) {
        ChoiceLists mentees = instance.ofMentees();
        ChoiceLists mentors = instance.ofMentors();
        int[] ones = new int[mentees.people()];
        Arrays.fill(ones, 1);
        return () -> {
            PreferenceRows rows =
                    PreferenceRows.ofLists(mentees.start(), mentees.choice(), mentors.start(), mentors.choice());
            DeferredAcceptance solver = new DeferredAcceptance(rows, ones, instance.places(), () -> false);
            requireDone(solver.solve());
            return mentees.worth(solver.partnerOfRow());
        };
    }

    /** From the lists as they are, with the tables that the solver needs: how many pairs are stable, none where no matching is. */
    static LongSupplier roommates(PeerChoices instance) {
        ChoiceLists lists = instance.lists();
        return () -> {
            StableRoommates solver = StableRoommates.ofLists(lists.start(), lists.choice(), () -> false);
            requireDone(solver.solve());
            return solver.isSolvable()
                    ? Arrays.stream(solver.mate()).filter(mate -> mate >= 0).count() / 2
                    : 0;
        };
    }

    /** On the arrays, people in the order of their indexes. */
    static LongSupplier weightedMatching(PeerScores instance) {
        int people = instance.people();
        int[] first = instance.first();
        int[] second = instance.second();
        long[] weight = Arrays.stream(instance.score()).asLongStream().toArray();
        return () -> {
            WeightedMatching solver = new WeightedMatching(people, first, second, weight, () -> false, done -> {});
            requireDone(solver.solve());
            int[] mate = solver.mate();
            long total = 0;
            for (int pair = 0; pair < weight.length; pair++) {
                total += mate[first[pair]] == second[pair] ? weight[pair] : 0;
            }
            return total;
        };
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new IllegalStateException("nobody stops the kernel");
        }
    }
}

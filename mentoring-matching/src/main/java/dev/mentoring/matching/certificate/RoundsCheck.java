package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a result is what comes of asking and accepting in rounds, which are repeated here. */
final class RoundsCheck {

    private static final Comparator<Couple> ORDER =
            Comparator.comparing(Couple::mentor, Ids.ORDER).thenComparing(Couple::mentee, Ids.ORDER);

    private final TwoSidedProblem problem;
    private final Holdings start;
    private final PairsByRank lists;
    private final Preferences ranks;
    private final List<Refusal> refusals;

    RoundsCheck(TwoSidedProblem problem, Preferences ranks, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        start = Holdings.ofLocks(problem, ranks);
        this.refusals = refusals;
        lists = new PairsByRank(problem, ranks);
    }

    void run(RoundsCertificate stated, BitSet made) {
        int[] roomOfMentor = new int[problem.mentors().size()];
        int[] roomOfMentee = new int[problem.mentees().size()];
        for (int mentor = 0; mentor < roomOfMentor.length; mentor++) {
            roomOfMentor[mentor] = start.roomOfMentor(mentor);
        }
        for (int mentee = 0; mentee < roomOfMentee.length; mentee++) {
            roomOfMentee[mentee] = start.roomOfMentee(mentee);
        }
        List<ImmutableList<Couple>> rounds = new ArrayList<>();
        BitSet accepted = start.made();
        int[] left = IntStream.range(0, roomOfMentee.length).toArray();
        for (int round = 0; left.length > 0; round++) {
            int now = round;
            left = Arrays.stream(left)
                    .filter(mentee -> roomOfMentee[mentee] > 0 && now < lists.ofMentee(mentee).length)
                    .toArray();
            List<Integer> asking = new ArrayList<>();
            for (int mentee : left) {
                asking.add(lists.ofMentee(mentee)[round]);
            }
            asking.sort(Comparator.comparingInt(ranks::ofMentor));
            List<Couple> couples = new ArrayList<>();
            for (int pair : asking) {
                int mentor = problem.mentorOf(pair);
                if (roomOfMentor[mentor] > 0) {
                    roomOfMentor[mentor]--;
                    roomOfMentee[start.menteeOf(pair)]--;
                    accepted.set(pair);
                    couples.add(new Couple(
                            problem.mentors().get(mentor).id(),
                            problem.mentees().get(start.menteeOf(pair)).id()));
                }
            }
            couples.sort(ORDER);
            rounds.add(ImmutableList.copyOf(couples));
        }
        while (!rounds.isEmpty() && rounds.get(rounds.size() - 1).isEmpty()) {
            rounds.remove(rounds.size() - 1);
        }
        if (!rounds.equals(stated.rounds()) || !accepted.equals(made)) {
            refusals.add(Refusal.of("NOT_PROVED", "asking in rounds leads to other pairings, or in other rounds"));
        }
    }
}

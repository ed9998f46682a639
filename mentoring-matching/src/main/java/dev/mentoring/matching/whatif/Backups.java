package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Whom each of a pair would get if the other dropped out.
 *
 * <p>Backups of a list are those with a place free while everybody else stays put, the best score first and then by lot; groups are kept to
 * their maximum. What a new round would bring instead is {@link #rematched}. Safe for use by one thread at a time.
 */
public final class Backups {

    private final WhatIf asked;
    private final TwoSidedProblem problem;
    private final Room room;

    private Backups(WhatIf asked) {
        this.asked = asked;
        problem = asked.problem();
        room = new Room(problem, asked.result());
    }

    /** The backups of a solved problem. */
    public static Backups of(WhatIf asked) {
        return new Backups(asked);
    }

    /**
     * Somebody who could step in.
     *
     * @param person identifier
     * @param score of the pair that would be made, in points
     * @param lot decides among equal scores, the lower one first
     */
    public record Backup(String person, long score, long lot) {}

    /**
     * The backups of one pair.
     *
     * @param pair one of the result
     * @param mentors who could take the mentor's part if the mentor dropped out, best first
     * @param mentees who could take the mentee's part if the mentee dropped out, best first
     */
    public record OfPair(Pairing pair, ImmutableList<Backup> mentors, ImmutableList<Backup> mentees) {}

    /** The backups of every pair, in the order of the result. */
    public ImmutableList<OfPair> all() {
        return asked.result().pairings().stream()
                .map(pair -> new OfPair(pair, insteadOf(Side.MENTOR, pair), insteadOf(Side.MENTEE, pair)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Who could take somebody's part in a pair with everybody else staying put.
     *
     * @param gone {@link Side#MENTOR} or {@link Side#MENTEE}: which of the two drops out, with all their pairs
     * @param pair one of the result
     * @throws InvalidModelException when the result has no such pair
     */
    public ImmutableList<Backup> insteadOf(Side gone, Pairing pair) {
        int mentor = problem.indexOfMentor(pair.mentor());
        int mentee = problem.indexOfMentee(pair.mentee());
        boolean known = mentor >= 0 && mentee >= 0 && problem.pairOf(mentor, mentee) >= 0;
        if (!known || !room.isMade(mentor, mentee)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "pair", "the result has no such pair", pair.mentor(), pair.mentee());
        }
        boolean mentorGone = gone == Side.MENTOR;
        int leaving = mentorGone ? mentor : mentee;
        BitSet theirs = room.partnersOf(gone, leaving);
        room.leave(gone, leaving, theirs, true);
        try {
            return candidates(gone, leaving, mentorGone ? mentee : mentor);
        } finally {
            room.leave(gone, leaving, theirs, false);
        }
    }

    private ImmutableList<Backup> candidates(Side gone, int leaving, int stays) {
        boolean mentorGone = gone == Side.MENTOR;
        int people = mentorGone ? problem.mentors().size() : problem.mentees().size();
        long[] lots = Room.lots(problem, gone, asked.result().strategy().seed());
        List<Backup> backups = new ArrayList<>();
        for (int other = 0; other < people; other++) {
            int mentor = mentorGone ? other : stays;
            int mentee = mentorGone ? stays : other;
            if (other != leaving && room.hasPlace(gone, other) && room.allows(mentor, mentee)) {
                String id = (mentorGone ? problem.mentors() : problem.mentees())
                        .get(other)
                        .id();
                backups.add(new Backup(id, problem.score(problem.pairOf(mentor, mentee)), lots[other]));
            }
        }
        backups.sort(Comparator.comparingLong(Backup::score)
                .reversed()
                .thenComparingLong(Backup::lot)
                .thenComparing(Backup::person));
        return ImmutableList.copyOf(backups);
    }

    /**
     * What comes of pairing everybody anew when somebody drops out, with the exact difference.
     *
     * @param gone {@link Side#MENTOR} or {@link Side#MENTEE}: which of the two drops out
     */
    public Answer rematched(Side gone, Pairing pair) {
        return asked.without(gone, gone == Side.MENTOR ? pair.mentor() : pair.mentee());
    }
}

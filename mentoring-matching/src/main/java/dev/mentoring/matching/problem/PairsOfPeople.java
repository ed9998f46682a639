package dev.mentoring.matching.problem;

/** The pairs of each person of a problem, people and pairs being numbered as in {@link Population}. */
public final class PairsOfPeople {

    private final int mentors;
    private final Incidence ofMentors;
    private final Incidence ofOthers;

    private PairsOfPeople(int mentors, Incidence ofMentors, Incidence ofOthers) {
        this.mentors = mentors;
        this.ofMentors = ofMentors;
        this.ofOthers = ofOthers;
    }

    /** The pairs of everybody. */
    public static PairsOfPeople of(MatchingProblem problem) {
        if (problem instanceof TwoSidedProblem sides) {
            int mentors = sides.mentors().size();
            return new PairsOfPeople(
                    mentors, Incidence.ofColumns(sides.pairs(), mentors), Incidence.ofRows(sides.pairs()));
        }
        Incidence peers = Incidence.ofPeers(((PeerProblem) problem).pairs());
        return new PairsOfPeople(0, peers, peers);
    }

    /** The pairs of somebody, ascending; a new array. */
    public int[] of(int person) {
        return person < mentors ? ofMentors.of(person) : ofOthers.of(person - mentors);
    }
}

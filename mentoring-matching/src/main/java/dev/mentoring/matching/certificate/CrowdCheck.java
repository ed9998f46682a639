package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a crowd of mentees is too large for the mentors they hope for, who then turn down its members and everybody behind them.
 *
 * <p>The edge of a mentor for whom enough mentees hope is the rank of the last place among them. In a strongly stable matching, a mentor
 * who has somebody from the edge or behind it has all of the better ones who hope, and the rest of the places is the mentor's room. All
 * members must stand on the edge of every mentor they hope for. Let W be those of these mentors who have, in some strongly stable
 * matching, somebody from the edge or behind it. A member who hopes for one of W must be with a mentor of W as well; so W has room for all
 * such members. The seats show that no set of mentors has: they fill all room with members, and everybody seated can be traced to a member
 * without a seat, from mentor to seated member to another mentor whom that one hopes for.
 */
final class CrowdCheck {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final CutoffState state;
    private final List<Refusal> refusals;
    private final Map<Integer, Edge> edges = new LinkedHashMap<>();
    private final Set<Integer> members = new HashSet<>();
    private final Deque<Integer> reached = new ArrayDeque<>();

    CrowdCheck(TwoSidedProblem problem, Preferences ranks, CutoffState state, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.state = state;
        this.refusals = refusals;
    }

    /** A mentor for whom members hope: the rank on the edge, the room there, and the members who fill it. */
    private record Edge(int mentor, int rank, int room, List<Integer> seated) {}

    /** Has the mentors turn down their edges; false, and refused, if nothing shows that they may. */
    boolean dismiss(ImmutableList<Couple> crowd) {
        for (Couple couple : crowd) {
            int mentee = problem.indexOfMentee(couple.mentee());
            if (mentee < 0 || !members.add(mentee)) {
                return refuse("CERTIFICATE_SHAPE", "a crowd names an unknown mentee, or one twice", couple);
            }
            if (state.hopes(mentee) == 0) {
                return refuse("NOT_PROVED", "a member of a crowd hopes for nobody", couple);
            }
            if (!stand(mentee, couple)) {
                return false;
            }
        }
        if (edges.values().stream().anyMatch(edge -> edge.seated().size() != edge.room()) || !reachesAll()) {
            return refuse(
                    "NOT_PROVED", "a crowd does not fill the room of its mentors, or leaves nobody without a seat");
        }
        edges.values().forEach(edge -> state.lower(edge.mentor(), edge.rank()));
        return true;
    }

    /** Puts a member on the edges of the mentors hoped for, and into the seat. */
    private boolean stand(int mentee, Couple couple) {
        boolean sits = false;
        for (int pair : state.hoped(mentee)) {
            int mentor = problem.mentorOf(pair);
            Edge edge = edges.computeIfAbsent(mentor, m -> edge(m, ranks.ofMentor(pair)));
            if (edge.room() < 1 || edge.rank() != ranks.ofMentor(pair)) {
                return refuse("NOT_PROVED", "a member of a crowd does not stand on the edge of a mentor", couple);
            }
            if (problem.mentors().get(mentor).id().equals(couple.mentor())) {
                edge.seated().add(mentee);
                sits = true;
            }
        }
        if (!sits && !couple.mentor().isEmpty()) {
            return refuse("CERTIFICATE_SHAPE", "a member of a crowd sits with a mentor not hoped for", couple);
        }
        if (!sits) {
            reached.add(mentee);
        }
        return true;
    }

    /** The edge of a mentor, if it is at the rank; with no room if it is elsewhere. */
    private Edge edge(int mentor, int rank) {
        int better = state.inside(mentor) - state.hopingFrom(mentor, rank);
        int asGood = state.inside(mentor) - state.hopingFrom(mentor, rank + 1L);
        int places = state.places(mentor);
        return new Edge(mentor, rank, asGood < places ? 0 : places - better, new ArrayList<>());
    }

    /** Whether paths from the members without a seat come to every mentor. */
    private boolean reachesAll() {
        Set<Integer> found = new HashSet<>();
        while (!reached.isEmpty()) {
            for (int pair : state.hoped(reached.remove())) {
                Edge edge = edges.get(problem.mentorOf(pair));
                if (edge != null && found.add(edge.mentor())) {
                    reached.addAll(edge.seated());
                }
            }
        }
        return !found.isEmpty() && found.size() == edges.size();
    }

    private boolean refuse(String code, String message, Couple about) {
        refusals.add(Refusal.of(code, message, about.mentor(), about.mentee()));
        return false;
    }

    private boolean refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
        return false;
    }
}

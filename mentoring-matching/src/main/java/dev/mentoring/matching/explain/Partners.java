package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;

/** Who is paired with whom in a result of two sides, in order of identifiers. */
final class Partners {

    private final ImmutableListMultimap<String, String> ofMentor;
    private final ImmutableListMultimap<String, String> ofMentee;

    Partners(ImmutableList<Pairing> pairings) {
        SetMultimap<String, String> mentees =
                MultimapBuilder.hashKeys().treeSetValues(Ids.ORDER).build();
        SetMultimap<String, String> mentors =
                MultimapBuilder.hashKeys().treeSetValues(Ids.ORDER).build();
        for (Pairing pairing : pairings) {
            mentees.put(pairing.mentor(), pairing.mentee());
            mentors.put(pairing.mentee(), pairing.mentor());
        }
        ofMentor = ImmutableListMultimap.copyOf(mentees);
        ofMentee = ImmutableListMultimap.copyOf(mentors);
    }

    ImmutableList<String> of(Side side, String person) {
        return (side == Side.MENTOR ? ofMentor : ofMentee).get(person);
    }

    boolean arePaired(String mentor, String mentee) {
        return of(Side.MENTEE, mentee).contains(mentor);
    }
}

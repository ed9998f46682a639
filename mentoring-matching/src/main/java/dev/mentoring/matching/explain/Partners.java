package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;

/** Who is paired with whom in a result, in order of identifiers. */
final class Partners {

    private final ImmutableListMultimap<String, String> ofMentor;
    private final ImmutableListMultimap<String, String> ofMentee;

    private Partners(ImmutableListMultimap<String, String> ofMentor, ImmutableListMultimap<String, String> ofMentee) {
        this.ofMentor = ofMentor;
        this.ofMentee = ofMentee;
    }

    /** Of a result of two sides. */
    static Partners of(ImmutableList<Pairing> pairings) {
        SetMultimap<String, String> mentees = empty();
        SetMultimap<String, String> mentors = empty();
        for (Pairing pairing : pairings) {
            mentees.put(pairing.mentor(), pairing.mentee());
            mentors.put(pairing.mentee(), pairing.mentor());
        }
        return new Partners(ImmutableListMultimap.copyOf(mentees), ImmutableListMultimap.copyOf(mentors));
    }

    /** Of a result of peers, who have one list of partners whichever side is asked for. */
    static Partners ofPeers(ImmutableList<Pairing> pairings) {
        SetMultimap<String, String> both = empty();
        for (Pairing pairing : pairings) {
            both.put(pairing.mentor(), pairing.mentee());
            both.put(pairing.mentee(), pairing.mentor());
        }
        ImmutableListMultimap<String, String> partners = ImmutableListMultimap.copyOf(both);
        return new Partners(partners, partners);
    }

    private static SetMultimap<String, String> empty() {
        return MultimapBuilder.hashKeys().treeSetValues(Ids.ORDER).build();
    }

    ImmutableList<String> of(Side side, String person) {
        return (side == Side.MENTOR ? ofMentor : ofMentee).get(person);
    }

    boolean arePaired(String mentor, String mentee) {
        return of(Side.MENTEE, mentee).contains(mentor);
    }
}

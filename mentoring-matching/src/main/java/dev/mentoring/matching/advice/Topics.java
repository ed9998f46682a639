package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Who of those who take part in a round needs and who offers which topic, by index. */
final class Topics {

    private static final BitSet NOBODY = new BitSet();

    private final Taxonomies taxonomies;
    private final Map<String, BitSet> mentorsOffering = new HashMap<>();
    private final Map<String, BitSet> menteesNeeding = new HashMap<>();

    Topics(Taxonomies taxonomies, RoundPeople people) {
        this.taxonomies = taxonomies;
        people.takingPart(Side.MENTOR).stream()
                .forEach(index -> offers(people.of(Side.MENTOR).get(index))
                        .forEach(topic -> note(mentorsOffering, topic, index)));
        people.takingPart(Side.MENTEE).stream()
                .forEach(index ->
                        needs(people.of(Side.MENTEE).get(index)).forEach(topic -> note(menteesNeeding, topic, index)));
    }

    private static void note(Map<String, BitSet> people, String topic, int index) {
        people.computeIfAbsent(topic, fresh -> new BitSet()).set(index);
    }

    static Stream<String> offers(Participant person) {
        return person.offers().stream().map(Offer::topic);
    }

    static Stream<String> needs(Participant person) {
        return person.needs().stream().map(Need::topic);
    }

    /** The topics that somebody needs or offers, in the order of the taxonomies. */
    ImmutableList<String> used() {
        return inOrder()
                .filter(topic -> isNeeded(topic) || mentorsOffering.containsKey(topic))
                .collect(toImmutableList());
    }

    /** The topics that somebody needs, in the order of the taxonomies. */
    ImmutableList<String> needed() {
        return inOrder().filter(this::isNeeded).collect(toImmutableList());
    }

    private Stream<String> inOrder() {
        return taxonomies.all().stream().flatMap(taxonomy -> taxonomy.topics().keySet().stream());
    }

    boolean isNeeded(String topic) {
        return menteesNeeding.containsKey(topic);
    }

    /** The mentees who need a topic; not to be changed. */
    BitSet needing(String topic) {
        return menteesNeeding.getOrDefault(topic, NOBODY);
    }

    /** The mentors who offer one of the topics. */
    BitSet offering(ImmutableSet<String> topics) {
        BitSet mentors = new BitSet();
        topics.forEach(topic -> mentors.or(mentorsOffering.getOrDefault(topic, NOBODY)));
        return mentors;
    }
}

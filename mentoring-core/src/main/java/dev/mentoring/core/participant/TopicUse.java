package dev.mentoring.core.participant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.NearestTopics;
import dev.mentoring.core.taxonomy.Succession;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which topics and other areas the people of a roster state. */
final class TopicUse {

    private final Roster roster;
    private final Taxonomies taxonomies;
    private final ImmutableSetMultimap<String, String> offered;
    private final ImmutableSetMultimap<String, String> wanted;
    private final ImmutableSetMultimap<String, String> mentioned;

    TopicUse(Roster roster, Taxonomies taxonomies) {
        this.roster = roster;
        this.taxonomies = taxonomies;
        this.offered = peopleByTopic(
                person -> person.offers().stream().map(Offer::topic).toList());
        this.wanted =
                peopleByTopic(person -> person.needs().stream().map(Need::topic).toList());
        this.mentioned = peopleByTopic(TopicUse::mentionedTopics);
    }

    private static Collection<String> mentionedTopics(Participant person) {
        return Stream.of(
                        person.goals().stream().flatMap(goal -> goal.topics().stream()),
                        person.story().lived().stream(),
                        person.story().seeksLived().stream())
                .flatMap(topics -> topics)
                .toList();
    }

    /** The topics that people offer, as they state them. */
    ImmutableSet<String> offered() {
        return offered.keySet();
    }

    /** The topics that people want, as they state them. */
    ImmutableSet<String> wanted() {
        return wanted.keySet();
    }

    ImmutableList<TaxonomyUpkeep.UnnamedArea> unnamedAreas(NearestTopics nearest) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Participant person : roster.participants()) {
            terms(person.otherOffers()).forEach(term -> counts.computeIfAbsent(term, t -> new int[2])[0]++);
            terms(person.otherNeeds()).forEach(term -> counts.computeIfAbsent(term, t -> new int[2])[1]++);
        }
        return counts.entrySet().stream()
                .map(entry -> new TaxonomyUpkeep.UnnamedArea(
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        nearest.to(entry.getKey(), TaxonomyUpkeep.SUGGESTIONS)))
                .sorted(Comparator.comparingLong(area -> -((long) area.offered() + area.wanted())))
                .collect(toImmutableList());
    }

    ImmutableList<TaxonomyUpkeep.RetiredTopic> retiredInUse() {
        Succession succession = Succession.between(taxonomies, taxonomies);
        return topics().filter(Topic::retired)
                .map(Topic::id)
                .filter(topic ->
                        offered.containsKey(topic) || wanted.containsKey(topic) || mentioned.containsKey(topic))
                .map(topic -> new TaxonomyUpkeep.RetiredTopic(
                        topic, succession.of(topic), offered.get(topic), wanted.get(topic), mentioned.get(topic)))
                .collect(toImmutableList());
    }

    /** The topics in use that are neither among the stated ones nor above or below one of them. */
    ImmutableList<String> unused(Collection<String> stated) {
        Set<String> above = new HashSet<>();
        stated.forEach(topic -> above.addAll(taxonomies.ancestors(topic)));
        Set<String> direct = Set.copyOf(stated);
        return topics().filter(topic -> !topic.retired())
                .map(Topic::id)
                .filter(topic -> !direct.contains(topic) && !above.contains(topic))
                .filter(topic -> taxonomies.ancestors(topic).stream().noneMatch(direct::contains))
                .collect(toImmutableList());
    }

    private Stream<Topic> topics() {
        return taxonomies.all().stream().flatMap(taxonomy -> taxonomy.topics().values().stream());
    }

    /** The areas of one person, folded, each once; what folds to nothing as it is written. */
    private static ImmutableSet<String> terms(Collection<String> areas) {
        return areas.stream()
                .map(area -> Labels.fold(area).isEmpty() ? area : Labels.fold(area))
                .collect(toImmutableSet());
    }

    private ImmutableSetMultimap<String, String> peopleByTopic(Function<Participant, Collection<String>> topics) {
        ImmutableSetMultimap.Builder<String, String> people = ImmutableSetMultimap.builder();
        for (Participant person : roster.participants()) {
            topics.apply(person).forEach(topic -> people.put(topic, person.id()));
        }
        return people.build();
    }
}

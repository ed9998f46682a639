package dev.mentoring.core.participant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Succession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** One migration of the people of a roster, one after the other. */
final class TopicMigration {

    private static final Statements<Offer> OFFERS = new Statements<>(
            TopicChange.Kind.OFFER,
            Offer::topic,
            (offer, topic) -> new Offer(topic, offer.level(), offer.evidence()),
            TopicMigration::stronger);
    private static final Statements<Need> NEEDS = new Statements<>(
            TopicChange.Kind.NEED,
            Need::topic,
            (need, topic) -> new Need(topic, need.priority()),
            TopicMigration::stronger);
    private static final Statements<String> GOALS = plain(TopicChange.Kind.GOAL);
    private static final Statements<String> LIVED = plain(TopicChange.Kind.LIVED);
    private static final Statements<String> SEEKS_LIVED = plain(TopicChange.Kind.SEEKS_LIVED);

    private final Succession succession;
    private final String language;
    /** By topic: the same few topics are stated by many people. */
    private final Map<String, ImmutableList<String>> topicsNow = new HashMap<>();

    private final ImmutableList.Builder<TopicChange> changes = ImmutableList.builder();
    private long stated;
    private long kept;
    private long replaced;
    private long turnedToText;

    TopicMigration(Succession succession, String language) {
        this.succession = succession;
        this.language = language;
    }

    /**
     * How statements of one kind are handled.
     *
     * @param about the same statement about another topic
     * @param stronger the stronger of two statements about one topic; the first of equal ones
     */
    private record Statements<T>(
            TopicChange.Kind kind,
            Function<T, String> topic,
            BiFunction<T, String, T> about,
            BinaryOperator<T> stronger) {}

    private static Statements<String> plain(TopicChange.Kind kind) {
        return new Statements<>(kind, topic -> topic, (before, topic) -> topic, (one, other) -> one);
    }

    /** The higher level, which is the highest when none is stated, and the evidence of both. */
    private static Offer stronger(Offer one, Offer other) {
        Offer first = isStronger(other, one) ? other : one;
        Optional<String> evidence = Stream.of(one, other)
                .flatMap(offer -> offer.evidence().stream())
                .distinct()
                .reduce((a, b) -> a + "\n" + b);
        return new Offer(first.topic(), first.level(), evidence);
    }

    private static boolean isStronger(Offer offer, Offer rival) {
        return rival.level().isPresent()
                && (offer.level().isEmpty()
                        || offer.level().get().compareTo(rival.level().get()) > 0);
    }

    private static Need stronger(Need one, Need other) {
        return priority(other).compareTo(priority(one)) > 0 ? other : one;
    }

    private static Priority priority(Need need) {
        return need.priority().orElse(Priority.MEDIUM);
    }

    Participant migrate(Participant person) {
        List<String> shared = new ArrayList<>(person.otherOffers());
        List<String> wanted = new ArrayList<>(person.otherNeeds());
        ImmutableList<Offer> offers = migrate(person.id(), person.offers(), OFFERS, shared);
        ImmutableList<Need> needs = migrate(person.id(), person.needs(), NEEDS, wanted);
        List<Goal> goals = new ArrayList<>();
        for (Goal goal : person.goals()) {
            ImmutableList<String> topics = migrate(person.id(), goal.topics().asList(), GOALS, wanted);
            goals.add(new Goal(goal.id(), goal.kind(), goal.text(), ImmutableSet.copyOf(topics), goal.status()));
        }
        Story story = person.story();
        ImmutableList<String> lived = migrate(person.id(), story.lived().asList(), LIVED, shared);
        ImmutableList<String> seeks = migrate(person.id(), story.seeksLived().asList(), SEEKS_LIVED, wanted);
        Story told = new Story(
                story.penPicture(),
                story.quotable(),
                story.motivation(),
                ImmutableSet.copyOf(lived),
                ImmutableSet.copyOf(seeks));
        return Participant.builder()
                .from(person)
                .offers(offers)
                .needs(needs)
                .otherOffers(shared)
                .otherNeeds(wanted)
                .goals(goals)
                .story(told)
                .build();
    }

    TaxonomyMigration report(Roster roster) {
        return new TaxonomyMigration(roster, changes.build(), stated, kept, replaced, turnedToText);
    }

    private <T> ImmutableList<T> migrate(
            String person, List<T> before, Statements<T> statements, List<String> otherAreas) {
        Map<String, Integer> reasons = new HashMap<>();
        for (T statement : before) {
            now(statements.topic().apply(statement)).forEach(topic -> reasons.merge(topic, 1, Integer::sum));
        }
        Map<String, T> after = new LinkedHashMap<>();
        for (T statement : before) {
            String topic = statements.topic().apply(statement);
            ImmutableList<String> now = now(topic);
            now.forEach(n -> after.merge(n, statements.about().apply(statement, n), statements.stronger()));
            count(topic, now);
            if (!now.equals(ImmutableList.of(topic))) {
                Optional<String> text =
                        now.isEmpty() ? Optional.of(succession.wording(topic, language)) : Optional.empty();
                text.ifPresent(words -> addUnlessThere(otherAreas, words));
                ImmutableList<String> merged =
                        now.stream().filter(n -> reasons.getOrDefault(n, 0) > 1).collect(toImmutableList());
                changes.add(new TopicChange(person, statements.kind(), topic, now, merged, text));
            }
        }
        return ImmutableList.copyOf(after.values());
    }

    private void count(String topic, ImmutableList<String> now) {
        stated++;
        if (now.isEmpty()) {
            turnedToText++;
        } else if (now.equals(ImmutableList.of(topic))) {
            kept++;
        } else {
            replaced++;
        }
    }

    private ImmutableList<String> now(String topic) {
        return topicsNow.computeIfAbsent(topic, succession::of);
    }

    private static void addUnlessThere(List<String> areas, String words) {
        Set<String> folded = new HashSet<>();
        areas.forEach(area -> folded.add(Labels.fold(area)));
        if (folded.add(Labels.fold(words))) {
            areas.add(words);
        }
    }
}

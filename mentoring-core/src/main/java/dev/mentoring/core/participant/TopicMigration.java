package dev.mentoring.core.participant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
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

/** One migration of the people of a roster, one after the other. */
final class TopicMigration {

    private static final Statements<Offer> OFFERS =
            new Statements<>(Role.MENTOR, Offer::topic, TopicMigration::about, TopicMigration::stronger);
    private static final Statements<Need> NEEDS =
            new Statements<>(Role.MENTEE, Need::topic, TopicMigration::about, TopicMigration::stronger);

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
            Role side, Function<T, String> topic, BiFunction<T, String, T> about, BinaryOperator<T> stronger) {}

    private static Offer about(Offer offer, String topic) {
        return offer.topic().equals(topic) ? offer : new Offer(topic);
    }

    private static Need about(Need need, String topic) {
        return need.topic().equals(topic) ? need : new Need(topic);
    }

    private static Offer stronger(Offer one, Offer other) {
        return one;
    }

    private static Need stronger(Need one, Need other) {
        return one;
    }

    Participant migrate(Participant person) {
        List<String> otherOffers = new ArrayList<>(person.otherOffers());
        List<String> otherNeeds = new ArrayList<>(person.otherNeeds());
        ImmutableList<Offer> offers = migrate(person.id(), person.offers(), OFFERS, otherOffers);
        ImmutableList<Need> needs = migrate(person.id(), person.needs(), NEEDS, otherNeeds);
        return person.withTopics(offers, needs, otherOffers, otherNeeds);
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
                changes.add(new TopicChange(person, statements.side(), topic, now, merged, text));
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

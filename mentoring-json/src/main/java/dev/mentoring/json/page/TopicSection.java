package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.advice.TopicSupply;
import dev.mentoring.matching.problem.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which topics are wanted and which are offered, the scarcest first. */
final class TopicSection {

    /** How many topics the picture shows; the table has them all. */
    private static final int SHOWN = 24;

    private static final Comparator<TopicSupply> SCARCEST_FIRST = Comparator.comparingLong(TopicSection::lacking)
            .thenComparingLong(TopicSupply::sought)
            .reversed();

    private final Programme programme;
    private final Words words;

    TopicSection(Programme programme, Words words) {
        this.programme = programme;
        this.words = words;
    }

    private static long lacking(TopicSupply topic) {
        return topic.sought() - topic.places();
    }

    /** The section; none where nobody states a topic. */
    Optional<Section> section(RoundReadiness readiness) {
        List<TopicSupply> topics =
                readiness.byTopic().stream().sorted(SCARCEST_FIRST).toList();
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        long lacking = topics.stream().filter(topic -> topic.lacking() > 0).count();
        ImmutableList.Builder<String> lead = ImmutableList.builder();
        lead.add(words.text("topics.lead", words.number(lacking), words.number(topics.size())));
        lead.add(words.text("topics.what"));
        if (topics.size() > SHOWN) {
            lead.add(words.count("topics.shown", SHOWN));
        }
        return Optional.of(
                Section.of("topics", words.text("topics.title"), lead.build(), ImmutableList.of(picture(topics))));
    }

    private String label(TopicSupply topic) {
        return programme
                .taxonomies()
                .topic(topic.topic())
                .map(Topic::labels)
                .map(labels -> labels.in(words.language().tag()))
                .orElse(topic.topic());
    }

    private Picture picture(List<TopicSupply> topics) {
        List<TopicSupply> shown = topics.subList(0, Math.min(SHOWN, topics.size()));
        TopicSupply first = topics.get(0);
        return new Picture(
                "topics",
                words.text("topics.picture"),
                words.text(
                        "topics.shows",
                        words.number(shown.size()),
                        label(first),
                        words.number(first.sought()),
                        words.number(first.places())),
                ImmutableList.of(words.text("topics.sought"), words.text("topics.places")),
                Picture.Template.GAPS,
                ImmutableMap.of(
                        "most",
                        shown.stream()
                                .mapToLong(topic -> Math.max(topic.sought(), topic.places()))
                                .max()
                                .orElse(1),
                        "labels",
                        shown.stream().map(topic -> Outcome.cut(label(topic))).collect(toImmutableList())),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> ImmutableMap.<String, Object>of(
                                "row",
                                i,
                                "one",
                                shown.get(i).sought(),
                                "two",
                                shown.get(i).places()))
                        .collect(toImmutableList()),
                table(topics));
    }

    private Table table(List<TopicSupply> topics) {
        return new Table(
                words.text("topics.picture"),
                ImmutableList.of(
                        Column.words(words.text("topics.topic")),
                        Column.numbers(words.sided("topics.who", Side.MENTEE)),
                        Column.numbers(words.text("topics.sought")),
                        Column.numbers(words.sided("topics.who", Side.MENTOR)),
                        Column.numbers(words.text("topics.places")),
                        Column.numbers(words.text("topics.out-of-reach"))),
                topics.stream()
                        .map(topic -> Table.row(
                                label(topic),
                                words.number(topic.needs()),
                                words.number(topic.sought()),
                                words.number(topic.offers()),
                                words.number(topic.places()),
                                words.number(topic.outOfReach())))
                        .collect(toImmutableList()));
    }
}

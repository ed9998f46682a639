package dev.mentoring.matching.experiment.generator;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.experiment.catalogue.Setting;
import java.util.Optional;

/** Which topics of a programme people name: those in use that have none below them. */
final class TopicAnswers {

    private static final Level[] LEVELS = Level.values();
    private static final Priority[] PRIORITIES = Priority.values();

    private final ImmutableList<String> topics;
    private final RosterShape shape;
    private final Asked asked;
    private final Lottery demand;
    private final Lottery supply;
    private final Draws draws;

    TopicAnswers(Programme programme, RosterShape shape, Asked asked, long seed) {
        this.shape = shape;
        this.asked = asked;
        topics = programme.taxonomies().all().stream()
                .flatMap(taxonomy -> taxonomy.topics().values().stream()
                        .filter(topic -> !topic.retired()
                                && taxonomy.narrower(topic.id()).isEmpty()))
                .map(topic -> topic.id())
                .sorted()
                .collect(toImmutableList());
        int[] wanted = Draws.of(seed, "wanted-topics").permutation(topics.size());
        int[] offered = shape.whole(TopicMarket.SAME_TOPICS) == 1
                ? wanted
                : Draws.of(seed, "offered-topics").permutation(topics.size());
        demand = Lottery.zipf(wanted, shape.whole(RosterShape.NEED_SKEW));
        supply = Lottery.zipf(offered, shape.whole(RosterShape.OFFER_SKEW));
        draws = Draws.of(seed, "topics");
    }

    /** What somebody offers: as many topics as the shape says for mentors; one or none for others, and one where it is required. */
    ImmutableList<Offer> offers(boolean mentor, boolean required) {
        int count = count(mentor, required, TopicMarket.OFFERS_LEAST, TopicMarket.OFFERS_MOST);
        return some(supply, count).stream()
                .map(topic -> new Offer(
                        topic,
                        asked.says(draws) ? Optional.of(LEVELS[draws.below(LEVELS.length)]) : Optional.empty(),
                        Optional.empty()))
                .collect(toImmutableList());
    }

    /** What somebody needs, likewise for mentees. */
    ImmutableList<Need> needs(boolean mentee, boolean required) {
        int count = count(mentee, required, TopicMarket.NEEDS_LEAST, TopicMarket.NEEDS_MOST);
        return some(demand, count).stream()
                .map(topic -> new Need(
                        topic,
                        asked.says(draws) ? Optional.of(PRIORITIES[draws.below(PRIORITIES.length)]) : Optional.empty()))
                .collect(toImmutableList());
    }

    /** Topics that somebody has lived through, or looks for in others: up to two, and one at least where it is required. */
    ImmutableList<String> lived(boolean required) {
        return some(demand, Math.max(required ? 1 : 0, draws.between(0, 2)));
    }

    private int count(boolean own, boolean required, Setting.Whole least, Setting.Whole most) {
        int drawn = own ? draws.between(shape.whole(least), shape.whole(most)) : draws.between(0, 1);
        return Math.max(required ? 1 : 0, drawn);
    }

    private ImmutableList<String> some(Lottery lottery, int count) {
        ImmutableList.Builder<String> some = ImmutableList.builder();
        for (int topic : lottery.some(count, draws)) {
            some.add(topics.get(topic));
        }
        return some.build();
    }
}

package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.matching.explain.SharedTopic.Kind;
import dev.mentoring.matching.explain.SharedTopic.Link;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the topics that two people share in the reasons for which criteria gave points. */
final class SharedTopics {

    private static final ImmutableMap<String, Link> LINKS = ImmutableMap.of(
            "topic-offered", Link.SAME,
            "category-offered", Link.CATEGORY_GIVEN,
            "category-wanted", Link.CATEGORY_WANTED,
            "related-topic-offered", Link.RELATED);

    private SharedTopics() {}

    static ImmutableList<SharedTopic> of(ScoreBreakdown breakdown) {
        return breakdown.contributions().stream()
                .flatMap(contribution -> contribution.reasons().stream()
                        .map(reason -> topic(contribution.criterion(), reason))
                        .flatMap(Optional::stream))
                .collect(toImmutableList());
    }

    /** A reason of a user's own scorer may bear the same code, with other facts. */
    private static Optional<SharedTopic> topic(String criterion, Reason reason) {
        @Nullable Link link = LINKS.get(reason.code());
        @Nullable Integer credit = Ints.tryParse(reason.fact("credit"));
        if (link == null || credit == null || reason.fact("need").isEmpty()) {
            return Optional.empty();
        }
        Kind kind = switch (reason.fact("kind")) {
            case "offers-of-mentee" -> Kind.OFFERED_BY_MENTEE;
            case "lived" -> Kind.LIVED_BY_MENTOR;
            default -> Kind.OFFERED_BY_MENTOR;
        };
        return Optional.of(new SharedTopic(
                criterion,
                kind,
                link,
                reason.fact("need"),
                reason.fact("offer"),
                named(Level.values(), reason.fact("level")),
                named(Priority.values(), reason.fact("priority")),
                credit));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

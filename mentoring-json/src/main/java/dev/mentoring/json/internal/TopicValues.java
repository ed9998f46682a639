package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Priority;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what people share, want to learn and want to reach. */
final class TopicValues {

    private static final Shape OFFER = Shape.requiring("topic").allowing("level", "evidence");
    private static final Shape NEED =
            Shape.requiring("topic").allowing("priority").byDefault("priority", "\"MEDIUM\"");
    private static final Shape GOAL = Shape.requiring("id", "text")
            .allowing("kind", "topics", "status")
            .byDefault("kind", "\"DEVELOPMENT\"")
            .byDefault("status", "\"OPEN\"");

    private TopicValues() {}

    /** Reads an offer. */
    static Supplier<Offer> offer(DocumentReader in) {
        String topic = "";
        Optional<Level> level = Optional.empty();
        Optional<String> evidence = Optional.empty();
        if (in.enterObject(OFFER)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "topic" -> topic = in.id();
                    case "level" -> level = in.choice(Level.class);
                    default -> evidence = Optional.of(in.filledText());
                }
            }
        }
        String id = topic;
        Optional<Level> confidence = level;
        Optional<String> grounds = evidence;
        return () -> new Offer(id, confidence, grounds);
    }

    /** Reads a need. */
    static Supplier<Need> need(DocumentReader in) {
        String topic = "";
        Optional<Priority> priority = Optional.empty();
        if (in.enterObject(NEED)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "topic" -> topic = in.id();
                    default -> priority = in.choice(Priority.class);
                }
            }
        }
        String id = topic;
        Optional<Priority> weight = priority;
        return () -> new Need(id, weight);
    }

    /** Reads a goal. */
    static Supplier<Goal> goal(DocumentReader in) {
        String id = "";
        Goal.Kind kind = Goal.Kind.DEVELOPMENT;
        String text = "";
        ImmutableSet<String> topics = ImmutableSet.of();
        Goal.Status status = Goal.Status.OPEN;
        if (in.enterObject(GOAL)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "kind" -> kind = in.choice(Goal.Kind.class).orElse(kind);
                    case "text" -> text = in.filledText();
                    case "topics" -> topics = Values.distinctIds(in);
                    default -> status = in.choice(Goal.Status.class).orElse(status);
                }
            }
        }
        String goal = id;
        Goal.Kind sort = kind;
        String words = text;
        ImmutableSet<String> about = topics;
        Goal.Status reached = status;
        return () -> new Goal(goal, sort, words, about, reached);
    }

    /** Writes offers and needs, unless there are none. */
    static void write(Participant person, JsonText out) {
        Values.writeRows("offers", person.offers(), out, offer -> {
            out.name("topic").value(offer.topic());
            offer.level().ifPresent(level -> out.name("level").value(level.name()));
            offer.evidence().ifPresent(text -> out.name("evidence").value(text));
        });
        Values.writeRows("needs", person.needs(), out, need -> {
            out.name("topic").value(need.topic());
            need.priority().ifPresent(priority -> out.name("priority").value(priority.name()));
        });
    }

    /** Writes the goals, unless there are none. */
    static void writeGoals(Participant person, JsonText out) {
        Values.writeRows("goals", person.goals(), out, goal -> {
            out.name("id").value(goal.id());
            if (goal.kind() != Goal.Kind.DEVELOPMENT) {
                out.name("kind").value(goal.kind().name());
            }
            out.name("text").value(goal.text());
            Values.writeUnlessEmpty("topics", goal.topics(), out);
            if (goal.status() != Goal.Status.OPEN) {
                out.name("status").value(goal.status().name());
            }
        });
    }
}

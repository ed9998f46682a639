package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Location;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what one person after the other states with what their programme knows. */
final class PersonAgainstProgramme {

    private final Programme programme;
    private final ImmutableSet<String> topics;
    private final ImmutableSet<String> places;
    private final ImmutableSet<String> commitments;
    private final ImmutableSet<String> stages;
    private final ImmutableSet<String> components;
    private final ImmutableSet<String> statements;
    private final ImmutableMap<String, DiversityGoal> goals;
    private final Problems problems;

    PersonAgainstProgramme(Programme programme, Problems problems) {
        this.programme = programme;
        this.topics =
                ids(programme.taxonomies().all().stream().flatMap(taxonomy -> taxonomy.topics().keySet().stream()));
        this.places = ids(programme.places().stream().map(Place::id));
        this.commitments = ids(programme.commitments().stream().map(Commitment::id));
        this.stages = ids(programme.careerStages().stream().map(Choice::id));
        this.components = ids(programme.components().stream().map(Component::id));
        this.statements = ids(programme.statements().stream().map(Statement::id));
        this.goals = Maps.uniqueIndex(programme.diversityGoals(), DiversityGoal::id);
        this.problems = problems;
    }

    void check(String path, Participant person) {
        checkTopics(path, person);
        person.attributes()
                .forEach((name, value) ->
                        checkAttribute(path + "/attributes/" + Location.segment(name), person, name, value));
        person.place().ifPresent(place -> require(places, "place", path + "/place", person, place));
        person.withinReach()
                .ifPresent(reach -> require(places, "place", path + "/withinReach/from", person, reach.from()));
        person.commitments().stream()
                .filter(c -> !commitments.contains(c))
                .forEach(c -> add(
                        path + "/commitments",
                        "the programme has no such commitment; it has " + commitments,
                        person,
                        c));
        person.career()
                .stage()
                .ifPresent(stage -> require(stages, "career stage", path + "/career/stage", person, stage));
        requireKeys(
                components,
                "component",
                path + "/readiness/completed/",
                person,
                person.readiness().completed().keySet());
        requireKeys(
                statements,
                "statement",
                path + "/readiness/acknowledged/",
                person,
                person.readiness().acknowledged().keySet());
        for (int i = 0; i < person.optIns().size(); i++) {
            checkLeave(path + "/optIns/" + i, person, person.optIns().get(i));
        }
        for (int i = 0; i < person.wishes().size(); i++) {
            checkWish(path + "/wishes/" + i, person, person.wishes().get(i));
        }
    }

    private void checkTopics(String path, Participant person) {
        for (int i = 0; i < person.offers().size(); i++) {
            requireTopic(path + "/offers/" + i, person, person.offers().get(i).topic());
        }
        for (int i = 0; i < person.needs().size(); i++) {
            requireTopic(path + "/needs/" + i, person, person.needs().get(i).topic());
        }
        for (int i = 0; i < person.goals().size(); i++) {
            String at = path + "/goals/" + i + "/topics";
            person.goals().get(i).topics().forEach(topic -> requireTopic(at, person, topic));
        }
        person.story().lived().forEach(topic -> requireTopic(path + "/story/lived", person, topic));
        person.story().seeksLived().forEach(topic -> requireTopic(path + "/story/seeksLived", person, topic));
    }

    private void requireTopic(String path, Participant person, String topic) {
        if (programme.taxonomies().topic(topic).isEmpty()) {
            problems.add(
                    ProblemCode.UNKNOWN_INTEREST,
                    Location.inModel(path),
                    "the programme has no such topic" + suggestion(topic),
                    person.id(),
                    topic);
        }
    }

    /** A label is no identifier, but tells which topic was meant. */
    private String suggestion(String topic) {
        if (problems.isFull()) {
            return "";
        }
        ImmutableList<String> labelled = programme.taxonomies().named(topic);
        return labelled.isEmpty()
                ? Nearest.to(topic, topics)
                        .map(near -> "; the nearest one is " + near)
                        .orElse("")
                : "; that wording is a label of " + String.join(", ", labelled);
    }

    private void checkAttribute(String path, Participant person, String name, AttributeValue value) {
        Optional<Attribute> attribute = programme.form().attribute(name);
        if (attribute.isEmpty()) {
            add(path, "the programme's form has no such attribute", person, name);
            return;
        }
        String why = attribute.get().why(value);
        if (!why.isEmpty()) {
            add(path, "the value of the attribute " + why, person, name);
        } else if (value instanceof AttributeValue.At at && !places.contains(at.place())) {
            // the place is not named: it may be private
            add(path, "the value of the attribute must be one of the programme's places", person, name);
        }
    }

    /** Leave counts for attributes that there are and for goals that cover them. */
    private void checkLeave(String path, Participant person, OptIn leave) {
        if (programme.form().attribute(leave.attribute()).isEmpty()) {
            add(path + "/attribute", "the programme's form has no such attribute", person, leave.attribute());
            return;
        }
        DiversityGoal goal = goals.get(leave.goal());
        if (goal == null) {
            add(path + "/goal", "the programme declares no such goal", person, leave.goal());
        } else if (!goal.attributes().contains(leave.attribute())) {
            add(path + "/attribute", "the goal does not use the attribute", person, leave.attribute());
        }
    }

    /** Wishes are about questions that there are, and name answers of theirs; the answers are not told: they are private. */
    private void checkWish(String path, Participant person, AttributeWish wish) {
        Optional<Attribute> attribute = programme.form().attribute(wish.attribute());
        if (attribute.isEmpty()) {
            add(path + "/attribute", "the programme's form has no such attribute", person, wish.attribute());
        } else if (programme.form().sensitive().contains(wish.attribute())) {
            problems.add(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    Location.inModel(path + "/attribute"),
                    "the attribute is sensitive: a wish about it needs leave for a goal",
                    person.id(),
                    wish.attribute());
        } else if (wish.kind() == AttributeWish.Kind.ONE_OF) {
            if (!attribute.get().answerIds().containsAll(wish.answers())) {
                add(path + "/answers", "the attribute has no such answers", person, wish.attribute());
            }
        } else if (!attribute.get().isComparable()) {
            add(path + "/attribute", "answers to the attribute cannot be compared", person, wish.attribute());
        }
    }

    private void requireKeys(
            ImmutableSet<String> known, String what, String path, Participant person, Collection<String> named) {
        named.forEach(id -> require(known, what, path + Location.segment(id), person, id));
    }

    private void require(ImmutableSet<String> known, String what, String path, Participant person, String id) {
        if (!known.contains(id)) {
            add(path, "the programme has no such " + what, person, id);
        }
    }

    private void add(String path, String message, Participant person, String id) {
        problems.add(ProblemCode.UNKNOWN_OPTION, Location.inModel(path), message, person.id(), id);
    }

    private static ImmutableSet<String> ids(Stream<String> ids) {
        return ids.collect(toImmutableSet());
    }
}

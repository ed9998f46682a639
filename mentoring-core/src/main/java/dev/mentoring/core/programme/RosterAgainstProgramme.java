package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import java.util.List;
import java.util.Optional;

/** Compares what people state with what their programme knows. */
final class RosterAgainstProgramme {

    private final Programme programme;
    private final ImmutableSet<String> places;
    private final ImmutableSet<String> commitments;
    private final ImmutableSet<String> topicIds;
    private final Problems problems = new Problems();

    RosterAgainstProgramme(Programme programme) {
        this.programme = programme;
        this.places = programme.places().stream().map(Place::id).collect(toImmutableSet());
        this.commitments = programme.commitments().stream().map(Choice::id).collect(toImmutableSet());
        this.topicIds = programme.taxonomies().all().stream()
                .flatMap(taxonomy -> taxonomy.topics().keySet().stream())
                .collect(toImmutableSet());
    }

    Problems check(List<Participant> people) {
        for (int i = 0; i < people.size(); i++) {
            check("participants/" + i, people.get(i));
        }
        return problems;
    }

    private void check(String path, Participant person) {
        for (int i = 0; i < person.offers().size(); i++) {
            requireTopic(path + "/offers/" + i, person, person.offers().get(i).topic());
        }
        for (int i = 0; i < person.needs().size(); i++) {
            requireTopic(path + "/needs/" + i, person, person.needs().get(i).topic());
        }
        person.attributes()
                .forEach((name, value) ->
                        checkAttribute(path + "/attributes/" + Location.segment(name), person, name, value));
        person.place().ifPresent(place -> requirePlace(path + "/place", person, place));
        person.withinReach().ifPresent(reach -> requirePlace(path + "/withinReach/from", person, reach.from()));
        person.commitments().stream()
                .filter(c -> !commitments.contains(c))
                .forEach(c -> add(
                        path + "/commitments",
                        "the programme has no such commitment; it has " + commitments,
                        person,
                        c));
    }

    private void requireTopic(String path, Participant person, String topic) {
        if (programme.taxonomies().topic(topic).isEmpty()) {
            add(path, "the programme has no such topic" + suggestion(topic), person, topic);
        }
    }

    /** A label is no identifier, but tells which topic was meant. */
    private String suggestion(String topic) {
        if (problems.isFull()) {
            return "";
        }
        List<String> labelled = programme.taxonomies().named(topic);
        return labelled.isEmpty()
                ? Nearest.to(topic, topicIds)
                        .map(near -> "; the nearest one is " + near)
                        .orElse("")
                : "; that wording is a label of " + String.join(", ", labelled);
    }

    private void requirePlace(String path, Participant person, String place) {
        if (!places.contains(place)) {
            add(path, "the programme has no such place", person, place);
        }
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
        }
    }

    private void add(String path, String message, Participant person, String id) {
        problems.add(ProblemCode.UNKNOWN_OPTION, Location.inModel(path), message, person.id(), id);
    }
}

package dev.mentoring.json.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.metric.Grouping;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A grouping of people with the words for it.
 *
 * @param grouping who is in which group
 * @param title what people are grouped by, in the words of the page
 * @param labels what groups are called, by name
 * @param telling words that tell somebody's group where they stand in a text
 */
record Groups(Grouping grouping, String title, ImmutableMap<String, String> labels, ImmutableSet<String> telling) {

    /** The caller's grouping, whose groups go by their names. */
    static Groups of(Grouping grouping) {
        ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
        ImmutableSet<String> names =
                ImmutableSet.copyOf(grouping.groupOfPerson().values());
        names.forEach(name -> labels.put(name, name));
        return new Groups(grouping, grouping.name(), labels.buildOrThrow(), names);
    }

    /**
     * The mentees of a round by what they answered to a question of the programme's form.
     *
     * @throws InvalidModelException when the form has no such attribute, marks it as sensitive, or its answers make no groups
     */
    static Groups byAttribute(CompiledRound round, String attribute, Words words) {
        Attribute asked = attribute(round, attribute);
        String tag = words.language().tag();
        Map<String, String> labels = new LinkedHashMap<>();
        ImmutableSet.Builder<String> telling = ImmutableSet.builder();
        telling.add(asked.id()).addAll(asked.labels().wordings().iterator());
        for (Choice choice : asked.terms()) {
            labels.put(choice.id(), choice.labels().in(tag));
            telling.add(choice.id()).addAll(choice.labels().wordings().iterator());
        }
        if (asked instanceof Attribute.At) {
            round.programme().places().forEach(place -> {
                labels.put(place.id(), place.labels().in(tag));
                telling.add(place.id()).addAll(place.labels().wordings().iterator());
            });
        }
        Map<String, String> groups = new LinkedHashMap<>();
        for (Participant person : round.people(Role.MENTEE)) {
            AttributeValue answer = person.attributes().get(attribute);
            if (answer != null) {
                String group = answer.show();
                groups.put(person.id(), group);
                if (answer instanceof AttributeValue.Truth truth) {
                    labels.put(group, words.text(truth.yes() ? "yes" : "no"));
                } else {
                    labels.putIfAbsent(group, group);
                }
            }
        }
        return new Groups(
                Grouping.of("attribute", Side.MENTEE, groups),
                asked.labels().in(tag),
                ImmutableMap.copyOf(labels),
                telling.build());
    }

    private static Attribute attribute(CompiledRound round, String name) {
        String path = "attributes/" + Location.segment(name);
        Attribute attribute = round.programme()
                .form()
                .attribute(name)
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_ID, path, "the form declares no such attribute", name));
        if (round.programme().form().sensitive().contains(name)) {
            throw InvalidModelException.of(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    path,
                    "the attribute is sensitive, and nobody is counted by it",
                    name);
        }
        if (attribute instanceof Attribute.Day
                || attribute instanceof Attribute.Words
                || attribute instanceof Attribute.Several) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, path, "dates, words and several answers make no groups", name);
        }
        return attribute;
    }

    /** What a group is called. */
    String label(String group) {
        String label = labels.get(group);
        return label == null ? group : label;
    }

    /** Whether a text would tell of which group somebody is. */
    boolean isToldBy(String text) {
        String folded = Labels.fold(text);
        return telling.stream()
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .anyMatch(folded::contains);
    }
}

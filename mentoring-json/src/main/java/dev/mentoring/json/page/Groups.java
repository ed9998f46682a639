package dev.mentoring.json.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.matching.metric.Grouping;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A grouping of people with the words for it.
 *
 * @param grouping who is in which group
 * @param title what people are grouped by, in the words of the page
 * @param labels what groups are called, by name: every group that there can be as far as is known, with people or without, in order
 */
record Groups(Grouping grouping, String title, ImmutableMap<String, String> labels) {

    /** How many different numbers make groups at most. */
    private static final int MOST_NUMBERS = 24;

    /** The caller's grouping, whose groups go by their names. */
    static Groups of(Grouping grouping) {
        ImmutableSortedSet<String> names =
                ImmutableSortedSet.copyOf(Ids.ORDER, grouping.groupOfPerson().values());
        return new Groups(grouping, grouping.name(), Maps.toMap(names, name -> name));
    }

    /**
     * The mentees of a round by what they answered to a question of the programme's form. What nobody answered is a group too: if it were
     * not told of, a group that is told of could not be empty.
     *
     * @throws InvalidModelException when the form has no such attribute, marks it as sensitive, or its answers make no groups
     */
    static Groups byAttribute(CompiledRound round, String attribute, Words words) {
        Attribute asked = attribute(round, attribute);
        ImmutableMap<String, String> labels = labels(asked, round, words);
        ImmutableMap.Builder<String, String> groups = ImmutableMap.builder();
        for (Participant person : round.people(Role.MENTEE)) {
            Optional.ofNullable(person.attributes().get(attribute))
                    .map(AttributeValue::show)
                    .filter(labels::containsKey)
                    .ifPresent(group -> groups.put(person.id(), group));
        }
        return new Groups(
                Grouping.of("attribute", Side.MENTEE, groups.buildOrThrow()),
                asked.labels().in(words.language().tag()),
                labels);
    }

    private static ImmutableMap<String, String> labels(Attribute asked, CompiledRound round, Words words) {
        String tag = words.language().tag();
        Map<String, String> labels = new LinkedHashMap<>();
        if (asked instanceof Attribute.At) {
            round.programme()
                    .places()
                    .forEach(place -> labels.put(place.id(), place.labels().in(tag)));
        } else if (asked instanceof Attribute.Truth) {
            labels.put("true", words.text("yes"));
            labels.put("false", words.text("no"));
        } else if (asked instanceof Attribute.Count count) {
            LongStream.rangeClosed(count.minimum(), count.maximum())
                    .forEach(number -> labels.put(Long.toString(number), words.number(number)));
        } else {
            asked.terms()
                    .forEach(choice -> labels.put(choice.id(), choice.labels().in(tag)));
        }
        return ImmutableMap.copyOf(labels);
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
                || attribute instanceof Attribute.Several
                || (attribute instanceof Attribute.Count count && hasMany(count))) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    path,
                    "dates, words, several answers and more than " + MOST_NUMBERS + " different numbers make no groups",
                    name);
        }
        return attribute;
    }

    private static boolean hasMany(Attribute.Count count) {
        // what is negative here is too large for a long
        long more = count.maximum() - count.minimum();
        return more < 0 || more >= MOST_NUMBERS;
    }

    /** What a group is called. */
    String label(String group) {
        String label = labels.get(group);
        return label == null ? group : label;
    }
}

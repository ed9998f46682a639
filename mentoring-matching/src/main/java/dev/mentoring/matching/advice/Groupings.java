package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sorts people into groups by a value that they state.
 *
 * @param declared the groups that the programme declares, in its order; groups beyond them come after, in order of number
 * @param groupsOf the groups of a person; none when the person states no value
 */
record Groupings(ImmutableList<String> declared, Function<Participant, Stream<String>> groupsOf) {

    static Groupings byPlace(Programme programme) {
        return new Groupings(placesOf(programme), person -> person.place().stream());
    }

    static Groupings byCommitment(Programme programme) {
        return new Groupings(
                programme.commitments().stream().map(Commitment::id).collect(toImmutableList()),
                person -> person.commitments().stream());
    }

    static Groupings byAttribute(Programme programme, String name) {
        String path = "attributes/" + Location.segment(name);
        Attribute attribute = programme
                .form()
                .attribute(name)
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_ID, path, "the form declares no such attribute", name));
        if (programme.form().sensitive().contains(name)) {
            throw InvalidModelException.of(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    path,
                    "the attribute is sensitive, and nobody is counted by it",
                    name);
        }
        if (attribute instanceof Attribute.Day || attribute instanceof Attribute.Words) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, path, "dates and words make no groups of people", name);
        }
        return new Groupings(
                values(attribute, programme),
                person -> Optional.ofNullable(person.attributes().get(name)).stream()
                        .flatMap(Groupings::groups));
    }

    private static ImmutableList<String> values(Attribute attribute, Programme programme) {
        if (attribute instanceof Attribute.Truth) {
            return ImmutableList.of(Boolean.toString(true), Boolean.toString(false));
        }
        return attribute instanceof Attribute.At
                ? placesOf(programme)
                : attribute.terms().stream().map(Choice::id).collect(toImmutableList());
    }

    private static ImmutableList<String> placesOf(Programme programme) {
        return programme.places().stream().map(Place::id).collect(toImmutableList());
    }

    private static Stream<String> groups(AttributeValue value) {
        return value instanceof AttributeValue.Terms terms ? terms.ids().stream() : Stream.of(value.show());
    }

    /** The groups that have some of the people, in order; last, empty, when somebody states no value. */
    ImmutableList<Optional<String>> of(List<Participant> people) {
        List<String> stated = people.stream().flatMap(groupsOf).distinct().toList();
        Stream<String> numbers = stated.stream()
                .filter(group -> !declared.contains(group))
                .sorted(Comparator.comparingLong(Long::parseLong));
        Stream<Optional<String>> groups = Stream.concat(declared.stream().filter(stated::contains), numbers)
                .map(Optional::of);
        return people.stream().anyMatch(this::statesNone)
                ? Stream.concat(groups, Stream.of(Optional.<String>empty())).collect(toImmutableList())
                : groups.collect(toImmutableList());
    }

    /** Whether somebody is of a group; of the empty one who states no value. */
    boolean isMember(Participant person, Optional<String> group) {
        return group.map(name -> groupsOf.apply(person).anyMatch(name::equals)).orElseGet(() -> statesNone(person));
    }

    private boolean statesNone(Participant person) {
        return groupsOf.apply(person).findAny().isEmpty();
    }
}

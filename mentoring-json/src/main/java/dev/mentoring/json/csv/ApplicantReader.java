package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.internal.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads one row after the other in the terms of a programme. */
final class ApplicantReader {

    private static final Splitter AREAS = Splitter.on(CharMatcher.anyOf(";\n\r"))
            .trimResults(CharMatcher.whitespace())
            .omitEmptyStrings();
    private static final Splitter PEOPLE =
            Splitter.on(CharMatcher.is(';').or(CharMatcher.whitespace())).omitEmptyStrings();

    private final Taxonomies taxonomies;
    private final FormColumns columns;
    private final Vocabulary topics;
    private final Vocabulary places;
    private final Vocabulary commitments;
    private final Vocabulary roles;
    private final Vocabulary meetingModes;
    private final ImmutableMap<String, Attribute> attributes;
    private final ImmutableMap<String, Vocabulary> terms;

    ApplicantReader(Programme programme, FormColumns columns) {
        this.taxonomies = programme.taxonomies();
        this.columns = columns;
        this.topics = Vocabulary.ofTopics(taxonomies);
        this.places = Vocabulary.of(programme.places().stream()
                .map(place -> new Choice(place.id(), place.labels()))
                .toList());
        this.commitments = Vocabulary.of(programme.commitments());
        this.roles = choices(Field.ROLES);
        this.meetingModes = choices(Field.MEETING_MODES);
        this.attributes = programme.form().attributes().stream().collect(toImmutableMap(Attribute::id, a -> a));
        this.terms = programme.form().attributes().stream()
                .collect(toImmutableMap(Attribute::id, attribute -> Vocabulary.of(choices(attribute))));
    }

    /** Reads a row; absent, with the problems noted in the cells, when it is refused. */
    Optional<Applicant> read(RowCells cells) {
        requireId(cells);
        Areas offers = areas(cells, Field.OFFERS, Field.OTHER_OFFERS);
        Areas needs = areas(cells, Field.NEEDS, Field.OTHER_NEEDS);
        ImmutableSet<Role> stated = roles(cells);
        var draft = Participant.builder()
                .id(cells.id().orElse(""))
                .roles(stated)
                .appliedOn(date(cells))
                .offers(offers.topics.stream().map(Offer::new).toList())
                .needs(needs.topics.stream().map(Need::new).toList())
                .otherOffers(offers.others.values())
                .otherNeeds(needs.others.values())
                .attributes(attributes(cells))
                .place(cells.one(Field.PLACE, places))
                .withinReach(reach(cells))
                .meetingModes(meetingModes(cells))
                .commitments(cells.several(Field.COMMITMENTS, commitments))
                .mentorPlaces(mentorPlaces(cells))
                .avoids(avoids(cells))
                .objectives(cells.text(Field.OBJECTIVES))
                .note(cells.text(Field.NOTE));
        Optional<String> manager = manager(cells);
        if (!cells.problems().isEmpty()) {
            return Optional.empty();
        }
        ImmutableSet<String> unnamed =
                Sets.union(offers.others.keySet(), needs.others.keySet()).immutableCopy();
        return Optional.of(new Applicant(draft.build(), contact(cells), manager, unnamed));
    }

    /** Whether the topic is out of use. */
    boolean isRetired(String topic) {
        return taxonomies.topic(topic).map(Topic::retired).orElse(false);
    }

    private static void requireId(RowCells cells) {
        if (cells.id().isEmpty()) {
            String text = Ids.normalise(cells.text(Field.ID).orElse(""));
            ProblemCode wrong = Ids.wrong(text).orElse(ProblemCode.EMPTY_VALUE);
            cells.note(Field.ID, wrong, "the identifier " + Ids.why(wrong));
        }
    }

    private ImmutableSet<Role> roles(RowCells cells) {
        int before = cells.problems().size();
        ImmutableSet<String> stated = cells.several(Field.ROLES, roles);
        if (stated.isEmpty() && cells.problems().size() == before) {
            cells.note(Field.ROLES, ProblemCode.ROLE_MISSING, "the applicant states no role");
        }
        return stated.stream().map(Role::valueOf).collect(toImmutableSet());
    }

    private ImmutableSet<MeetingMode> meetingModes(RowCells cells) {
        ImmutableSet<String> stated = cells.several(Field.MEETING_MODES, meetingModes);
        if (stated.isEmpty() && columns.of(Field.MEETING_MODES).isPresent()) {
            return ImmutableSet.copyOf(MeetingMode.values());
        }
        return stated.stream().map(MeetingMode::valueOf).collect(toImmutableSet());
    }

    private Optional<LocalDate> date(RowCells cells) {
        Optional<FormColumns.Placed> placed = columns.of(Field.APPLIED_ON);
        Optional<String> text = placed.flatMap(cells::filled);
        if (placed.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        DateOrder order = placed.get().column().dateOrder().orElse(DateOrder.ISO);
        WrittenDate cell = WrittenDate.read(
                text.get(), order, placed.get().column().pivot().orElse(0));
        if (cell.date().isEmpty()) {
            cells.note(placed.get(), ProblemCode.DATE_INVALID, cell.why());
        }
        return cell.date();
    }

    private ImmutableSortedMap<String, AttributeValue> attributes(RowCells cells) {
        ImmutableSortedMap.Builder<String, AttributeValue> values = ImmutableSortedMap.naturalOrder();
        for (FormColumns.Placed placed : columns.all()) {
            placed.column()
                    .attribute()
                    .ifPresent(name -> attribute(cells, placed, name).ifPresent(value -> values.put(name, value)));
        }
        return values.buildOrThrow();
    }

    private Optional<AttributeValue> attribute(RowCells cells, FormColumns.Placed placed, String name) {
        if (attributes.get(name) instanceof Attribute.Count count) {
            OptionalLong number = cells.whole(placed, count.minimum(), count.maximum(), ProblemCode.NUMBER_RANGE);
            return number.isPresent() ? Optional.of(new AttributeValue.Whole(number.getAsLong())) : Optional.empty();
        }
        Vocabulary known = terms.getOrDefault(name, Vocabulary.of(ImmutableList.of()));
        return cells.one(placed, known).map(AttributeValue.Term::new);
    }

    private Optional<DistanceRequest> reach(RowCells cells) {
        Optional<String> from = cells.one(Field.REACH_FROM, places);
        OptionalLong limit = cells.whole(Field.REACH_KILOMETRES, 0, DistanceRequest.FARTHEST, ProblemCode.NUMBER_RANGE);
        if (limit.isPresent() && cells.text(Field.REACH_FROM).isEmpty()) {
            cells.note(
                    Field.REACH_FROM,
                    ProblemCode.EMPTY_VALUE,
                    "a distance is given without the place that it is measured from");
        }
        return from.map(place -> new DistanceRequest(
                place, limit.isPresent() ? Optional.of((int) limit.getAsLong()) : Optional.empty()));
    }

    private static Optional<Integer> mentorPlaces(RowCells cells) {
        OptionalLong places = cells.whole(Field.MENTOR_PLACES, 0, Participant.MOST_PLACES, ProblemCode.CAPACITY_RANGE);
        return places.isPresent() ? Optional.of((int) places.getAsLong()) : Optional.empty();
    }

    private static ImmutableSet<String> avoids(RowCells cells) {
        Set<String> people = new LinkedHashSet<>();
        for (String part : PEOPLE.split(cells.text(Field.AVOIDS).orElse(""))) {
            person(cells, Field.AVOIDS, part).ifPresent(people::add);
        }
        return ImmutableSet.copyOf(people);
    }

    private static Optional<String> manager(RowCells cells) {
        return cells.text(Field.REPORTS_TO).flatMap(text -> person(cells, Field.REPORTS_TO, text));
    }

    private static Optional<String> person(RowCells cells, Field field, String text) {
        String id = Ids.normalise(text);
        Optional<ProblemCode> wrong = Ids.wrong(id);
        wrong.ifPresent(code -> cells.note(field, code, "the identifier of a person " + Ids.why(code)));
        return wrong.isPresent() ? Optional.empty() : Optional.of(id);
    }

    private static Optional<Contact> contact(RowCells cells) {
        Optional<String> name = cells.text(Field.NAME);
        Optional<String> email = cells.text(Field.EMAIL);
        return name.isEmpty() && email.isEmpty() ? Optional.empty() : Optional.of(new Contact(name.orElse(""), email));
    }

    /** Ticked topics, topics named in the applicant's own words, and the words that name none, by folded form. */
    private static final class Areas {
        private final Set<String> topics = new LinkedHashSet<>();
        private final Map<String, String> others = new LinkedHashMap<>();
    }

    private Areas areas(RowCells cells, Field ticked, Field inOwnWords) {
        Areas areas = new Areas();
        areas.topics.addAll(cells.several(ticked, topics));
        for (String area : AREAS.split(cells.text(inOwnWords).orElse(""))) {
            List<String> named = taxonomies.named(area);
            if (named.size() == 1) {
                areas.topics.add(named.get(0));
            } else {
                String folded = Labels.fold(area);
                areas.others.putIfAbsent(folded.isEmpty() ? area : folded, area);
            }
        }
        return areas;
    }

    private Vocabulary choices(Field field) {
        return Vocabulary.of(
                columns.of(field).map(placed -> placed.column().choices()).orElse(ImmutableList.of()));
    }

    private static List<Choice> choices(Attribute attribute) {
        if (attribute instanceof Attribute.Category category) {
            return category.choices();
        }
        return attribute instanceof Attribute.Band band ? band.choices() : new ArrayList<>();
    }
}

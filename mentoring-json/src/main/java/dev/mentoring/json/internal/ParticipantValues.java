package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Maps one participant, with the contact data that a document keeps beside the roster. */
final class ParticipantValues {

    /** The members of a participant. */
    static final Shape PARTICIPANT = Shape.requiring("id", "roles")
            .allowing(
                    "contact",
                    "appliedOn",
                    "offers",
                    "needs",
                    "otherOffers",
                    "otherNeeds",
                    "attributes",
                    "place",
                    "withinReach",
                    "meetingModes",
                    "commitments",
                    "mentorPlaces",
                    "avoids",
                    "objectives",
                    "note");

    private static final Shape CONTACT = Shape.requiring("name").allowing("email");
    private static final Shape TOPIC = Shape.requiring("topic");
    private static final Shape REACH = Shape.requiring("from").allowing("kilometres");

    private ParticipantValues() {}

    /**
     * A participant as the document has it.
     *
     * @param id identifier; empty when the document states none
     * @param participant makes the participant once the document is known to be well-formed
     */
    record Entry(String id, Supplier<Participant> participant, Optional<Contact> contact) {}

    /** Reads the members of the object that has been entered. */
    static Entry read(DocumentReader in) {
        var person = Participant.builder();
        String id = "";
        Optional<Contact> contact = Optional.empty();
        List<String> offers = ImmutableList.of();
        List<String> needs = ImmutableList.of();
        Map<String, Supplier<AttributeValue>> attributes = ImmutableMap.of();
        Optional<Supplier<DistanceRequest>> reach = Optional.empty();
        while (in.nextMember()) {
            switch (in.member()) {
                case "id" -> id = in.id();
                case "contact" -> contact = contact(in);
                case "roles" -> person.roles(Values.distinctChoices(in, Role.class));
                case "appliedOn" -> person.appliedOn(in.date());
                case "offers" -> offers = topics(in);
                case "needs" -> needs = topics(in);
                case "otherOffers" -> person.otherOffers(Values.filledTexts(in));
                case "otherNeeds" -> person.otherNeeds(Values.filledTexts(in));
                case "attributes" ->
                    attributes = Values.map(in, DocumentReader::memberAsId, ParticipantValues::attribute);
                case "place" -> person.place(in.id());
                case "withinReach" -> reach = Optional.of(reach(in));
                case "meetingModes" -> person.meetingModes(Values.distinctChoices(in, MeetingMode.class));
                case "commitments" -> person.commitments(Values.distinctIds(in));
                case "mentorPlaces" -> person.mentorPlaces((int) in.whole(0, Participant.MOST_PLACES));
                case "avoids" -> person.avoids(Values.distinctIds(in));
                case "objectives" -> person.objectives(in.filledText());
                default -> person.note(in.filledText());
            }
        }
        Draft draft = new Draft(id, person, offers, needs, attributes, reach);
        return new Entry(id, draft::participant, contact);
    }

    /** What becomes part of the participant once every value of the document is known to be good. */
    private record Draft(
            String id,
            ParticipantBuilder person,
            List<String> offers,
            List<String> needs,
            Map<String, Supplier<AttributeValue>> attributes,
            Optional<Supplier<DistanceRequest>> reach) {

        Participant participant() {
            return person.id(id)
                    .offers(offers.stream().map(Offer::new).toList())
                    .needs(needs.stream().map(Need::new).toList())
                    .attributes(ImmutableSortedMap.copyOf(Maps.transformValues(attributes, Supplier::get)))
                    .withinReach(reach.map(Supplier::get))
                    .build();
        }
    }

    private static Optional<Contact> contact(DocumentReader in) {
        String name = "";
        Optional<String> email = Optional.empty();
        if (!in.enterObject(CONTACT)) {
            return Optional.empty();
        }
        while (in.nextMember()) {
            switch (in.member()) {
                case "name" -> name = in.text();
                default -> email = Optional.of(in.filledText());
            }
        }
        return Optional.of(new Contact(name, email));
    }

    private static List<String> topics(DocumentReader in) {
        List<String> topics = new ArrayList<>();
        Values.each(in, () -> {
            if (in.enterObject(TOPIC)) {
                while (in.nextMember()) {
                    topics.add(in.id());
                }
            }
        });
        return topics;
    }

    private static Supplier<AttributeValue> attribute(DocumentReader in) {
        if (in.isText()) {
            String term = in.id();
            return () -> new AttributeValue.Term(term);
        }
        if (in.isNumber()) {
            long number = in.whole();
            return () -> new AttributeValue.Whole(number);
        }
        in.wrongType("an identifier or a whole number");
        return () -> new AttributeValue.Whole(0);
    }

    private static Supplier<DistanceRequest> reach(DocumentReader in) {
        String from = "";
        Optional<Integer> kilometres = Optional.empty();
        if (in.enterObject(REACH)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "from" -> from = in.id();
                    default -> kilometres = Optional.of((int) in.whole(0, DistanceRequest.FARTHEST));
                }
            }
        }
        String place = from;
        Optional<Integer> limit = kilometres;
        return () -> new DistanceRequest(place, limit);
    }

    /** Writes a participant on one line. */
    static void write(Participant person, Optional<Contact> contact, JsonText out) {
        out.row().name("id").value(person.id());
        contact.ifPresent(known -> write(known, out));
        Values.write(person.roles().stream().map(Role::name).toList(), out.name("roles"));
        person.appliedOn().ifPresent(day -> out.name("appliedOn").value(day.toString()));
        writeTopics("offers", person.offers().stream().map(Offer::topic).toList(), out);
        writeTopics("needs", person.needs().stream().map(Need::topic).toList(), out);
        Values.writeUnlessEmpty("otherOffers", person.otherOffers(), out);
        Values.writeUnlessEmpty("otherNeeds", person.otherNeeds(), out);
        writeAttributes(person.attributes(), out);
        person.place().ifPresent(place -> out.name("place").value(place));
        person.withinReach().ifPresent(reach -> write(reach, out));
        Values.writeUnlessEmpty(
                "meetingModes",
                person.meetingModes().stream().map(MeetingMode::name).toList(),
                out);
        Values.writeUnlessEmpty("commitments", sorted(person.commitments()), out);
        person.mentorPlaces().ifPresent(places -> out.name("mentorPlaces").value(places));
        Values.writeUnlessEmpty("avoids", sorted(person.avoids()), out);
        person.objectives().ifPresent(text -> out.name("objectives").value(text));
        person.note().ifPresent(text -> out.name("note").value(text));
        out.end();
    }

    /** Sets are equal in any order, and equal people are written alike. */
    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted(Ids.ORDER).toList();
    }

    private static void write(Contact contact, JsonText out) {
        out.name("contact").row().name("name").value(contact.name());
        contact.email().ifPresent(address -> out.name("email").value(address));
        out.end();
    }

    private static void writeTopics(String name, List<String> topics, JsonText out) {
        if (!topics.isEmpty()) {
            Values.writeEach(
                    topics,
                    out.name(name),
                    topic -> out.row().name("topic").value(topic).end());
        }
    }

    private static void writeAttributes(Map<String, AttributeValue> attributes, JsonText out) {
        if (attributes.isEmpty()) {
            return;
        }
        out.name("attributes").row();
        attributes.forEach((name, value) -> {
            out.name(name);
            if (value instanceof AttributeValue.Whole whole) {
                out.value(whole.number());
            } else {
                out.value(value.show());
            }
        });
        out.end();
    }

    private static void write(DistanceRequest reach, JsonText out) {
        out.name("withinReach").row().name("from").value(reach.from());
        reach.kilometres().ifPresent(limit -> out.name("kilometres").value(limit));
        out.end();
    }
}

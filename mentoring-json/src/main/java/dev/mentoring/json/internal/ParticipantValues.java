package dev.mentoring.json.internal;

import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;

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
                    "note",
                    "goals",
                    "career",
                    "availability",
                    "languages",
                    "channels",
                    "wants",
                    "choices",
                    "readiness",
                    "story",
                    "optIns",
                    "wishes");

    private ParticipantValues() {}

    /** Writes a participant on one line; sets are in order, so that equal people are written alike. */
    static void write(Participant person, Optional<Contact> contact, JsonText out) {
        out.row().name("id").value(person.id());
        contact.ifPresent(known -> ContactValues.write(known, out));
        Values.writeNames("roles", person.roles(), out);
        person.appliedOn().ifPresent(day -> out.name("appliedOn").value(day.toString()));
        TopicValues.write(person, out);
        Values.writeUnlessEmpty("otherOffers", person.otherOffers(), out);
        Values.writeUnlessEmpty("otherNeeds", person.otherNeeds(), out);
        AttributeValues.write(person.attributes(), out);
        person.place().ifPresent(place -> out.name("place").value(place));
        person.withinReach().ifPresent(reach -> write(reach, out));
        Values.writeNames("meetingModes", person.meetingModes(), out);
        Values.writeUnlessEmpty("commitments", person.commitments(), out);
        person.mentorPlaces().ifPresent(places -> out.name("mentorPlaces").value(places));
        Values.writeUnlessEmpty("avoids", person.avoids(), out);
        person.objectives().ifPresent(text -> out.name("objectives").value(text));
        person.note().ifPresent(text -> out.name("note").value(text));
        TopicValues.writeGoals(person, out);
        CareerValues.write(person.career(), out);
        AvailabilityValues.write(person.availability(), out);
        Values.writeUnlessEmpty("languages", person.languages(), out);
        Values.writeNames("channels", person.channels(), out);
        Values.writeUnlessEmpty("wants", person.wants(), out);
        RankedValues.write(person.choices(), out);
        ReadinessValues.write(person.readiness(), out);
        StoryValues.write(person.story(), out);
        OptInValues.write(person.optIns(), out);
        WishValues.write(person.wishes(), out);
        out.end();
    }

    private static void write(DistanceRequest reach, JsonText out) {
        out.name("withinReach").row().name("from").value(reach.from());
        reach.kilometres().ifPresent(limit -> out.name("kilometres").value(limit));
        out.end();
    }
}

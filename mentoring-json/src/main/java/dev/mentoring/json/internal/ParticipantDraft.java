package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A participant while the members of one are read; parts are made once every value of the document is known to be good. */
final class ParticipantDraft {

    private static final Shape REACH = Shape.requiring("from").allowing("kilometres");

    private final ParticipantBuilder person = Participant.builder();
    private final List<Runnable> parts = new ArrayList<>();
    private String id = "";
    private Optional<Contact> contact = Optional.empty();

    /** Starts with nothing read. */
    ParticipantDraft() {}

    /** The identifier; empty when none was read. */
    String id() {
        return id;
    }

    /** How the person is called, if that was read. */
    Optional<Contact> contact() {
        return contact;
    }

    /** Makes the participant. */
    Participant participant() {
        parts.forEach(Runnable::run);
        return person.id(id).build();
    }

    /** Reads the member here. */
    void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "contact" -> contact = ContactValues.read(in);
            case "roles" -> person.roles(Values.distinctChoices(in, Role.class));
            case "appliedOn" -> person.appliedOn(in.date());
            case "offers" -> later("offers", Values.list(in, TopicValues::offer), person::offers);
            case "needs" -> later("needs", Values.list(in, TopicValues::need), person::needs);
            case "otherOffers" -> person.otherOffers(Values.filledTexts(in));
            case "otherNeeds" -> person.otherNeeds(Values.filledTexts(in));
            case "attributes" -> later("attributes", AttributeValues.read(in), person::attributes);
            case "place" -> person.place(in.id());
            case "withinReach" -> later("withinReach", reach(in), person::withinReach);
            case "meetingModes" -> person.meetingModes(Values.distinctChoices(in, MeetingMode.class));
            case "commitments" -> person.commitments(Values.distinctIds(in));
            case "mentorPlaces" -> person.mentorPlaces((int) in.whole(0, Participant.MOST_PLACES));
            case "avoids" -> person.avoids(Values.distinctIds(in));
            case "objectives" -> person.objectives(in.filledText());
            case "note" -> person.note(in.filledText());
            default -> furtherMember(in);
        }
    }

    private void furtherMember(DocumentReader in) {
        switch (in.member()) {
            case "goals" -> later("goals", Values.list(in, TopicValues::goal), person::goals);
            case "career" -> later("career", CareerValues.read(in), person::career);
            case "availability" -> later("availability", AvailabilityValues.read(in), person::availability);
            case "languages" -> person.languages(Values.distinct(in, () -> TimeValues.language(in)));
            case "channels" -> person.channels(Values.distinctChoices(in, Channel.class));
            case "wants" -> person.wants(Values.distinctIds(in));
            case "choices" -> later("choices", RankedValues.read(in), person::choices);
            case "readiness" -> later("readiness", ReadinessValues.read(in), person::readiness);
            case "story" -> later("story", StoryValues.read(in), person::story);
            case "wishes" -> later("wishes", Values.list(in, WishValues::read), person::wishes);
            default -> later("optIns", Values.list(in, OptInValues::read), person::optIns);
        }
    }

    private <T> void later(String path, Supplier<T> part, Consumer<T> use) {
        parts.add(() -> use.accept(Parts.at(path, part)));
    }

    private <T> void later(String path, List<Supplier<T>> elements, Consumer<ImmutableList<T>> use) {
        parts.add(() -> use.accept(Parts.all(path, elements)));
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
}

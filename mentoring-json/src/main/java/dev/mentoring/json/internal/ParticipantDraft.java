package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A participant while the members of one are read; parts are made once every value is known to be good, in the order in which
 * they were read.
 *
 * <p>Calls the constructor of the participant itself: a builder copies every list, which for a large roster is felt.
 */
final class ParticipantDraft {

    private static final Shape REACH = Shape.requiring("from").allowing("kilometres");

    private final List<Runnable> parts = new ArrayList<>();
    private String id = "";
    private Optional<Contact> contact = Optional.empty();

    private ImmutableSet<Role> roles = ImmutableSet.of();
    private Optional<LocalDate> appliedOn = Optional.empty();
    private ImmutableList<Offer> offers = ImmutableList.of();
    private ImmutableList<Need> needs = ImmutableList.of();
    private ImmutableList<String> otherOffers = ImmutableList.of();
    private ImmutableList<String> otherNeeds = ImmutableList.of();
    private ImmutableMap<String, AttributeValue> attributes = ImmutableMap.of();
    private Optional<String> place = Optional.empty();
    private Optional<DistanceRequest> withinReach = Optional.empty();
    private ImmutableSet<MeetingMode> meetingModes = ImmutableSet.of();
    private ImmutableSet<String> commitments = ImmutableSet.of();
    private Optional<Integer> mentorPlaces = Optional.empty();
    private ImmutableSet<String> avoids = ImmutableSet.of();
    private Optional<String> objectives = Optional.empty();
    private Optional<String> note = Optional.empty();
    private ImmutableList<Goal> goals = ImmutableList.of();
    private Career career = Career.unknown();
    private Availability availability = Availability.unknown();
    private ImmutableSet<String> languages = ImmutableSet.of();
    private ImmutableSet<Channel> channels = ImmutableSet.of();
    private ImmutableSet<String> wants = ImmutableSet.of();
    private ImmutableMap<Role, RankedChoices> choices = ImmutableMap.of();
    private Readiness readiness = Readiness.unknown();
    private Story story = Story.untold();
    private ImmutableList<OptIn> optIns = ImmutableList.of();
    private ImmutableList<AttributeWish> wishes = ImmutableList.of();

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

    /** Reads the members of the object that has been entered. */
    void read(DocumentReader in) {
        while (in.nextMember()) {
            member(in);
        }
    }

    /**
     * Makes the participant.
     *
     * @throws dev.mentoring.core.InvalidModelException with paths that begin at the participant
     */
    Participant participant() {
        parts.forEach(Runnable::run);
        return new Participant(
                id,
                roles,
                appliedOn,
                offers,
                needs,
                otherOffers,
                otherNeeds,
                attributes,
                place,
                withinReach,
                meetingModes,
                commitments,
                mentorPlaces,
                avoids,
                objectives,
                note,
                goals,
                career,
                availability,
                languages,
                channels,
                wants,
                choices,
                readiness,
                story,
                optIns,
                wishes);
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "contact" -> contact = ContactValues.read(in);
            case "roles" -> roles = Values.distinctChoices(in, Role.class);
            case "appliedOn" -> appliedOn = in.date();
            case "offers" -> later("offers", Values.list(in, TopicValues::offer), made -> offers = made);
            case "needs" -> later("needs", Values.list(in, TopicValues::need), made -> needs = made);
            case "otherOffers" -> otherOffers = Values.filledTexts(in);
            case "otherNeeds" -> otherNeeds = Values.filledTexts(in);
            case "attributes" -> later("attributes", AttributeValues.read(in), made -> attributes = made);
            case "place" -> place = Optional.of(in.id());
            case "withinReach" -> later("withinReach", reach(in), made -> withinReach = Optional.of(made));
            case "meetingModes" -> meetingModes = Values.distinctChoices(in, MeetingMode.class);
            case "commitments" -> commitments = Values.distinctIds(in);
            case "mentorPlaces" -> mentorPlaces = Optional.of((int) in.whole(0, Participant.MOST_PLACES));
            case "avoids" -> avoids = Values.distinctIds(in);
            case "objectives" -> objectives = Optional.of(in.filledText());
            case "note" -> note = Optional.of(in.filledText());
            default -> furtherMember(in);
        }
    }

    private void furtherMember(DocumentReader in) {
        switch (in.member()) {
            case "goals" -> later("goals", Values.list(in, TopicValues::goal), made -> goals = made);
            case "career" -> later("career", CareerValues.read(in), made -> career = made);
            case "availability" -> later("availability", AvailabilityValues.read(in), made -> availability = made);
            case "languages" -> languages = Values.distinct(in, () -> TimeValues.language(in));
            case "channels" -> channels = Values.distinctChoices(in, Channel.class);
            case "wants" -> wants = Values.distinctIds(in);
            case "choices" -> later("choices", RankedValues.read(in), made -> choices = ImmutableMap.copyOf(made));
            case "readiness" -> later("readiness", ReadinessValues.read(in), made -> readiness = made);
            case "story" -> later("story", StoryValues.read(in), made -> story = made);
            case "wishes" -> later("wishes", Values.list(in, WishValues::read), made -> wishes = made);
            default -> later("optIns", Values.list(in, OptInValues::read), made -> optIns = made);
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

package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.CareerBuilder;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.ReadinessBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cells of one row have said so far. */
final class ApplicantDraft {

    final ParticipantBuilder person = Participant.builder();
    final CareerBuilder career = Career.builder();
    final ReadinessBuilder readiness = Readiness.builder();
    final Areas offers = new Areas();
    final Areas needs = new Areas();
    final ImmutableSortedMap.Builder<String, AttributeValue> attributes = ImmutableSortedMap.naturalOrder();

    Optional<String> name = Optional.empty();
    Optional<String> email = Optional.empty();
    Optional<String> manager = Optional.empty();
    Optional<String> reachFrom = Optional.empty();
    Optional<Integer> reachKilometres = Optional.empty();
    Optional<ZoneId> zone = Optional.empty();
    Optional<String> penPicture = Optional.empty();
    Optional<String> motivation = Optional.empty();
    Optional<LocalDate> appliedOn = Optional.empty();
    Optional<LocalDate> hoursAsOf = Optional.empty();
    boolean quotable;
    boolean modesAsked;
    /** Whether a cell of roles could not be read, so that the lack of roles says nothing. */
    boolean rolesUnread;

    int missed;

    final Set<Role> roles = new LinkedHashSet<>();
    final Set<MeetingMode> modes = new LinkedHashSet<>();
    final Set<String> lived = new LinkedHashSet<>();
    final Set<String> seeksLived = new LinkedHashSet<>();
    final Set<WeeklyHours> hours = new LinkedHashSet<>();
    final Map<String, Level> levels = new LinkedHashMap<>();
    final Map<String, String> evidence = new LinkedHashMap<>();
    final Map<String, FormColumns.Placed> evidenceAt = new LinkedHashMap<>();
    final Map<String, Priority> priorities = new LinkedHashMap<>();
    final Map<String, AttributeWish> wishes = new LinkedHashMap<>();
    final List<Leave> leave = new ArrayList<>();
    final SetMultimap<String, String> terms = LinkedHashMultimap.create();
    final SetMultimap<FormColumns.Placed, String> wishedAnswers = LinkedHashMultimap.create();

    /** Starts a row of which nothing has been read. */
    ApplicantDraft() {}

    /** Topics ticked or named in the applicant's own words, and the words that name none, by folded form. */
    static final class Areas {
        final Set<String> topics = new LinkedHashSet<>();
        final Map<String, String> others = new LinkedHashMap<>();
        /** Topics of which a column says that they are not meant, and that column. */
        final Map<String, FormColumns.Placed> takenBack = new LinkedHashMap<>();
    }

    /** Leave that a column gives, on the day of the application. */
    record Leave(FormColumns.Placed at, OptIn.Wish wish) {

        OptIn on(LocalDate day) {
            return new OptIn(
                    at.column().attribute().orElseThrow(), at.column().goal().orElseThrow(), wish, day);
        }
    }

    /** What the row says as a whole, once no cell is found wrong. */
    Applicant applicant(String id) {
        terms.asMap().forEach((name, ids) -> attributes.put(name, new AttributeValue.Terms(ImmutableSet.copyOf(ids))));
        Participant participant = person.id(id)
                .roles(roles)
                .appliedOn(appliedOn)
                .offers(offers.topics.stream().map(this::offer).toList())
                .needs(needs.topics.stream()
                        .map(topic -> new Need(topic, Optional.ofNullable(priorities.get(topic))))
                        .toList())
                .otherOffers(offers.others.values())
                .otherNeeds(needs.others.values())
                .attributes(attributes.buildOrThrow())
                .withinReach(reachFrom.map(place -> new DistanceRequest(place, reachKilometres)))
                .meetingModes(modesAsked && modes.isEmpty() ? Arrays.asList(MeetingMode.values()) : modes)
                .career(career.build())
                .availability(new Availability(zone, ImmutableList.copyOf(hours), hoursAsOf))
                .readiness(readiness.build())
                .story(new Story(
                        penPicture, quotable, motivation, ImmutableSet.copyOf(lived), ImmutableSet.copyOf(seeksLived)))
                .optIns(leave.stream()
                        .map(one -> one.on(appliedOn.orElseThrow()))
                        .toList())
                .wishes(wishes.values())
                .build();
        Optional<Contact> contact =
                name.isEmpty() && email.isEmpty() ? Optional.empty() : Optional.of(new Contact(name.orElse(""), email));
        return new Applicant(
                participant,
                contact,
                manager,
                missed,
                Sets.union(offers.others.keySet(), needs.others.keySet()).immutableCopy());
    }

    private Offer offer(String topic) {
        return new Offer(topic, Optional.ofNullable(levels.get(topic)), Optional.ofNullable(evidence.get(topic)));
    }
}

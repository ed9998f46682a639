package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.CareerBuilder;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.ReadinessBuilder;
import dev.mentoring.core.participant.Story;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    ImmutableSet<String> lived = ImmutableSet.of();
    ImmutableSet<String> seeksLived = ImmutableSet.of();

    /** Starts a row of which nothing has been read. */
    ApplicantDraft() {}

    /** Topics ticked or named in the applicant's own words, and the words that name none, by folded form. */
    static final class Areas {
        final Set<String> topics = new LinkedHashSet<>();
        final Map<String, String> others = new LinkedHashMap<>();
    }

    /** What the row says as a whole, once no cell is found wrong. */
    Applicant applicant(String id) {
        Participant participant = person.id(id)
                .offers(offers.topics.stream().map(Offer::new).toList())
                .needs(needs.topics.stream().map(Need::new).toList())
                .otherOffers(offers.others.values())
                .otherNeeds(needs.others.values())
                .attributes(attributes.buildOrThrow())
                .withinReach(reachFrom.map(place -> new DistanceRequest(place, reachKilometres)))
                .career(career.build())
                .availability(new Availability(zone, ImmutableList.of(), Optional.empty()))
                .readiness(readiness.build())
                .story(new Story(penPicture, false, motivation, lived, seeksLived))
                .build();
        Optional<Contact> contact =
                name.isEmpty() && email.isEmpty() ? Optional.empty() : Optional.of(new Contact(name.orElse(""), email));
        return new Applicant(
                participant,
                contact,
                manager,
                Sets.union(offers.others.keySet(), needs.others.keySet()).immutableCopy());
    }
}

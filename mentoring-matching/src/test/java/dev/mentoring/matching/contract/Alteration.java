package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.CareerBuilder;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * People as they would be with something left out, in other words, or told again.
 *
 * @param what what is changed, as the rest of a sentence
 * @param change gives the changed person
 */
record Alteration(String what, UnaryOperator<Participant> change) {

    /** Words that no scorer may give away: of everybody's own, in every place that takes such words. */
    static final String PRIVATE_WORDS = "Canary 7f3a";

    /** Leaves out all that somebody may leave out. */
    static final Alteration OF_EVERYTHING = new Alteration("everything", Alteration::bare);

    /** Each leaves out one kind of answer; the last all of them. */
    static final ImmutableList<Alteration> OMISSIONS = ImmutableList.of(
            of("offers", b -> b.offers(ImmutableList.of())),
            of("needs", b -> b.needs(ImmutableList.of())),
            of("attributes", b -> b.attributes(ImmutableMap.of())),
            of("place", b -> b.place(Optional.empty()).withinReach(Optional.empty())),
            of("meeting modes", b -> b.meetingModes(ImmutableSet.of())),
            of("commitments", b -> b.commitments(ImmutableSet.of())),
            of("goals", b -> b.goals(ImmutableList.of())),
            of("career", b -> b.career(Career.unknown())),
            of("availability", b -> b.availability(Availability.unknown())),
            of("languages", b -> b.languages(ImmutableSet.of())),
            of("channels", b -> b.channels(ImmutableSet.of())),
            of("relationship types", b -> b.wants(ImmutableSet.of())),
            of("choices", b -> b.choices(ImmutableMap.of())),
            of("wishes", b -> b.wishes(ImmutableList.of())),
            of("readiness", b -> b.readiness(Readiness.unknown())),
            of("story", b -> b.story(Story.untold())),
            of("leave to use attributes", b -> b.optIns(ImmutableList.of())),
            of(
                    "places and date of application",
                    b -> b.mentorPlaces(Optional.empty()).appliedOn(Optional.empty())),
            OF_EVERYTHING);

    private static Alteration of(String what, UnaryOperator<ParticipantBuilder> change) {
        return new Alteration(
                what, person -> change.apply(Participant.builder().from(person)).build());
    }

    /** Whether nothing is left. */
    boolean isOfEverything() {
        return equals(OF_EVERYTHING);
    }

    /** The roster with everybody changed who has one of the roles. */
    Roster in(Roster roster, ImmutableSet<Role> roles) {
        return Roster.builder()
                .from(roster)
                .participants(roster.participants().stream()
                        .map(person -> roles.stream().anyMatch(person::is) ? change.apply(person) : person)
                        .toList())
                .build();
    }

    /** The same people as other objects, told from last to first. */
    static Roster toldAgain(Roster roster) {
        return Roster.builder()
                .from(roster)
                .participants(roster.participants().reverse().stream()
                        .map(Alteration::copy)
                        .toList())
                .build();
    }

    /** The roster as if nobody else took part: what is settled between others goes as well, what others had with each other stays. */
    static Roster withNobodyBut(MentoringPair pair, Roster roster) {
        ImmutableSet<String> two = ImmutableSet.of(pair.mentor(), pair.mentee());
        return Roster.builder()
                .from(roster)
                .participants(roster.participants().stream()
                        .filter(person -> two.contains(person.id()))
                        .toList())
                .locked(Sets.filter(roster.locked(), pair::equals))
                .missed(Maps.filterKeys(roster.missed(), two::contains))
                .build();
    }

    /** Somebody with words of their own wherever there may be some. */
    static Participant withPrivateWords(Participant person) {
        Story story = person.story();
        CareerBuilder career = Career.builder().from(person.career()).jobTitle(PRIVATE_WORDS);
        return Participant.builder()
                .from(person)
                .otherOffers(ImmutableList.of(PRIVATE_WORDS))
                .otherNeeds(ImmutableList.of(PRIVATE_WORDS))
                .objectives(PRIVATE_WORDS)
                .note(PRIVATE_WORDS)
                .career(career.build())
                .offers(person.offers().stream()
                        .map(offer -> new Offer(offer.topic(), offer.level(), Optional.of(PRIVATE_WORDS)))
                        .toList())
                .goals(person.goals().stream()
                        .map(goal -> new Goal(goal.id(), goal.kind(), PRIVATE_WORDS, goal.topics(), goal.status()))
                        .toList())
                .attributes(Maps.transformValues(
                        person.attributes(),
                        value -> value instanceof AttributeValue.Words
                                ? new AttributeValue.Words(PRIVATE_WORDS)
                                : value))
                .story(new Story(
                        Optional.of(PRIVATE_WORDS),
                        false,
                        Optional.of(PRIVATE_WORDS),
                        story.lived(),
                        story.seeksLived()))
                .build();
    }

    private static Participant bare(Participant person) {
        return Participant.builder().id(person.id()).roles(person.roles()).build();
    }

    @SuppressWarnings("StringOperationCanBeSimplified") // Another object is what is wanted.
    private static Participant copy(Participant person) {
        return Participant.builder().from(person).id(new String(person.id())).build();
    }
}

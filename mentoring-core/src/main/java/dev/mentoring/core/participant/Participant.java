package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What a programme knows of a person and may use for matching. Names and addresses are in {@link Contact}.
 *
 * @param id identifier, unique in the roster, without meaning to outsiders
 * @param roles what the person applies to be, at least one (003-20)
 * @param appliedOn date of the application (003-19)
 * @param offers topics that the person is confident in sharing, whole categories among them (003-25)
 * @param needs topics that the person wants to learn about, whole categories among them (003-26)
 * @param otherOffers areas offered in the person's own words that name no topic; kept for the upkeep of the taxonomy, never
 *     scored (003-27)
 * @param otherNeeds areas wanted in the person's own words, likewise
 * @param attributes answers to the questions that the programme's form declares, by name of the attribute (003-21, 003-22)
 * @param place where the person works, by identifier of the place
 * @param withinReach the wish to meet within reach of a place (003-30)
 * @param meetingModes how the person can meet; empty when unknown (003-29)
 * @param commitments kinds of relationship that the person can commit to, by identifier (003-32, 003-34); empty when unknown
 * @param mentorPlaces how many mentees the person takes at most, 0 to 10,000; when absent, the programme's default
 * @param avoids people whom the person does not want to be paired with; private
 * @param objectives what the person wants to reach, in their own words; never scored (003-28)
 * @param goals what the person wants to reach, open or not (000-03, 004-06)
 * @param career where the person stands at work
 * @param availability when the person can meet
 * @param languages languages in which the person can meet, as BCP 47 tags in their usual case; empty when unknown
 * @param channels ways of keeping in touch that suit the person; empty when unknown (003-32)
 * @param wants relationship types that the person asks for, by identifier; empty when any (004-12)
 * @param choices ranked choices of partners, by the role in which the person makes them; private (001-07)
 * @param readiness what the person has done or agreed to before being paired
 * @param story what the person tells of themselves
 * @param optIns leave to use attributes for declared goals (004-13)
 * @param wishes what the person would like a partner's answers to be, one wish an attribute; private
 * @param note a request in the person's own words, for the coordinator; never scored (003-31)
 */
@Value.Builder
public record Participant(
        String id,
        ImmutableSet<Role> roles,
        Optional<LocalDate> appliedOn,
        ImmutableList<Offer> offers,
        ImmutableList<Need> needs,
        ImmutableList<String> otherOffers,
        ImmutableList<String> otherNeeds,
        ImmutableMap<String, AttributeValue> attributes,
        Optional<String> place,
        Optional<DistanceRequest> withinReach,
        ImmutableSet<MeetingMode> meetingModes,
        ImmutableSet<String> commitments,
        Optional<Integer> mentorPlaces,
        ImmutableSet<String> avoids,
        Optional<String> objectives,
        Optional<String> note,
        ImmutableList<Goal> goals,
        Career career,
        Availability availability,
        ImmutableSet<String> languages,
        ImmutableSet<Channel> channels,
        ImmutableSet<String> wants,
        ImmutableMap<Role, RankedChoices> choices,
        Readiness readiness,
        Story story,
        ImmutableList<OptIn> optIns,
        ImmutableList<AttributeWish> wishes) {

    /** The largest number of places. */
    public static final int MOST_PLACES = 10_000;

    /**
     * Refuses a person without a role, topics or wishes named twice, ill-formed identifiers and counts outside their limits. Sets are
     * kept in the order of their values, whatever order was given.
     */
    public Participant {
        id = Ids.require(id, "person");
        if (roles.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.ROLE_MISSING, "roles", "the person states no role", id);
        }
        if (mentorPlaces.isPresent() && (mentorPlaces.get() < 0 || mentorPlaces.get() > MOST_PLACES)) {
            throw InvalidModelException.of(
                    ProblemCode.CAPACITY_RANGE, "mentorPlaces", "places must be 0 to " + MOST_PLACES, id);
        }
        requireDistinct(id, "offers", offers, Offer::topic);
        requireDistinct(id, "needs", needs, Need::topic);
        roles = sorted(roles);
        meetingModes = sorted(meetingModes);
        attributes = Ids.requireKeys(attributes, "attribute");
        place = place.map(p -> Ids.require(p, "place"));
        commitments = Ids.requireAll(commitments, "commitment");
        avoids = Ids.requireAll(avoids, "person");
        requireDistinct(id, "goals", goals, Goal::id);
        languages = LanguageTags.requireAll(languages);
        channels = sorted(channels);
        wants = Ids.requireAll(wants, "relationship type");
        if (!choices.isEmpty()) {
            choices = Maps.immutableEnumMap(Maps.filterValues(choices, ranked -> !ranked.isEmpty()));
        }
        requireNotOneself(id, choices);
        requireOneLeaveEach(id, optIns);
        requireDistinct(id, "wishes", wishes, AttributeWish::attribute);
    }

    /** Starts a new participant. */
    public static ParticipantBuilder builder() {
        return new ParticipantBuilder()
                .career(Career.unknown())
                .availability(Availability.unknown())
                .readiness(Readiness.unknown())
                .story(Story.untold());
    }

    /** Whether the person applies for the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whom the person would like to be paired with in the role. */
    public RankedChoices choices(Role role) {
        return choices.getOrDefault(role, RankedChoices.none());
    }

    /** The identifier alone: everything else may be private. */
    @Override
    public String toString() {
        return "Participant[" + id + "]";
    }

    /** The constants in their order; most people give one, which is in order. */
    private static <E extends Enum<E>> ImmutableSet<E> sorted(ImmutableSet<E> constants) {
        return constants.size() <= 1
                ? constants
                : ImmutableSet.copyOf(constants.stream().sorted().iterator());
    }

    private static <T> void requireDistinct(String id, String member, List<T> elements, Function<T, String> name) {
        if (elements.size() <= 1) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String topic = name.apply(elements.get(i));
            if (!seen.add(topic)) {
                throw InvalidModelException.of(
                        ProblemCode.DUPLICATE_ID, member + "/" + i, "the identifier is named twice", id, topic);
            }
        }
    }

    private static void requireNotOneself(String id, Map<Role, RankedChoices> choices) {
        if (choices.isEmpty()) {
            return;
        }
        choices.forEach((role, ranked) -> {
            if (ranked.rankOf(id).isPresent()) {
                throw InvalidModelException.of(
                        ProblemCode.PREFERENCES,
                        "choices/" + role.name().toLowerCase(Locale.ROOT),
                        "the person chooses themselves",
                        id);
            }
        });
    }

    private static void requireOneLeaveEach(String id, List<OptIn> optIns) {
        if (optIns.size() <= 1) {
            return;
        }
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < optIns.size(); i++) {
            if (!seen.add(List.of(optIns.get(i).attribute(), optIns.get(i).goal()))) {
                throw InvalidModelException.of(
                        ProblemCode.DUPLICATE_ID,
                        "optIns/" + i,
                        "leave is given twice",
                        id,
                        optIns.get(i).attribute());
            }
        }
    }
}

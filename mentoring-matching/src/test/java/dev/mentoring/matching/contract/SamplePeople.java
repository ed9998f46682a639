package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A programme that asks for everything, and people who answer in many ways. */
final class SamplePeople {

    static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private static final ImmutableList<String> TOPICS =
            ImmutableList.of("planning", "budget", "people", "hiring", "feedback", "craft");
    private static final ImmutableList<String> TERMS = ImmutableList.of("first", "second", "third", "fourth");
    private static final ImmutableList<String> LANGUAGES = ImmutableList.of("en", "fr", "de", "cy");
    private static final ImmutableList<String> PLACES = ImmutableList.of("north", "south", "east");
    private static final ImmutableList<String> ZONES =
            ImmutableList.of("Europe/London", "America/Toronto", "Pacific/Auckland");

    private SamplePeople() {}

    static Programme programme() {
        return Programme.builder()
                .id("sample")
                .labels(Labels.of("Sample"))
                .taxonomies(Taxonomies.of(ImmutableList.of(Taxonomy.of(
                        "topics",
                        "1",
                        ImmutableList.of(
                                Topic.of("planning", "Planning"),
                                Topic.of("budget", "Budget").under("planning"),
                                Topic.of("people", "People"),
                                Topic.of("hiring", "Hiring").under("people"),
                                new Topic(
                                        "feedback",
                                        Labels.of("Feedback"),
                                        Optional.of("people"),
                                        ImmutableSortedMap.of("hiring", 40)),
                                Topic.of("craft", "Craft"))))))
                .addPlaces(
                        new Place("north", Labels.of("North"), 60_000_000, 0),
                        new Place("south", Labels.of("South"), -60_000_000, 0),
                        new Place("east", Labels.of("East"), 0, 179_000_000))
                .addCommitments(
                        Commitment.of(new Choice("short", Labels.of("Short"))),
                        Commitment.of(new Choice("long", Labels.of("Long"))))
                .form(new Form(
                        ImmutableList.of(
                                new Attribute.Band("band", Labels.of("Band"), choices()),
                                new Attribute.Category("kind", Labels.of("Kind"), choices()),
                                new Attribute.Several("several", Labels.of("Several"), choices()),
                                new Attribute.Count("years", Labels.of("Years"), 0, 60),
                                new Attribute.Day("since", Labels.of("Since")),
                                new Attribute.At("site", Labels.of("Site")),
                                new Attribute.Truth("alone", Labels.of("Alone")),
                                new Attribute.Words("words", Labels.of("Words"))),
                        ImmutableList.of()))
                .addCohorts(new Cohort("2026", 3, "1", ImmutableSet.of(), Optional.empty()))
                .addCareerStages(new Choice("early", Labels.of("Early")), new Choice("late", Labels.of("Late")))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of(Criterion.of("needs-covered", 1)))
                .build();
    }

    static Roster roster() {
        return Roster.builder()
                .cohort("2026")
                .participants(Stream.concat(
                                IntStream.range(0, 12)
                                        .mapToObj(i -> person(i, i % 2 == 0 ? Role.MENTOR : Role.MENTEE)
                                                .build()),
                                few())
                        .toList())
                .missed(ImmutableMap.of("m00", 1, "e01", 2, "e05", 9))
                .history(ImmutableSet.of(
                        Relationship.past("m04", "e03"),
                        new Relationship(new MentoringPair("m00", "e01"), Optional.empty(), Optional.of(1), false),
                        new Relationship(new MentoringPair("m02", "e05"), Optional.empty(), Optional.of(2), true)))
                .build();
    }

    /** Two who say nothing, two who say what one of them must, and four of extremes. */
    private static Stream<Participant> few() {
        return Stream.of(
                        bare("bare-mentor", Role.MENTOR),
                        bare("bare-mentee", Role.MENTEE),
                        bare("brief-mentor", Role.MENTOR).addOffers(new Offer("craft")),
                        bare("brief-mentee", Role.MENTEE).addNeeds(new Need("craft")),
                        extreme("z\u00f8\u0645\ud83d\ude00-low", 0, LocalDate.of(1900, 1, 1)),
                        extreme("z".repeat(200), Career.HIGHEST_GRADE, LocalDate.of(2999, 12, 31)))
                .map(ParticipantBuilder::build);
    }

    private static ParticipantBuilder bare(String id, Role role) {
        return Participant.builder().id(id).addRoles(role);
    }

    private static ParticipantBuilder extreme(String id, int grade, LocalDate since) {
        return person(grade, Role.MENTOR)
                .id(id)
                .addRoles(Role.MENTEE)
                .career(Career.builder()
                        .grade(grade)
                        .roleSince(since)
                        .sectorSince(since)
                        .build())
                .attributes(attributes(grade, grade == 0 ? 0 : 60))
                .mentorPlaces(grade == 0 ? 0 : Participant.MOST_PLACES);
    }

    /** Somebody who says everything; what they say goes by the number. */
    private static ParticipantBuilder person(int i, Role role) {
        String topic = TOPICS.get(i % 6);
        String other = TOPICS.get((i / 2 + 1) % 6);
        return Participant.builder()
                .id((role == Role.MENTOR ? "m" : "e") + (i < 10 ? "0" : "") + i)
                .addRoles(role)
                .appliedOn(ON.minusDays(i))
                .offers(offers(topic, other, i))
                .needs(needs(other, TOPICS.get((i + 3) % 6), i))
                .attributes(attributes(i, i * 7 % 31))
                .place(PLACES.get(i % 3))
                .withinReach(new DistanceRequest(PLACES.get((i + 1) % 3), Optional.of(100)))
                .addMeetingModes(of(MeetingMode.values(), i))
                .addCommitments(i % 3 == 0 ? "short" : "long")
                .mentorPlaces(i % 4)
                .goals(ImmutableList.of(new Goal(
                        "goal", of(Goal.Kind.values(), i), "Something", ImmutableSet.of(topic), Goal.Status.OPEN)))
                .career(career(i))
                .availability(new Availability(
                        Optional.of(ZoneId.of(ZONES.get(i % 3))),
                        ImmutableList.of(new WeeklyHours(
                                DayOfWeek.of(1 + i % 5), LocalTime.of(8 + i % 4, 0), LocalTime.of(20, 30))),
                        Optional.of(ON)))
                .addLanguages("en", LANGUAGES.get(i % 4))
                .addChannels(of(Channel.values(), i))
                .choices(choices(i, role))
                .wishes(wishes(i))
                .story(new Story(
                        Optional.of("Something"),
                        false,
                        Optional.of("Something"),
                        ImmutableSet.of(topic),
                        ImmutableSet.of(other)));
    }

    private static ImmutableList<Offer> offers(String topic, String other, int i) {
        Offer offer = new Offer(topic, Optional.of(of(Level.values(), i)), Optional.of("Something"));
        return topic.equals(other) ? ImmutableList.of(offer) : ImmutableList.of(offer, new Offer(other));
    }

    private static ImmutableList<Need> needs(String first, String second, int i) {
        Need need = new Need(first, Optional.of(of(Priority.values(), i)));
        return first.equals(second) ? ImmutableList.of(need) : ImmutableList.of(need, new Need(second));
    }

    private static ImmutableMap<Role, RankedChoices> choices(int i, Role role) {
        return role == Role.MENTOR
                ? ImmutableMap.of(role, RankedChoices.of("e01", "e05"))
                : ImmutableMap.of(role, RankedChoices.of("m0" + (i + 1) % 6 / 2 * 2, "m08"));
    }

    private static ImmutableList<AttributeWish> wishes(int i) {
        return switch (i % 3) {
            case 0 -> ImmutableList.of(AttributeWish.similar("band"));
            case 1 -> ImmutableList.of(AttributeWish.different("band"), AttributeWish.oneOf("kind", "first", "third"));
            default -> ImmutableList.of();
        };
    }

    private static ImmutableMap<String, AttributeValue> attributes(int i, long years) {
        return ImmutableMap.<String, AttributeValue>builder()
                .put("band", new AttributeValue.Term(TERMS.get(i / 2 % 4)))
                .put("kind", new AttributeValue.Term(TERMS.get(i / 3 % 4)))
                .put("several", new AttributeValue.Terms(ImmutableSet.of(TERMS.get(i % 4), "first")))
                .put("years", new AttributeValue.Whole(years))
                .put("since", new AttributeValue.Day(ON.minusMonths(i)))
                .put("site", new AttributeValue.At(PLACES.get(i / 2 % 3)))
                .put("alone", new AttributeValue.Truth(i % 3 == 0))
                .put("words", new AttributeValue.Words("Something"))
                .buildOrThrow();
    }

    private static Career career(int i) {
        return Career.builder()
                .stage(i % 3 == 0 ? "early" : "late")
                .roleSince(ON.minusMonths(5L * i + 1))
                .sectorSince(ON.minusYears(i * 5L % 13))
                .organisation("organisation-" + i / 2 % 3)
                .department("department-" + i % 2)
                .jobTitle("Something")
                .grade(i * 3 % 11)
                .build();
    }

    /** One of the values, by number. */
    private static <E> E of(E[] values, int i) {
        return values[i % values.length];
    }

    private static ImmutableList<Choice> choices() {
        return TERMS.stream().map(term -> new Choice(term, Labels.of(term))).collect(ImmutableList.toImmutableList());
    }
}

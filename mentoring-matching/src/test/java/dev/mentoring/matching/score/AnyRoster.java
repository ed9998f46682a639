package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
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
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** People of whom anything may be stated or left out, all of them mentors and mentees, drawn by a seed. */
final class AnyRoster {

    /** A programme with something to draw for every scorer: the attribute {@code faith} is sensitive. */
    static final Programme PROGRAMME = SmallProgramme.builder()
            .addPlaces(place("athens", 38, 24), place("patras", 38, 22), place("fiji", -18, 178), place("pole", 90, 0))
            .addCohorts(new Cohort("2026", 7, "1", ImmutableSet.of(), Optional.empty()))
            .scoring(ScoringModel.of())
            .form(new Form(
                    ImmutableList.of(
                            SmallProgramme.BAND,
                            SmallProgramme.KIND,
                            SmallProgramme.YEARS,
                            new Attribute.Category(
                                    "faith", Labels.of("Faith"), ((Attribute.Band) SmallProgramme.BAND).choices())),
                    ImmutableSet.of("faith"),
                    ImmutableList.of()))
            .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("faith"), true))
            .build();

    /** Settings with which each scorer of the library can be asked, where it needs some. */
    static final ImmutableMap<String, Options> SETTINGS = ImmutableMap.<String, Options>builder()
            .put("similar-setting", Rated.list("attributes", "band", "kind", "years"))
            .put("experience-gap", Rated.option("attribute", "years"))
            .put("priority-for", Rated.option("sectorNewerThanMonths", 24))
            .put("diversity-goal", Rated.option("goal", "voices"))
            .put("attribute-preference", Rated.list("attributes", "band", "kind", "years"))
            .put("needs-covered", whole(Map.of("rarityPercent", 150L, "saturation", 2L)))
            .put("organisation-spread", Rated.option("unit", "DEPARTMENT"))
            .put("channel-fit", whole(Map.of("channels", 3L, "modes", 2L)))
            .put("shared-languages", whole(Map.of("enough", 2L)))
            .buildOrThrow();

    private static final ImmutableList<String> TOPICS =
            ImmutableList.of("governance", "budget", "board", "operations", "circulation", "expenses");
    private static final ImmutableList<String> PEOPLE = ImmutableList.of("a", "b", "c", "d", "e");
    private static final ImmutableList<String> BANDS = ImmutableList.of("one", "few", "some", "many");

    private final Random random;

    private AnyRoster(long seed) {
        this.random = new Random(seed);
    }

    static Roster of(long seed) {
        return new AnyRoster(seed).roster();
    }

    static ScoringContext context(Roster roster) {
        return new ScoringContext(PROGRAMME, roster, SmallProgramme.ON);
    }

    private Roster roster() {
        ImmutableMap.Builder<String, Integer> missed = ImmutableMap.builder();
        some(PEOPLE).forEach(id -> missed.put(id, 1 + random.nextInt(5)));
        List<Relationship> history = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            history.add(
                    new Relationship(new MentoringPair(one(PEOPLE), one(PEOPLE)), Optional.empty(), maybe(i), i == 6));
        }
        return Roster.builder()
                .cohort("2026")
                .participants(PEOPLE.stream().map(this::person).toList())
                .missed(missed.buildOrThrow())
                .history(history)
                .build();
    }

    private Participant person(String id) {
        ParticipantBuilder person = Participant.builder()
                .id(id)
                .addRoles(Role.MENTOR, Role.MENTEE)
                .offers(some(TOPICS).stream()
                        .map(topic ->
                                new Offer(topic, maybe(one(ImmutableList.copyOf(Level.values()))), Optional.empty()))
                        .toList())
                .needs(some(TOPICS).stream()
                        .map(topic -> new Need(topic, maybe(one(ImmutableList.copyOf(Priority.values())))))
                        .toList())
                .place(maybe(one(ImmutableList.of("athens", "patras", "fiji", "pole"))))
                .meetingModes(some(ImmutableList.copyOf(MeetingMode.values())))
                .commitments(some(ImmutableList.of("project", "ongoing")))
                .languages(some(ImmutableList.of("en-GB", "en", "fr", "zh-Hant", "zh-Hans")))
                .channels(some(ImmutableList.copyOf(Channel.values())))
                .availability(random.nextBoolean() ? Availability.unknown() : availability())
                .career(Career.builder()
                        .organisation(maybe(one(ImmutableList.of("x", "y"))))
                        .department(maybe(one(ImmutableList.of("p", "q"))))
                        .grade(maybe(random.nextInt(20)))
                        .sectorSince(maybe(LocalDate.of(2020 + random.nextInt(7), 1 + random.nextInt(10), 1)))
                        .build())
                .story(new Story(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        ImmutableSet.copyOf(some(TOPICS)),
                        ImmutableSet.copyOf(some(TOPICS))))
                .wishes(wishes());
        maybe(one(BANDS)).ifPresent(band -> person.putAttributes("band", SmallProgramme.term(band)));
        maybe(one(BANDS)).ifPresent(faith -> person.putAttributes("faith", SmallProgramme.term(faith)));
        maybe(one(ImmutableList.of("school", "town")))
                .ifPresent(kind -> person.putAttributes("kind", SmallProgramme.term(kind)));
        maybe(random.nextInt(61)).ifPresent(years -> person.putAttributes("years", SmallProgramme.whole(years)));
        maybe(one(ImmutableList.copyOf(OptIn.Wish.values())))
                .ifPresent(wish -> person.addOptIns(new OptIn("faith", "voices", wish, LocalDate.of(2026, 1, 1))));
        for (Role role : some(ImmutableList.copyOf(Role.values()))) {
            List<String> others = new ArrayList<>(some(PEOPLE));
            others.remove(id);
            Collections.shuffle(others, random);
            person.putChoices(role, RankedChoices.of(others.toArray(String[]::new)));
        }
        return person.build();
    }

    private List<AttributeWish> wishes() {
        List<AttributeWish> wishes = new ArrayList<>();
        for (String attribute : some(ImmutableList.of("band", "kind", "years"))) {
            wishes.add(random.nextBoolean() ? AttributeWish.similar(attribute) : AttributeWish.different(attribute));
        }
        if (wishes.isEmpty() && random.nextBoolean()) {
            wishes.add(AttributeWish.oneOf("band", one(BANDS), one(BANDS)));
        }
        return wishes;
    }

    private Availability availability() {
        List<WeeklyHours> hours = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            hours.add(new WeeklyHours(
                    one(ImmutableList.copyOf(DayOfWeek.values())),
                    LocalTime.of(random.nextInt(24), 0),
                    LocalTime.of(random.nextInt(24), 30)));
        }
        ZoneId zone = ZoneId.of(one(ImmutableList.of("UTC", "Europe/Athens", "Asia/Kathmandu", "America/New_York")));
        return new Availability(Optional.of(zone), ImmutableList.copyOf(hours), Optional.empty());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextInt(5) < 2).toList();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) > 0 ? Optional.of(value) : Optional.empty();
    }

    private static Place place(String id, int latitude, int longitude) {
        return new Place(id, Labels.of(id), latitude * 1_000_000, longitude * 1_000_000);
    }

    private static Options whole(Map<String, Long> numbers) {
        ImmutableMap.Builder<String, Options.Value> values = ImmutableMap.builder();
        numbers.forEach((name, number) -> values.put(name, new Options.Whole(number)));
        return Options.of(values.buildOrThrow());
    }
}

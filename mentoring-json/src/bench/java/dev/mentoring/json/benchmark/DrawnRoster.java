package dev.mentoring.json.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.json.ParticipantsDocument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * People as the programmes of the examples ask them to describe themselves: some 700 bytes each, with contact, offers or needs,
 * four answers, career, availability, readiness, and for one in three a story. Drawn from a fixed seed.
 */
final class DrawnRoster {

    private static final long SEED = 20_261_122L;
    private static final int TOPICS = 120;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final ImmutableList<String> FIRST =
            ImmutableList.of("Oluwaseun", "Catrin", "Farzana", "Declan", "Zoë", "Bríd", "Mateusz", "Ayşe");
    private static final ImmutableList<String> LAST =
            ImmutableList.of("Adebayo-Finch", "Llewelyn-Pugh", "Chowdhury", "McAtamney", "O'Hare", "Nowak", "Yılmaz");

    private static final Story STORY = new Story(
            Optional.empty(),
            false,
            Optional.of("Somebody made time for me when I was new, and I have not forgotten it."),
            ImmutableSet.of(),
            ImmutableSet.of());

    private final SplittableRandom random = new SplittableRandom(SEED);

    private DrawnRoster() {}

    /** So many people, some with a manager among them. */
    static ParticipantsDocument of(int people) {
        DrawnRoster drawn = new DrawnRoster();
        ImmutableList<Participant> everybody =
                IntStream.range(0, people).mapToObj(drawn::person).collect(ImmutableList.toImmutableList());
        ImmutableMap<String, String> reportsTo = IntStream.range(0, people)
                .filter(i -> i % 10 != 0)
                .boxed()
                .collect(ImmutableMap.toImmutableMap(DrawnRoster::id, i -> id(i - i % 10)));
        Roster roster = Roster.builder()
                .cohort("cohort-2")
                .participants(everybody)
                .reportsTo(reportsTo)
                .build();
        return new ParticipantsDocument(
                roster,
                IntStream.range(0, people)
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(DrawnRoster::id, i -> drawn.contact(id(i)))));
    }

    private static String id(int person) {
        return "ps-" + (1_000_000 + person);
    }

    private Contact contact(String id) {
        return new Contact(one(FIRST) + " " + one(LAST), Optional.of(id + "@example.org"));
    }

    private <T> T one(ImmutableList<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private ImmutableList<String> topics() {
        return random.ints(2 + random.nextInt(3), 0, TOPICS)
                .distinct()
                .mapToObj(topic -> "topic-of-the-list-" + topic)
                .collect(ImmutableList.toImmutableList());
    }

    private Participant person(int index) {
        boolean mentors = index % 2 == 0;
        var person = Participant.builder()
                .id(id(index))
                .roles(ImmutableSet.of(mentors ? Role.MENTOR : Role.MENTEE))
                .appliedOn(DAY.plusDays(random.nextInt(60)))
                .attributes(ImmutableMap.of(
                        "applies", new AttributeValue.Day(DAY.minusDays(random.nextInt(400))),
                        "branch", new AttributeValue.Term("branch-" + random.nextInt(80)),
                        "member", new AttributeValue.Truth(random.nextInt(4) > 0),
                        "years", new AttributeValue.Whole(random.nextInt(41))))
                .meetingModes(ImmutableSet.of(one(MeetingMode.values())))
                .career(career())
                .availability(availability())
                .languages(ImmutableSet.of("en"))
                .readiness(Readiness.builder()
                        .status(ApplicationStatus.ACCEPTED)
                        .completed(ImmutableMap.of("mentoring-training", DAY.plusDays(80)))
                        .build());
        if (mentors) {
            person.mentorPlaces(1 + random.nextInt(3));
            topics().forEach(topic ->
                    person.addOffers(new Offer(topic, Optional.of(one(Level.values())), Optional.empty())));
        } else {
            topics().forEach(topic -> person.addNeeds(new Need(topic, Optional.of(one(Priority.values())))));
        }
        if (index % 3 == 0) {
            person.story(STORY);
        }
        return person.build();
    }

    private Career career() {
        return Career.builder()
                .stage("head-of-service")
                .roleSince(DAY.minusDays(random.nextInt(4_000)))
                .organisation("authority-" + random.nextInt(150))
                .jobTitle("Head of Libraries and Archives")
                .grade(40 + random.nextInt(40))
                .build();
    }

    private Availability availability() {
        return new Availability(
                Optional.of(ZoneId.of("Europe/London")),
                ImmutableList.of(hours(DayOfWeek.TUESDAY, 9), hours(DayOfWeek.THURSDAY, 13)),
                Optional.of(DAY));
    }

    private WeeklyHours hours(DayOfWeek day, int from) {
        return new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(from + 2 + random.nextInt(3), 30));
    }
}

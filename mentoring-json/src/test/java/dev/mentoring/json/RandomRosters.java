package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Taxonomies and rosters of any shape, each made from one seed. */
final class RandomRosters {

    private static final ImmutableList<String> IDS = ImmutableList.of(
            "a", "b/c", "d~e", "é", "漢", "\uD83D\uDE00", "A", "0", "x y", "\"", "\\", "-", "null", "z");
    private static final ImmutableList<String> LANGUAGES = ImmutableList.of("en", "pt-BR", "zh-Hant-TW", "x-own");
    private static final ImmutableList<String> TEXTS =
            ImmutableList.of("x", "two\nlines\t\"", "\u202e", "\u0001", "Ünal O'Hara", "\uD83D\uDE00", " ", "1e5");

    private final Random random;

    private RandomRosters(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<Taxonomy> taxonomies() {
        return Arbitraries.longs().map(seed -> new RandomRosters(seed).taxonomy());
    }

    static Arbitrary<ParticipantsDocument> participants() {
        return Arbitraries.longs().map(seed -> new RandomRosters(seed).document());
    }

    private Taxonomy taxonomy() {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < random.nextInt(IDS.size()); i++) {
            ImmutableSortedMap<String, Integer> related = i > 0 && flip()
                    ? ImmutableSortedMap.of(IDS.get(i - 1), 1 + random.nextInt(100))
                    : ImmutableSortedMap.of();
            Optional<String> broader = i > 0 && flip() ? Optional.of(IDS.get(random.nextInt(i))) : Optional.empty();
            topics.add(Topic.builder()
                    .id(IDS.get(i))
                    .labels(labels())
                    .broader(broader)
                    .related(related)
                    .notation(maybe(text()).filter(notation -> !notation.isBlank()))
                    .retired(random.nextInt(4) == 0)
                    .replacedBy(flip() ? List.of() : some(IDS.subList(i + 1, IDS.size())))
                    .build());
        }
        return Taxonomy.of("t", text(), topics);
    }

    private Labels labels() {
        return new Labels(
                ImmutableSortedMap.of("en", "a " + text(), "fr", "un " + text()),
                flip() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("en", visible(texts())),
                flip() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("fr", visible(texts())));
    }

    private ParticipantsDocument document() {
        List<String> ids = some(IDS);
        List<Participant> people = new ArrayList<>();
        ImmutableMap.Builder<String, Contact> contacts = ImmutableMap.builder();
        for (String id : ids) {
            people.add(person(id));
            if (flip()) {
                contacts.put(id, new Contact(flip() ? "" : text(), maybe(text())));
            }
        }
        Roster roster = Roster.builder()
                .cohort("c")
                .participants(people)
                .reportsTo(
                        flip() || ids.isEmpty()
                                ? ImmutableSortedMap.of()
                                : ImmutableSortedMap.of(ids.get(0), "the boss"))
                .exclusions(pairs(IDS))
                .locked(pairs(ids))
                .history(pairs(IDS).stream()
                        .map(pair -> new Relationship(pair, maybe("type"), maybe(1 + random.nextInt(9)), flip()))
                        .toList())
                .missed(missed(ids))
                .build();
        return new ParticipantsDocument(roster, contacts.buildOrThrow());
    }

    private Participant person(String id) {
        return Participant.builder()
                .id(id)
                .roles(flip() ? List.of(Role.MENTEE) : List.of(Role.MENTEE, Role.MENTOR))
                .appliedOn(maybe(LocalDate.of(random.nextInt(10_000), 12, 31)))
                .offers(some(IDS).stream()
                        .map(topic -> new Offer(topic, maybe(one(Level.values())), maybe(text())))
                        .toList())
                .needs(some(IDS).stream()
                        .map(topic -> new Need(topic, maybe(one(Priority.values()))))
                        .toList())
                .otherOffers(texts())
                .otherNeeds(texts())
                .attributes(byId(this::value))
                .place(maybe("somewhere"))
                .withinReach(maybe(new DistanceRequest("somewhere", maybe(random.nextInt(20_001)))))
                .meetingModes(some(ImmutableList.copyOf(MeetingMode.values())))
                .commitments(some(IDS))
                .mentorPlaces(maybe(random.nextInt(10_001)))
                .avoids(some(IDS))
                .objectives(maybe(text()))
                .note(maybe(text()))
                .goals(some(IDS).stream().map(this::goal).toList())
                .career(flip() ? Career.unknown() : career())
                .availability(flip() ? Availability.unknown() : availability())
                .languages(some(LANGUAGES))
                .channels(some(ImmutableList.copyOf(Channel.values())))
                .wants(some(IDS))
                .choices(choices(id))
                .readiness(flip() ? Readiness.unknown() : readiness())
                .story(flip() ? Story.untold() : story())
                .optIns(some(IDS).stream()
                        .map(name -> new OptIn(name, one("g", "h"), one(OptIn.Wish.values()), day()))
                        .toList())
                .wishes(some(IDS).stream().map(this::wish).toList())
                .build();
    }

    private AttributeWish wish(String attribute) {
        AttributeWish.Kind kind = one(AttributeWish.Kind.values());
        ImmutableSet<String> answers = kind == AttributeWish.Kind.ONE_OF
                ? ImmutableSet.<String>builder().add("x").addAll(some(IDS)).build()
                : ImmutableSet.of();
        return new AttributeWish(attribute, kind, answers);
    }

    private ImmutableMap<String, Integer> missed(List<String> ids) {
        ImmutableMap.Builder<String, Integer> missed = ImmutableMap.builder();
        ids.stream().filter(id -> flip()).forEach(id -> missed.put(id, 1 + random.nextInt(Roster.MOST_MISSED)));
        return missed.buildOrThrow();
    }

    private AttributeValue value(String id) {
        return switch (random.nextInt(7)) {
            case 0 -> new AttributeValue.Term(id);
            case 1 -> new AttributeValue.Whole(random.nextLong());
            case 2 -> new AttributeValue.Terms(ImmutableSet.copyOf(some(IDS)));
            case 3 -> new AttributeValue.Day(day());
            case 4 -> new AttributeValue.At(id);
            case 5 -> new AttributeValue.Words(text());
            default -> new AttributeValue.Truth(flip());
        };
    }

    private Goal goal(String id) {
        return new Goal(
                id, one(Goal.Kind.values()), "to " + text(), ImmutableSet.copyOf(some(IDS)), one(Goal.Status.values()));
    }

    private Career career() {
        return Career.builder()
                .stage(maybe(one("head", "x y")))
                .roleSince(maybe(day()))
                .sectorSince(maybe(day()))
                .organisation(maybe("漢"))
                .department(maybe("b/c"))
                .jobTitle(maybe(text()))
                .grade(maybe(random.nextInt(1_001)))
                .build();
    }

    private Availability availability() {
        List<WeeklyHours> hours = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            hours.add(new WeeklyHours(one(DayOfWeek.values()), time(), time()));
        }
        Optional<ZoneId> zone =
                maybe(ZoneId.of(one("UTC", "Z", "Europe/London", "+05:45", "America/Argentina/Ushuaia")));
        return new Availability(zone, ImmutableList.copyOf(hours), maybe(day()));
    }

    private ImmutableMap<Role, RankedChoices> choices(String self) {
        ImmutableMap.Builder<Role, RankedChoices> choices = ImmutableMap.builder();
        for (Role role : some(ImmutableList.copyOf(Role.values()))) {
            List<ImmutableSet<String>> ranks = new ArrayList<>();
            List<String> left = new ArrayList<>(some(IDS));
            left.remove(self);
            while (!left.isEmpty()) {
                List<String> rank = left.subList(0, 1 + random.nextInt(left.size()));
                ranks.add(ImmutableSet.copyOf(rank));
                rank.clear();
            }
            choices.put(role, new RankedChoices(ImmutableList.copyOf(ranks)));
        }
        return choices.buildOrThrow();
    }

    private Readiness readiness() {
        return Readiness.builder()
                .status(maybe(one(ApplicationStatus.values())))
                .voluntary(maybe(flip()))
                .managerConsent(maybe(one(ManagerConsent.values())))
                .completed(byId(id -> day()))
                .acknowledged(byId(id -> one("1", "2 b")))
                .build();
    }

    private Story story() {
        return new Story(
                maybe(text()), flip(), maybe(text()), ImmutableSet.copyOf(some(IDS)), ImmutableSet.copyOf(some(IDS)));
    }

    private <V> ImmutableSortedMap<String, V> byId(Function<String, V> value) {
        ImmutableSortedMap.Builder<String, V> values = ImmutableSortedMap.naturalOrder();
        some(IDS).forEach(id -> values.put(id, value.apply(id)));
        return values.buildOrThrow();
    }

    private LocalDate day() {
        return LocalDate.of(1 + random.nextInt(9_999), 1, 1).plusDays(random.nextInt(365));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    @SafeVarargs
    private final <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private List<MentoringPair> pairs(List<String> ids) {
        List<MentoringPair> pairs = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            if (flip()) {
                pairs.add(new MentoringPair(ids.get(i), ids.get(i - 1)));
            }
        }
        return pairs;
    }

    private ImmutableList<String> texts() {
        return ImmutableList.copyOf(some(TEXTS));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Wordings may hold anything, but not nothing. */
    private static ImmutableList<String> visible(ImmutableList<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).collect(toImmutableList());
    }

    private <T> List<T> some(ImmutableList<T> all) {
        return all.stream().filter(one -> random.nextInt(3) == 0).toList();
    }

    private <T> Optional<T> maybe(T value) {
        return flip() ? Optional.of(value) : Optional.empty();
    }

    private boolean flip() {
        return random.nextBoolean();
    }
}

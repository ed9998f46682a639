package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Taxonomies and rosters of any shape, each made from one seed. */
final class RandomRosters {

    private static final ImmutableList<String> IDS = ImmutableList.of(
            "a", "b/c", "d~e", "é", "漢", "\uD83D\uDE00", "A", "0", "x y", "\"", "\\", "-", "null", "z");
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
                .history(pairs(IDS))
                .build();
        return new ParticipantsDocument(roster, contacts.buildOrThrow());
    }

    private Participant person(String id) {
        ImmutableSortedMap.Builder<String, AttributeValue> attributes = ImmutableSortedMap.naturalOrder();
        for (String name : some(IDS)) {
            attributes.put(name, flip() ? new AttributeValue.Term(name) : new AttributeValue.Whole(random.nextLong()));
        }
        return Participant.builder()
                .id(id)
                .roles(flip() ? List.of(Role.MENTEE) : List.of(Role.MENTEE, Role.MENTOR))
                .appliedOn(maybe(LocalDate.of(random.nextInt(10_000), 12, 31)))
                .offers(some(IDS).stream().map(Offer::new).toList())
                .needs(some(IDS).stream().map(Need::new).toList())
                .otherOffers(texts())
                .otherNeeds(texts())
                .attributes(attributes.buildOrThrow())
                .place(maybe("somewhere"))
                .withinReach(maybe(new DistanceRequest("somewhere", maybe(random.nextInt(20_001)))))
                .meetingModes(some(ImmutableList.copyOf(MeetingMode.values())))
                .commitments(some(IDS))
                .mentorPlaces(maybe(random.nextInt(10_001)))
                .avoids(some(IDS))
                .objectives(maybe(text()))
                .note(maybe(text()))
                .build();
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

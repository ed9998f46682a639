package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.matching.SmallProgramme;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Higher is better in the scorers of how people can meet, of memory, and with rarity and saturation. */
@Tag("A4")
@Tag("trap")
class FurtherDirectionProperties {

    private static final List<String> TOPICS =
            List.of("governance", "budget", "board", "operations", "circulation", "expenses");

    @Property
    void a_shorter_way_never_lowers_the_rating(
            @ForAll @LongRange(max = 200_000) long metres,
            @ForAll @LongRange(max = 200_000) long more,
            @ForAll @IntRange(min = 1, max = 300) int limit) {
        assertThat(near(metres, limit)).isGreaterThanOrEqualTo(near(metres + more, limit));
    }

    @Property
    void more_hours_never_lower_the_rating(
            @ForAll @IntRange(max = 23) int from,
            @ForAll @IntRange(max = 23) int until,
            @ForAll @IntRange(max = 23) int otherFrom,
            @ForAll @IntRange(max = 23) int otherUntil,
            @ForAll("days") DayOfWeek day) {
        Availability theirs = hours(List.of(stretch(DayOfWeek.MONDAY, from, until)));
        List<WeeklyHours> mine = List.of(stretch(DayOfWeek.MONDAY, otherFrom, otherUntil));
        List<WeeklyHours> more = new ArrayList<>(mine);
        more.add(stretch(day, from, otherUntil));

        assertThat(shared(theirs, hours(more))).isGreaterThanOrEqualTo(shared(theirs, hours(mine)));
    }

    @Property
    void one_language_more_never_lowers_the_rating(
            @ForAll("languages") Set<String> mine,
            @ForAll("languages") Set<String> theirs,
            @ForAll("language") String more,
            @ForAll @IntRange(min = 1, max = 4) int enough) {
        Options options = Rated.option("enough", enough);

        assertThat(rated(
                        "shared-languages",
                        options,
                        mentor("m").addAllLanguages(with(mine, more)),
                        mentee("n").addAllLanguages(theirs)))
                .isGreaterThanOrEqualTo(rated(
                        "shared-languages",
                        options,
                        mentor("m").addAllLanguages(mine),
                        mentee("n").addAllLanguages(theirs)));
    }

    @Property
    void one_commitment_more_never_lowers_the_rating(
            @ForAll boolean project, @ForAll @IntRange(min = 1, max = 3) int enough) {
        Options options = Rated.option("enough", enough);
        ParticipantBuilder mentee = mentee("n").commitments(Set.of(project ? "project" : "ongoing"));

        assertThat(rated("commitment-fit", options, mentor("m").commitments(Set.of("project", "ongoing")), mentee))
                .isGreaterThanOrEqualTo(
                        rated("commitment-fit", options, mentor("m").commitments(Set.of("project")), mentee));
    }

    @Property
    void one_channel_or_way_of_meeting_more_never_lowers_the_rating(
            @ForAll @Size(min = 1) Set<Channel> mine,
            @ForAll @Size(min = 1) Set<Channel> theirs,
            @ForAll Channel more,
            @ForAll MeetingMode mode,
            @ForAll MeetingMode other,
            @ForAll @IntRange(min = 1, max = 4) int channels,
            @ForAll @IntRange(min = 1, max = 2) int modes) {
        Options options =
                Options.of(Map.of("channels", new Options.Whole(channels), "modes", new Options.Whole(modes)));
        ParticipantBuilder mentee = mentee("n").channels(theirs).meetingModes(Set.of(mode));

        assertThat(rated(
                        "channel-fit",
                        options,
                        mentor("m").channels(with(mine, more)).meetingModes(ImmutableSet.copyOf(MeetingMode.values())),
                        mentee))
                .isGreaterThanOrEqualTo(
                        rated("channel-fit", options, mentor("m").channels(mine).meetingModes(Set.of(other)), mentee));
    }

    @Property
    @Tag("A13")
    void a_pairing_longer_ago_never_lowers_the_rating(
            @ForAll @IntRange(min = 1, max = 7) int round,
            @ForAll @IntRange(min = 1, max = 7) int earlier,
            @ForAll @IntRange(min = 1, max = 9) int rounds) {
        Assume.that(earlier <= round);
        int latest = novelty(round, rounds);

        assertThat(novelty(earlier, rounds)).isGreaterThanOrEqualTo(latest).isLessThan(Rating.BEST);
    }

    @Property
    void one_more_round_missed_never_lowers_the_rating(
            @ForAll @IntRange(min = 1, max = 999) int missed, @ForAll @IntRange(min = 1, max = 1_000) int full) {
        assertThat(missed(missed + 1, full))
                .isGreaterThanOrEqualTo(missed(missed, full))
                .isPositive();
    }

    @Property
    void one_more_offer_within_the_breadth_never_lowers_the_cover_of_needs(
            @ForAll("topics") @Size(min = 1) Set<String> offers,
            @ForAll("topics") @Size(min = 1) Set<String> needs,
            @ForAll("topics") Set<String> others,
            @ForAll("topic") String more,
            @ForAll @IntRange(max = 400) int rarity,
            @ForAll @IntRange(max = 4) int saturation) {
        assertThat(cover(with(offers, more), needs(needs), others, rarity, saturation))
                .isGreaterThanOrEqualTo(cover(offers, needs(needs), others, rarity, saturation));
    }

    @Property
    void a_higher_priority_of_a_need_that_is_met_never_lowers_the_cover_of_needs(
            @ForAll("topics") @Size(min = 1) Set<String> needs,
            @ForAll("topics") Set<String> others,
            @ForAll("topics") Set<String> offers,
            @ForAll @IntRange(max = 400) int rarity,
            @ForAll @IntRange(max = 4) int saturation) {
        String met = needs.iterator().next();
        List<Need> dearer = new ArrayList<>(needs(needs));
        dearer.set(0, new Need(met, Optional.of(Priority.HIGH)));

        assertThat(cover(with(offers, met), dearer, others, rarity, saturation))
                .isGreaterThanOrEqualTo(cover(with(offers, met), needs(needs), others, rarity, saturation));
    }

    @Property
    void less_that_is_enough_never_lowers_the_cover_of_needs(
            @ForAll("topics") @Size(min = 1) Set<String> offers,
            @ForAll("topics") @Size(min = 1) Set<String> needs,
            @ForAll @IntRange(min = 2, max = 6) int saturation) {
        assertThat(cover(offers, needs(needs), Set.of(), 0, saturation - 1))
                .isGreaterThanOrEqualTo(cover(offers, needs(needs), Set.of(), 0, saturation))
                .isGreaterThanOrEqualTo(cover(offers, needs(needs), Set.of(), 0, 0));
    }

    @Property
    void a_nearer_answer_never_disappoints_who_wishes_for_that_nor_pleases_who_looks_for_other_ones(
            @ForAll @IntRange(max = 3) int mine, @ForAll @IntRange(max = 3) int theirs) {
        int nearer = theirs + Integer.signum(mine - theirs);

        assertThat(wished(AttributeWish.similar("band"), mine, nearer))
                .isGreaterThanOrEqualTo(wished(AttributeWish.similar("band"), mine, theirs));
        assertThat(wished(AttributeWish.different("band"), mine, nearer))
                .isLessThanOrEqualTo(wished(AttributeWish.different("band"), mine, theirs));
        assertThat(rated(
                        "organisation-spread",
                        Rated.option("attribute", "band"),
                        band(mentor("m"), mine),
                        band(mentee("n"), nearer)))
                .isLessThanOrEqualTo(rated(
                        "organisation-spread",
                        Rated.option("attribute", "band"),
                        band(mentor("m"), mine),
                        band(mentee("n"), theirs)));
    }

    private static int wished(AttributeWish wish, int mine, int theirs) {
        return rated(
                "attribute-preference",
                Rated.list("attributes", "band"),
                band(mentor("m").addWishes(wish), mine),
                band(mentee("n"), theirs));
    }

    private static ParticipantBuilder band(ParticipantBuilder person, int step) {
        return person.putAttributes(
                "band",
                SmallProgramme.term(List.of("one", "few", "some", "many").get(step)));
    }

    @Provide
    Arbitrary<Set<String>> topics() {
        return topic().set();
    }

    @Provide
    Arbitrary<String> topic() {
        return Arbitraries.of(TOPICS);
    }

    @Provide
    Arbitrary<DayOfWeek> days() {
        return Arbitraries.of(DayOfWeek.class);
    }

    @Provide
    Arbitrary<Set<String>> languages() {
        return language().set().ofMinSize(1);
    }

    @Provide
    Arbitrary<String> language() {
        return Arbitraries.of("en", "en-GB", "en-US", "fr", "zh-Hant", "x-house");
    }

    private static <T> Set<T> with(Set<T> all, T more) {
        return Sets.union(all, Set.of(more));
    }

    private static List<Need> needs(Set<String> topics) {
        return topics.stream().map(Need::new).toList();
    }

    private static int cover(Set<String> offers, List<Need> needs, Set<String> others, int rarity, int saturation) {
        Options options = Options.of(
                Map.of("rarityPercent", new Options.Whole(rarity), "saturation", new Options.Whole(saturation)));
        Roster people = roster(
                mentor("m", offers.toArray(String[]::new)),
                mentee("n").needs(needs),
                mentor("other", others.toArray(String[]::new)),
                mentor("third").addOffers(new Offer("expenses")));
        return rated("needs-covered", options, people);
    }

    private static int near(long metres, int limit) {
        Roster people = roster(mentor("m").place("athens"), mentee("n").place("patras"));
        ScoringContext context = new ScoringContext(
                AnyRoster.PROGRAMME, people, SmallProgramme.ON, (from, to) -> OptionalLong.of(metres));
        return Rated.in(context, "proximity", Rated.option("kilometres", limit), "m", "n")
                .millionths()
                .orElseThrow();
    }

    private static int shared(Availability mentor, Availability mentee) {
        return rated(
                "shared-hours",
                Rated.option("minutes", 300),
                mentor("m").availability(mentor),
                mentee("n").availability(mentee));
    }

    private static WeeklyHours stretch(DayOfWeek day, int from, int until) {
        return new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Availability hours(List<WeeklyHours> stretches) {
        return new Availability(Optional.of(ZoneOffset.UTC), ImmutableList.copyOf(stretches), Optional.empty());
    }

    private static int novelty(int round, int rounds) {
        Roster people = Roster.builder()
                .from(roster(mentor("m"), mentee("n")))
                .addHistory(new Relationship(new MentoringPair("m", "n"), Optional.empty(), Optional.of(round), false))
                .build();
        return rated("novelty", Rated.option("rounds", rounds), people);
    }

    private static int missed(int rounds, int full) {
        Roster people = Roster.builder()
                .from(roster(mentor("m"), mentee("n")))
                .putMissed("n", rounds)
                .build();
        Options options = Options.of(Map.of("rounds", new Options.Whole(full), "of", new Options.Text("MENTEE")));
        return rated("missed-last-time", options, people);
    }

    private static int rated(String scorer, Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return rated(scorer, options, roster(mentor, mentee));
    }

    private static int rated(String scorer, Options options, Roster people) {
        return Rated.in(AnyRoster.context(people), scorer, options, "m", "n")
                .millionths()
                .orElseThrow();
    }
}

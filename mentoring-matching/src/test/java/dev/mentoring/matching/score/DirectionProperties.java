package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Higher is better in every scorer: more of what is wanted never lowers a rating. */
@Tag("trap")
class DirectionProperties {

    private static final List<String> TOPICS =
            List.of("governance", "budget", "board", "operations", "circulation", "expenses");
    private static final List<String> BANDS = List.of("one", "few", "some", "many");

    @Property
    void a_higher_level_never_lowers_the_cover_of_needs(
            @ForAll("offers") List<Offer> offers,
            @ForAll("needs") List<Need> needs,
            @ForAll @IntRange(max = 9) int at) {
        Assume.that(!offers.isEmpty() && !needs.isEmpty());
        int raised = at % offers.size();
        List<Offer> better = new ArrayList<>(offers);
        better.set(raised, new Offer(offers.get(raised).topic(), higher(offers.get(raised)), Optional.empty()));

        assertThat(cover(better, needs)).isGreaterThanOrEqualTo(cover(offers, needs));
    }

    @Property
    void one_more_offer_within_the_breadth_never_lowers_the_cover_of_needs(
            @ForAll("offers") List<Offer> offers, @ForAll("needs") List<Need> needs, @ForAll("topic") String topic) {
        Assume.that(!offers.isEmpty() && !needs.isEmpty());
        Assume.that(offers.stream().noneMatch(offer -> offer.topic().equals(topic)));
        List<Offer> more = new ArrayList<>(offers);
        more.add(new Offer(topic));

        assertThat(cover(more, needs)).isGreaterThanOrEqualTo(cover(offers, needs));
    }

    @Property
    void a_higher_priority_of_a_need_that_is_met_never_lowers_the_cover_of_needs(
            @ForAll("needs") List<Need> needs, @ForAll @IntRange(max = 9) int at) {
        Assume.that(!needs.isEmpty());
        int raised = at % needs.size();
        List<Offer> offers = List.of(new Offer(needs.get(raised).topic()));
        List<Need> dearer = new ArrayList<>(needs);
        dearer.set(raised, new Need(needs.get(raised).topic(), Optional.of(Priority.HIGH)));

        assertThat(cover(offers, dearer)).isGreaterThanOrEqualTo(cover(offers, needs));
    }

    @Property
    void boxes_ticked_beside_the_needs_never_raise_the_cover_of_needs(
            @ForAll("offers") List<Offer> offers, @ForAll @IntRange(min = 1, max = 3) int breadth) {
        List<Need> needs = List.of(new Need("budget"), new Need("board", Optional.of(Priority.HIGH)));
        Assume.that(!offers.isEmpty()
                && offers.stream().noneMatch(offer -> offer.topic().equals("circulation")));
        List<Offer> broader = new ArrayList<>(offers);
        broader.add(new Offer("circulation"));

        assertThat(cover(Rated.option("breadth", breadth), broader, needs))
                .isLessThanOrEqualTo(cover(Rated.option("breadth", breadth), offers, needs));
    }

    @Property
    @Tag("004-05")
    void the_benefit_to_the_mentor_is_the_cover_of_needs_the_other_way_round(
            @ForAll("offers") List<Offer> offersOfMentor,
            @ForAll("needs") List<Need> needsOfMentor,
            @ForAll("offers") List<Offer> offersOfMentee,
            @ForAll("needs") List<Need> needsOfMentee) {
        ParticipantBuilder mentor = mentor("m").offers(offersOfMentor).needs(needsOfMentor);
        ParticipantBuilder mentee = mentee("n").offers(offersOfMentee).needs(needsOfMentee);
        ParticipantBuilder turnedMentor = mentor("n").offers(offersOfMentee).needs(needsOfMentee);
        ParticipantBuilder turnedMentee = mentee("m").offers(offersOfMentor).needs(needsOfMentor);

        assertThat(Rated.by(NeedsCovered.ofMentor(), Options.none(), mentor, mentee)
                        .millionths())
                .isEqualTo(Rated.by(NeedsCovered.ofMentee(), Options.none(), turnedMentor, turnedMentee)
                        .millionths());
    }

    @Property
    void more_lived_through_within_the_breadth_never_lowers_the_rating(
            @ForAll("topics") @Size(min = 1) Set<String> lived,
            @ForAll("topics") @Size(min = 1) Set<String> sought,
            @ForAll("topic") String more) {
        ImmutableSet<String> longer =
                ImmutableSet.<String>builder().addAll(lived).add(more).build();

        assertThat(lived(longer, sought)).isGreaterThanOrEqualTo(lived(lived, sought));
    }

    @Property
    void a_choice_one_rank_higher_never_lowers_the_rating(
            @ForAll @IntRange(min = 2, max = 8) int ranks, @ForAll @IntRange(min = 1, max = 7) int rank) {
        Assume.that(rank < ranks);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < ranks; i++) {
            chosen.add(i == rank ? "m" : "other" + i);
        }
        int lower = chosen(chosen);
        Collections.swap(chosen, rank, rank - 1);

        assertThat(chosen(chosen)).isGreaterThan(lower);
        assertThat(lower).isPositive();
    }

    @Property
    @Tag("000-19")
    @Tag("004-04")
    void a_gap_is_rated_without_regard_to_who_leads(
            @ForAll @IntRange(max = Career.HIGHEST_GRADE) int one,
            @ForAll @IntRange(max = Career.HIGHEST_GRADE) int other,
            @ForAll @IntRange(min = -1000, max = 1000) int target,
            @ForAll @IntRange(min = 1, max = 1000) int tolerance) {
        assertThat(gap(other, one, -target, tolerance)).isEqualTo(gap(one, other, target, tolerance));
    }

    @Property
    void a_gap_nearer_to_the_target_never_lowers_the_rating(
            @ForAll @IntRange(max = Career.HIGHEST_GRADE) int mentor,
            @ForAll @IntRange(max = Career.HIGHEST_GRADE - 1) int mentee,
            @ForAll @IntRange(min = -1000, max = 1000) int target) {
        boolean tooWide = mentor - mentee > target;

        assertThat(gap(mentor, tooWide ? mentee + 1 : mentee, target, 100))
                .isGreaterThanOrEqualTo(gap(mentor, tooWide ? mentee : mentee + 1, target, 100));
    }

    @Property
    void a_nearer_setting_never_lowers_the_rating(@ForAll("band") String mentor, @ForAll("band") String mentee) {
        int own = BANDS.indexOf(mentor);
        int at = BANDS.indexOf(mentee);
        String nearer = BANDS.get(at + Integer.signum(own - at));

        assertThat(similar(mentor, nearer)).isGreaterThanOrEqualTo(similar(mentor, mentee));
    }

    @Property
    @Tag("004-13")
    void more_alike_never_disappoints_who_wishes_for_that_and_never_pleases_who_wishes_for_the_opposite(
            @ForAll("band") String mentor, @ForAll("band") String mentee) {
        int own = BANDS.indexOf(mentor);
        int at = BANDS.indexOf(mentee);
        String nearer = BANDS.get(at + Integer.signum(own - at));

        assertThat(wished(OptIn.Wish.SIMILAR, mentor, nearer))
                .isGreaterThanOrEqualTo(wished(OptIn.Wish.SIMILAR, mentor, mentee));
        assertThat(wished(OptIn.Wish.DIFFERENT, mentor, nearer))
                .isLessThanOrEqualTo(wished(OptIn.Wish.DIFFERENT, mentor, mentee));
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        Arbitrary<Offer> offer = Combinators.combine(
                        topic(), Arbitraries.of(Level.class).optional())
                .as((topic, level) -> new Offer(topic, level, Optional.empty()));
        return offer.list().ofMaxSize(5).uniqueElements(Offer::topic);
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        Arbitrary<Need> need = Combinators.combine(
                        topic(), Arbitraries.of(Priority.class).optional())
                .as(Need::new);
        return need.list().ofMaxSize(5).uniqueElements(Need::topic);
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
    Arbitrary<String> band() {
        return Arbitraries.of(BANDS);
    }

    private static Optional<Level> higher(Offer offer) {
        return offer.level().map(level -> level == Level.BASIC ? Level.SOLID : Level.EXPERT);
    }

    private static int cover(List<Offer> offers, List<Need> needs) {
        return cover(Options.none(), offers, needs);
    }

    private static int cover(Options options, List<Offer> offers, List<Need> needs) {
        return Rated.millionths(
                NeedsCovered.ofMentee(),
                options,
                mentor("m").offers(offers),
                mentee("n").needs(needs));
    }

    private static int lived(Set<String> lived, Set<String> sought) {
        return Rated.millionths(
                new LivedExperience(),
                Options.none(),
                mentor("m").story(story(lived, Set.of())),
                mentee("n").story(story(Set.of(), sought)));
    }

    private static Story story(Set<String> lived, Set<String> sought) {
        return new Story(
                Optional.empty(), false, Optional.empty(), ImmutableSet.copyOf(lived), ImmutableSet.copyOf(sought));
    }

    private static int chosen(List<String> bestFirst) {
        return Rated.millionths(
                new StatedChoice(),
                Options.none(),
                mentor("m"),
                mentee("n").putChoices(Role.MENTEE, RankedChoices.of(bestFirst.toArray(String[]::new))));
    }

    private static int gap(int mentor, int mentee, long target, long tolerance) {
        return Rated.millionths(
                ExperienceGap.ofSeniority(),
                Options.of(Map.of("target", new Options.Whole(target), "tolerance", new Options.Whole(tolerance))),
                mentor("m").career(Career.builder().grade(mentor).build()),
                mentee("n").career(Career.builder().grade(mentee).build()));
    }

    private static int similar(String mentor, String mentee) {
        return Rated.millionths(
                new SimilarSetting(),
                Rated.option("attributes", "band"),
                mentor("m").putAttributes("band", term(mentor)),
                mentee("n").putAttributes("band", term(mentee)));
    }

    private static int wished(OptIn.Wish wish, String mentor, String mentee) {
        return Rated.by(
                        new DiversityWishes(),
                        Rated.option("goal", "voices"),
                        DiversityWishesTest.active(true),
                        DiversityWishesTest.leave(mentor("m"), "band", wish).putAttributes("band", term(mentor)),
                        DiversityWishesTest.leave(mentee("n"), "band", wish).putAttributes("band", term(mentee)))
                .millionths()
                .orElseThrow();
    }
}

package dev.mentoring.matching.advice;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortlistsTest {

    private static final long SEED = 71_000_003;

    /** Everybody wants the budget, which Ada alone offers. */
    private static final Roster STAR = roster(
            mentor("ada", "budget").mentorPlaces(3),
            mentor("bea", "circulation"),
            mentor("cleo", "circulation"),
            mentee("uma", "budget"),
            mentee("vic", "budget"),
            mentee("wim", "budget"));

    private static Shortlists spread(Roster people, int size) {
        return Shortlists.of(RandomRound.compile(people), size, 0, RunControl.none());
    }

    @Test
    void one_popular_mentor_is_not_offered_to_everybody() {
        Shortlists lists = spread(STAR, 1);

        assertThat(lists.limit()).isEqualTo(1);
        assertThat(lists.found()).isTrue();
        assertThat(lists.offers())
                .containsExactly(new MentorOffers("ada", 1), new MentorOffers("bea", 1), new MentorOffers("cleo", 1));
        assertThat(lists.lists())
                .allSatisfy(list -> assertThat(list.suggestions()).hasSize(1));
        assertThat(lists.cutShort()).isEmpty();
        assertThat(CertificateChecker.verify(lists.spread(), lists.result()).valid())
                .isTrue();
    }

    @Test
    void everybody_gets_all_where_fewer_are_possible_than_asked_for() {
        Shortlists lists = spread(STAR, 5);

        assertThat(lists.limit()).isEqualTo(3);
        assertThat(lists.lists()).allSatisfy(list -> {
            assertThat(list.suggestions()).hasSize(3);
            assertThat(list.suggestions().get(0).partner()).isEqualTo("ada");
        });
        assertThat(lists.cutShort()).isEmpty();
    }

    @Test
    void a_limit_that_is_given_gives_as_many_as_possible_one_before_anybody_gets_two() {
        CompiledRound round = RandomRound.compile(roster(
                mentor("ada", "budget"),
                mentor("bea", "budget"),
                mentee("uma", "budget"),
                mentee("vic", "circulation")));

        Shortlists lists = Shortlists.of(round, 2, 1, 0, RunControl.none());

        assertThat(lists.found()).isFalse();
        assertThat(lists.lists())
                .allSatisfy(list -> assertThat(list.suggestions()).hasSize(1));
        assertThat(lists.cutShort()).containsExactly("uma", "vic");
    }

    @Test
    void what_is_settled_is_not_offered_and_takes_its_places() {
        Roster people = Roster.builder()
                .from(STAR)
                .addLocked(new MentoringPair("bea", "uma"))
                .build();

        Shortlists lists = spread(people, 3);

        assertThat(lists.lists()).extracting(Shortlist::person).containsExactly("vic", "wim");
        assertThat(lists.lists())
                .allSatisfy(list -> assertThat(list.suggestions())
                        .extracting(Suggestion::partner)
                        .containsExactly("ada", "cleo"));
        assertThat(lists.offers()).extracting(MentorOffers::mentor).containsExactly("ada", "cleo");
    }

    @Test
    void the_ranked_question_holds_offers_rankings_locks_and_who_chooses_first() {
        Roster people = Roster.builder()
                .from(STAR)
                .addLocked(new MentoringPair("bea", "uma"))
                .build();
        Shortlists lists = spread(people, 3);

        TwoSidedProblem question =
                lists.ranked(ImmutableMap.of("vic", RankedChoices.of("cleo")), ImmutableList.of("wim"));

        assertThat(question.pairCount()).isEqualTo(4);
        assertThat(question.lockedPairings())
                .extracting(Pairing::mentor, Pairing::mentee)
                .containsExactly(tuple("bea", "uma"));
        assertThat(question.mentors().get(question.indexOfMentor("ada")).capacity())
                .isEqualTo(3);
        assertThat(question.mentees().get(question.menteesAsListed().get(0)).id())
                .isEqualTo("wim");
        assertThat(question.pairOf(question.indexOfMentor("ada"), question.indexOfMentee("vic")))
                .isEqualTo(-1);
    }

    @Test
    void nobody_chooses_whom_they_were_not_offered() {
        Shortlists lists = spread(STAR, 1);
        String offered = lists.lists().get(0).suggestions().get(0).partner();
        String other = offered.equals("ada") ? "bea" : "ada";

        assertThatThrownBy(() ->
                        lists.ranked(ImmutableMap.of("uma", RankedChoices.of(offered, other)), ImmutableList.of("zoe")))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.total()).isEqualTo(2));
    }

    @Test
    void refuses_sizes_and_limits_of_nothing_and_stops_when_told_to() {
        CompiledRound round = RandomRound.compile(STAR);

        assertThatThrownBy(() -> Shortlists.of(round, 0, 0, RunControl.none()))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> Shortlists.of(round, 1, 0, 0, RunControl.none()))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> Shortlists.of(round, 1, 0, RunControl.cancelledBy(() -> true)))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void is_the_best_of_all_spreads() {
        agree(150);
    }

    @Test
    @Tag("thorough")
    void is_the_best_of_all_spreads_of_many_rounds() {
        System.out.println("ShortlistsTest seed " + SEED + ", 2,000 rounds");
        agree(2_000);
    }

    private static void agree(int count) {
        Random random = new Random(SEED);
        for (int n = 0; n < count; n++) {
            Roster people = RandomRound.people(random, 1 + random.nextInt(4), 1 + random.nextInt(4), 4);
            CompiledRound round = n % 3 == 0 ? RandomRound.withLock(people) : RandomRound.compile(people);
            int size = 1 + random.nextInt(3);
            AllSpreads all = new AllSpreads(round, size);

            Shortlists smallest = Shortlists.of(round, size, n, RunControl.none());
            assertThat(smallest.limit()).isEqualTo(all.smallestLimit());
            assertThat(smallest.cutShort()).isEmpty();
            agree(smallest, all);

            agree(Shortlists.of(round, size, 1 + random.nextInt(2), n, RunControl.none()), all);
        }
    }

    private static void agree(Shortlists lists, AllSpreads all) {
        int[] offers = lists.lists().stream()
                .mapToInt(list -> list.suggestions().size())
                .toArray();
        long total = lists.lists().stream()
                .flatMap(list -> list.suggestions().stream())
                .mapToLong(Suggestion::score)
                .sum();
        int[] floor = lists.spread().mentees().stream()
                .filter(mentee ->
                        lists.lists().stream().anyMatch(list -> list.person().equals(mentee.id())))
                .mapToInt(mentee -> mentee.minimum())
                .toArray();

        assertThat(lists.offers()).allSatisfy(each -> assertThat(each.offers()).isLessThanOrEqualTo(lists.limit()));
        assertThat(lists.lists()).allSatisfy(list -> assertThat(list.side()).isEqualTo(Side.MENTEE));
        assertThat(AllSpreads.profile(offers, lists.size())).isEqualTo(all.bestProfile(lists.limit()));
        assertThat(total)
                .isEqualTo(all.bestTotal(lists.limit(), Arrays.stream(offers).sum(), floor));
    }

    /** Every spread of the offers of a round, each looked at. */
    private static final class AllSpreads {

        private final TwoSidedProblem problem;
        private final int size;
        private final int[] offers;
        private final int[] listed;

        AllSpreads(CompiledRound round, int size) {
            problem = round.problem();
            this.size = size;
            int[] lockedOfMentor = new int[problem.mentors().size()];
            int[] lockedOfMentee = new int[problem.mentees().size()];
            problem.lockedPairings().forEach(pairing -> {
                lockedOfMentor[problem.indexOfMentor(pairing.mentor())]++;
                lockedOfMentee[problem.indexOfMentee(pairing.mentee())]++;
            });
            listed = IntStream.range(0, lockedOfMentee.length)
                    .filter(i -> problem.mentees().get(i).capacity() > lockedOfMentee[i])
                    .toArray();
            offers = IntStream.range(0, problem.pairCount())
                    .filter(pair -> !problem.isLocked(pair)
                            && problem.mentors().get(problem.mentorOf(pair)).capacity()
                                    > lockedOfMentor[problem.mentorOf(pair)]
                            && Arrays.stream(listed).anyMatch(i -> i == problem.menteeOf(pair)))
                    .toArray();
        }

        /** How many mentees get at least one, at least two, and so on. */
        static String profile(int[] offers, int size) {
            return IntStream.rangeClosed(1, size)
                    .mapToObj(least -> String.format(
                            Locale.ROOT,
                            "%02d",
                            Arrays.stream(offers)
                                    .filter(count -> count >= least)
                                    .count()))
                    .toList()
                    .toString();
        }

        private int[] counts(int chosen, int limit) {
            int[] ofMentor = new int[problem.mentors().size()];
            int[] ofMentee = new int[problem.mentees().size()];
            for (int k = 0; k < offers.length; k++) {
                if ((chosen >> k & 1) == 1) {
                    ofMentor[problem.mentorOf(offers[k])]++;
                    ofMentee[problem.menteeOf(offers[k])]++;
                }
            }
            boolean fits = Arrays.stream(ofMentor).allMatch(count -> count <= limit)
                    && Arrays.stream(ofMentee).allMatch(count -> count <= size);
            return fits ? Arrays.stream(listed).map(i -> ofMentee[i]).toArray() : new int[0];
        }

        String bestProfile(int limit) {
            return IntStream.range(0, 1 << offers.length)
                    .mapToObj(chosen -> counts(chosen, limit))
                    .filter(counts -> counts.length == listed.length)
                    .map(counts -> profile(counts, size))
                    .max(String::compareTo)
                    .orElseThrow();
        }

        long bestTotal(int limit, int pairs, int[] floor) {
            return IntStream.range(0, 1 << offers.length)
                    .filter(chosen -> Integer.bitCount(chosen) == pairs)
                    .filter(chosen -> {
                        int[] counts = counts(chosen, limit);
                        return counts.length == floor.length
                                && IntStream.range(0, floor.length).allMatch(i -> counts[i] >= floor[i]);
                    })
                    .mapToLong(chosen -> IntStream.range(0, offers.length)
                            .filter(k -> (chosen >> k & 1) == 1)
                            .mapToLong(k -> problem.score(offers[k]))
                            .sum())
                    .max()
                    .orElseThrow();
        }

        int smallestLimit() {
            int[] wanted = Arrays.stream(listed)
                    .map(i -> (int) Math.min(
                            size,
                            Arrays.stream(offers)
                                    .filter(pair -> problem.menteeOf(pair) == i)
                                    .count()))
                    .toArray();
            int limit = 1;
            while (!bestProfile(limit).equals(profile(wanted, size))) {
                limit++;
            }
            return limit;
        }
    }
}

package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MisreportsTest {

    private static final ImmutableList<String> KINDS =
            ImmutableList.of("truncate", "drop", "swap", "permute", "popular-last");

    @Test
    void truncates_a_stated_list() {
        assertThat(told("truncate", Map.of("keep", "2"), ranks("ada", "ben+cy", "dan")))
                .contains(ranks("ada", "ben+cy"));
        assertThat(told("truncate", Map.of("keep", "1"), ranks("ada", "ben+cy", "dan")))
                .contains(ranks("ada"));
        assertThat(told("truncate", Map.of("keep", "9"), ranks("ada", "ben"))).contains(ranks("ada", "ben"));
    }

    @Test
    void drops_all_or_none_but_the_first() {
        assertThat(told("drop", Map.of("drop", "1000"), ranks("ada", "ben+cy", "dan")))
                .contains(ranks("ada"));
        assertThat(told("drop", Map.of("drop", "0"), ranks("ada", "ben+cy"))).contains(ranks("ada", "ben+cy"));
    }

    @Test
    void swaps_the_first_two_places() {
        assertThat(told("swap", Map.of(), ranks("ada", "ben+cy", "dan"))).contains(ranks("ben+cy", "ada", "dan"));
        assertThat(told("swap", Map.of(), ranks("ada"))).contains(ranks("ada"));
        assertThat(told("swap", Map.of(), ImmutableList.of())).contains(ImmutableList.of());
    }

    @Test
    void keeps_the_first_place_of_a_list_whose_order_changes() {
        ImmutableList<ImmutableList<String>> told =
                told("permute", Map.of(), ranks("ada", "ben", "cy", "dan")).orElseThrow();

        assertThat(told.get(0)).containsExactly("ada");
        assertThat(told).containsExactlyInAnyOrderElementsOf(ranks("ada", "ben", "cy", "dan"));
    }

    @Test
    void leaves_out_and_puts_in_another_order_as_chance_has_it() {
        ImmutableList<ImmutableList<String>> truth = ranks("ada", "ben", "cy", "dan");
        Map<ImmutableList<ImmutableList<String>>, Integer> orders = new HashMap<>();
        Map<String, Integer> kept = new TreeMap<>();
        int draws = 600;
        for (int seed = 0; seed < draws; seed++) {
            orders.merge(told("permute", Map.of(), truth, seed).orElseThrow(), 1, Integer::sum);
            told("drop", Map.of("drop", "300"), truth, seed)
                    .orElseThrow()
                    .forEach(rank -> kept.merge(rank.get(0), 1, Integer::sum));
        }

        // the six orders of the three places after the first one, each in about 100 of 600 cases
        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allSatisfy(count -> assertThat(count).isBetween(65, 135));
        assertThat(kept).containsEntry("ada", draws);
        assertThat(kept.get("ben")).isBetween(370, 470);
        assertThat(kept.get("cy")).isBetween(370, 470);
        assertThat(kept.get("dan")).isBetween(370, 470);
    }

    @Test
    void misreports_are_those_of_about_the_share_that_is_asked_for() {
        TwoSidedProblem.Builder many = mentors(TwoSidedProblem.builder("many"));
        for (int k = 0; k < 1_000; k++) {
            many.addMentee(choosing("e" + k, ranks("ada", "ben", "cy", "dan")));
        }
        TwoSidedProblem truth = many.allowEveryPair().build();

        for (String kind : KINDS) {
            TwoSidedProblem told = (TwoSidedProblem) perturb(truth, ImmutableMap.of("kind", kind, "share", "400"))
                    .asked();
            long others = IntStream.range(0, 1_000)
                    .filter(k -> !told.mentees().get(k).equals(truth.mentees().get(k)))
                    .count();
            // one of six orders, and one of eight subsets, is what is so
            double changed = kind.equals("permute") ? 5 / 6. : kind.equals("drop") ? 7 / 8. : 1;
            assertThat((double) others).as(kind).isBetween(340 * changed, 460 * changed);
        }
    }

    @Test
    void puts_those_last_whom_too_many_want_first() {
        TwoSidedProblem truth = mentors(TwoSidedProblem.builder("rush"))
                .addMentee(choosing("e0", ranks("ada", "ben")))
                .addMentee(choosing("e1", ranks("ada+ben", "cy")))
                .addMentee(choosing("e2", ranks("cy", "ada")))
                .allowEveryPair()
                .build();

        TwoSidedProblem told =
                (TwoSidedProblem) perturb(truth, ImmutableMap.of("kind", "popular-last", "share", "1000"))
                        .asked();

        assertThat(told.mentees().get(0).preferences()).contains(ranks("ben", "ada"));
        assertThat(told.mentees().get(1).preferences()).contains(ranks("ben", "cy", "ada"));
        assertThat(told.mentees().get(2).preferences()).contains(ranks("cy", "ada"));
        assertThat(told.mentors()).isEqualTo(truth.mentors());
    }

    @Test
    void states_what_scores_say_where_nothing_was_stated() {
        TwoSidedProblem truth = mentors(TwoSidedProblem.builder("scores"))
                .addMentee(Person.of("e0"))
                .pair("ada", "e0", 5)
                .pair("ben", "e0", 9)
                .pair("cy", "e0", 5)
                .lock("cy", "e0")
                .build();

        TwoSidedProblem one = (TwoSidedProblem)
                perturb(truth, ImmutableMap.of("share", "1000", "keep", "1")).asked();
        TwoSidedProblem ofMentors =
                (TwoSidedProblem) perturb(truth, ImmutableMap.of("share", "1000", "side", "mentors"))
                        .asked();

        // the lock stays, whatever is kept
        assertThat(one.mentees().get(0).preferences()).contains(ranks("ben", "cy"));
        assertThat(one.lockedCount()).isEqualTo(1);
        assertThat(one.pairCount()).isEqualTo(2);
        assertThat(ofMentors.mentees()).isEqualTo(truth.mentees());
        assertThat(ofMentors.mentors())
                .extracting(Person::preferences)
                .containsExactly(
                        Optional.of(ranks("e0")),
                        Optional.of(ranks("e0")),
                        Optional.of(ranks("e0")),
                        Optional.of(ImmutableList.of()));
    }

    @Property(tries = 200)
    void states_no_partner_whom_one_does_not_accept(@ForAll long seed) {
        MatchingProblem truth = SomeProblems.any(seed);
        for (String kind : KINDS) {
            Perturbed perturbed = perturb(truth, ImmutableMap.of("kind", kind, "share", "700"), seed);
            Population told = Population.of(perturbed.asked());

            assertThat(perturbed.judged()).isSameAs(truth);
            assertThat(pairs(Population.of(truth))).containsAll(pairs(told));
            if (!kind.equals("truncate") && !kind.equals("drop")) {
                assertThat(pairs(told)).hasSize(Population.of(truth).pairCount());
            }
        }
        assertThat(perturb(truth, ImmutableMap.of("share", "0"), seed).asked().digest())
                .isEqualTo(truth.digest());
    }

    @Test
    void refuses_what_it_does_not_take() {
        PeerProblem peers = PeerProblem.builder("nobody").build();

        assertThat(perturb(peers, ImmutableMap.of("share", "1000")).asked().digest())
                .isEqualTo(peers.digest());
        Stream.of(Map.of("side", "mentees"), Map.of("kind", "lie"), Map.of("keep", "0"), Map.of("length", "3"))
                .forEach(wrong -> assertThatThrownBy(() -> perturb(peers, ImmutableMap.copyOf(wrong)))
                        .isInstanceOf(InvalidModelException.class)
                        .hasMessageContaining("UNKNOWN_SETTING"));
    }

    private static Set<String> pairs(Population people) {
        return IntStream.range(0, people.pairCount())
                .mapToObj(people::pairing)
                .map(Object::toString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What somebody states who has the ranks and always misreports. */
    private static Optional<ImmutableList<ImmutableList<String>>> told(
            String kind, Map<String, String> settings, ImmutableList<ImmutableList<String>> truth) {
        return told(kind, settings, truth, 4);
    }

    private static Optional<ImmutableList<ImmutableList<String>>> told(
            String kind, Map<String, String> settings, ImmutableList<ImmutableList<String>> truth, long seed) {
        TwoSidedProblem problem = mentors(TwoSidedProblem.builder("one"))
                .addMentee(choosing("e0", truth))
                .allowEveryPair()
                .build();
        TwoSidedProblem told = (TwoSidedProblem) perturb(
                        problem,
                        ImmutableMap.<String, String>builder()
                                .putAll(settings)
                                .put("kind", kind)
                                .put("share", "1000")
                                .buildOrThrow(),
                        seed)
                .asked();
        return told.mentees().get(0).preferences();
    }

    private static TwoSidedProblem.Builder mentors(TwoSidedProblem.Builder builder) {
        Stream.of("ada", "ben", "cy", "dan").forEach(id -> builder.addMentor(Person.of(id)));
        return builder;
    }

    private static Person choosing(String id, ImmutableList<ImmutableList<String>> ranks) {
        return new Person(id, 1, 0, Optional.of(ranks));
    }

    private static ImmutableList<ImmutableList<String>> ranks(String... ranks) {
        return Stream.of(ranks)
                .map(rank -> ImmutableList.copyOf(rank.split("\\+", -1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Perturbed perturb(MatchingProblem problem, ImmutableMap<String, String> settings) {
        return perturb(problem, settings, 4);
    }

    private static Perturbed perturb(MatchingProblem problem, ImmutableMap<String, String> settings, long seed) {
        return new Misreports().perturb(Instance.of(problem), Options.parse(settings), seed);
    }
}

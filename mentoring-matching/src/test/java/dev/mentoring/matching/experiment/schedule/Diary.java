package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.Fits;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a rolling schedule day by day, from the list of pairs alone, and compares every batch with what a strategy was asked, and
 * every measure with what is so. Knows nothing of locks.
 */
final class Diary {

    /** A batch as a strategy saw it, and what it said. */
    record Batch(MatchingProblem asked, ImmutableList<Pairing> made) {}

    /**
     * A pair.
     *
     * @param from the day on which it was made
     * @param to the day from which it stands no more
     */
    private record Told(int pair, int from, int to, boolean broken) {

        boolean stands(int day) {
            return from <= day && day < to;
        }
    }

    private final Population people;
    private final Population truth;
    private final RollingSettings settings;
    private final RollingDraws draws;
    private final Deque<Batch> batches;
    private final List<Told> told = new ArrayList<>();
    private final int[] leftOn;
    private long asked;
    /** The last batch that was asked, when it made no pair. */
    private Optional<Batch> fruitless = Optional.empty();

    Diary(Perturbed question, RollingSettings settings, long seed, List<Batch> batches) {
        people = Population.of(question.asked());
        truth = Population.of(question.judged());
        this.settings = settings;
        draws = new RollingDraws(people, settings, seed);
        this.batches = new ArrayDeque<>(batches);
        leftOn =
                IntStream.generate(() -> Integer.MAX_VALUE).limit(people.size()).toArray();
    }

    /** Compares the whole course. */
    void check(Course course) {
        for (int day = 0; day <= settings.days(); day++) {
            if (day % settings.period() == 0) {
                live(day);
            }
            for (int person = 0; person < people.size(); person++) {
                evening(person, day);
            }
            assertThat(Fits.fits(people.problem(), standing(day))).isTrue();
        }
        assertThat(batches).isEmpty();
        assertThat(course.pairings()).containsExactlyInAnyOrderElementsOf(standing(settings.days()));
        assertThat(course.measures()).isEqualTo(measures());
    }

    private ImmutableList<Pairing> standing(int day) {
        return told.stream()
                .filter(each -> each.stands(day))
                .map(each -> people.pairing(each.pair()))
                .collect(ImmutableList.toImmutableList());
    }

    private void live(int day) {
        Set<String> expected = new TreeSet<>();
        Map<String, Integer> places = new TreeMap<>();
        boolean somebodyCanBePaired = false;
        for (int person = 0; person < people.size(); person++) {
            if (isThere(person, day)) {
                places.put(name(person), free(person, day));
            }
        }
        for (int pair = 0; pair < people.pairCount(); pair++) {
            int number = pair;
            boolean open = takesPart(people.first(pair), day)
                    && takesPart(people.second(pair), day)
                    && told.stream().noneMatch(each -> each.pair() == number)
                    && !isTooLow(pair, day);
            if (open) {
                expected.add(people.pairing(pair).toString());
                somebodyCanBePaired |= free(people.first(pair), day) > 0 && free(people.second(pair), day) > 0;
            }
        }
        if (!somebodyCanBePaired) {
            return;
        }
        asked++;
        if (!isAsked(batches.peek(), expected, places) && isAsked(fruitless.orElse(null), expected, places)) {
            return;
        }
        Batch batch = batches.remove();
        assertThat(pairs(batch)).isEqualTo(expected);
        assertThat(places).containsAllEntriesOf(places(batch));
        fruitless = Optional.of(batch).filter(each -> each.made().isEmpty());
        batch.made().forEach(pairing -> make(people.pairOf(pairing), day));
    }

    private static boolean isAsked(@Nullable Batch batch, Set<String> expected, Map<String, Integer> places) {
        return batch != null
                && pairs(batch).equals(expected)
                && places.entrySet().containsAll(places(batch).entrySet());
    }

    private static Set<String> pairs(Batch batch) {
        Population part = Population.of(batch.asked());
        return IntStream.range(0, part.pairCount())
                .mapToObj(pair -> part.pairing(pair).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> places(Batch batch) {
        Population part = Population.of(batch.asked());
        return IntStream.range(0, part.size())
                .boxed()
                .collect(Collectors.toMap(
                        person -> part.side(person) + " " + part.person(person).id(),
                        person -> part.person(person).capacity()));
    }

    private void make(int pair, int day) {
        int breaks = draws.breaksAfter(people.pairing(pair));
        int duration = settings.duration() == 0 ? Integer.MAX_VALUE : settings.duration();
        boolean broken = breaks < duration;
        long to = (long) day + Math.min(breaks, duration);
        told.add(new Told(pair, day, (int) Math.min(to, Integer.MAX_VALUE), broken));
    }

    private List<Told> of(int person) {
        return told.stream()
                .filter(each -> people.first(each.pair()) == person || people.second(each.pair()) == person)
                .toList();
    }

    private boolean isMentee(int person) {
        return people.side(person) == Side.MENTEE;
    }

    private long pairsOn(int person, int day) {
        return of(person).stream().filter(each -> each.stands(day)).count();
    }

    private long usedUp(int person, int day) {
        return isMentee(person)
                ? of(person).stream()
                        .filter(each -> !each.broken() && each.to() <= day)
                        .count()
                : 0;
    }

    private int free(int person, int day) {
        return (int) (people.person(person).capacity() - pairsOn(person, day) - usedUp(person, day));
    }

    /** The last day on which the person lost the last partner, or came. */
    private int waitsSince(int person, int day) {
        int since = draws.arrival(person);
        for (Told each : of(person)) {
            if (each.to() <= day && pairsOn(person, each.to()) == 0) {
                since = Math.max(since, each.to());
            }
        }
        return since;
    }

    /** Whether a mentee had a pair whose time was over when nothing else stood. */
    private boolean isDone(int person, int day) {
        return isMentee(person)
                && of(person).stream()
                        .anyMatch(each -> !each.broken() && each.to() <= day && pairsOn(person, each.to()) == 0);
    }

    private boolean isThere(int person, int day) {
        return draws.arrival(person) <= day && day <= leftOn[person] && !isDone(person, day);
    }

    private boolean takesPart(int person, int day) {
        boolean full = people.person(person).capacity() > 0 && free(person, day) <= 0;
        return isThere(person, day) && !full;
    }

    private void evening(int person, int day) {
        if (isWaiting(person, day) && day - waitsSince(person, day) >= draws.patience(person)) {
            leftOn[person] = day;
        }
    }

    private boolean isWaiting(int person, int day) {
        return people.person(person).capacity() > 0
                && isThere(person, day)
                && leftOn[person] == Integer.MAX_VALUE
                && pairsOn(person, day) == 0;
    }

    private boolean isTooLow(int pair, int day) {
        int waited = day - waitedSince(people.second(pair), day);
        if (people.problem() instanceof PeerProblem) {
            waited = Math.max(waited, day - waitedSince(people.first(pair), day));
        }
        return people.score(pair) < settings.threshold() && waited < settings.thresholdDays();
    }

    /** Whoever has no place has been waiting for ever. */
    private int waitedSince(int person, int day) {
        return people.person(person).capacity() > 0 ? waitsSince(person, day) : 0;
    }

    /** The pairs that are so. */
    private List<Told> so() {
        return told.stream().filter(each -> scoreOf(each).isPresent()).toList();
    }

    private List<Told> soOf(int person) {
        return of(person).stream().filter(each -> scoreOf(each).isPresent()).toList();
    }

    private OptionalLong scoreOf(Told each) {
        Pairing pairing = people.pairing(each.pair());
        return IntStream.range(0, truth.pairCount())
                .mapToObj(truth::pairing)
                .filter(one ->
                        one.mentor().equals(pairing.mentor()) && one.mentee().equals(pairing.mentee()))
                .mapToLong(Pairing::score)
                .findFirst();
    }

    private boolean counts(int person) {
        return IntStream.range(0, truth.size())
                .anyMatch(other -> truth.side(other) == people.side(person)
                        && truth.person(other).id().equals(people.person(person).id())
                        && truth.person(other).capacity() > 0);
    }

    private boolean isServed(int person, int day) {
        return soOf(person).stream().anyMatch(each -> !each.broken() && each.to() <= day);
    }

    private boolean isWithout(int person, int day) {
        return counts(person)
                && isThere(person, day)
                && leftOn[person] == Integer.MAX_VALUE
                && soOf(person).stream().noneMatch(each -> each.stands(day));
    }

    private Map<String, Measure> measures() {
        int end = settings.days();
        boolean sides = people.problem() instanceof TwoSidedProblem;
        Map<String, Measure> measures = new TreeMap<>();
        put(measures, "batches", asked);
        put(measures, "pairs-ever", so().size());
        put(measures, "lost-pairs-ever", told.size() - so().size());
        put(
                measures,
                "total-score-ever",
                so().stream().mapToLong(each -> scoreOf(each).orElseThrow()).sum());
        put(
                measures,
                "broken-pairs",
                so().stream().filter(each -> each.broken() && each.to() <= end).count());
        put(
                measures,
                "rematched",
                count(
                        false,
                        person -> soOf(person).stream()
                                .anyMatch(one -> one.broken()
                                        && soOf(person).stream().anyMatch(other -> other.from() >= one.to()))));
        put(
                measures,
                "left-unmatched",
                count(
                        false,
                        person -> counts(person)
                                && (leftOn[person] <= end || (isDone(person, end) && !isServed(person, end)))));
        put(measures, "still-waiting", count(false, person -> isWithout(person, end)));
        if (sides) {
            put(measures, "completed", count(false, person -> isDone(person, end) && isServed(person, end)));
            put(measures, "mentors-left", count(true, person -> counts(person) && leftOn[person] <= end));
            put(measures, "mentors-waiting", count(true, person -> isWithout(person, end)));
        }
        long[] waits = IntStream.range(0, people.size())
                .filter(person ->
                        people.side(person) != Side.MENTOR && !soOf(person).isEmpty())
                .mapToLong(person ->
                        soOf(person).stream().mapToInt(Told::from).min().orElseThrow() - draws.arrival(person))
                .toArray();
        if (waits.length > 0) {
            measures.put(
                    "waiting-days-mean",
                    new Measure.Fraction(Ratio.of(LongStream.of(waits).sum(), waits.length)));
            put(measures, "waiting-days-worst", LongStream.of(waits).max().orElseThrow());
        }
        return measures;
    }

    private long count(boolean mentors, IntPredicate counted) {
        return IntStream.range(0, people.size())
                .filter(person -> (people.side(person) == Side.MENTOR) == mentors)
                .filter(counted)
                .count();
    }

    private static void put(Map<String, Measure> measures, String name, long number) {
        measures.put(name, new Measure.Whole(number));
    }

    private String name(int person) {
        return people.side(person) + " " + people.person(person).id();
    }
}

package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.score.PairScorer;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.ScoringContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a scorer, made ready once, says of every pair of a roster, as texts: a figure, {@code unknown}, {@code nothing}, or what it
 * threw.
 */
final class Ratings {

    private static final int SHOWN = 3;
    private static final String UNKNOWN = "unknown";
    private static final String NOTHING = "nothing";

    private final Optional<PairScorer> ready;
    private final ImmutableMap<String, Participant> people;
    private final ImmutableList<MentoringPair> pairs;
    private final ImmutableSortedMap<String, String> table;

    private Ratings(Optional<PairScorer> ready, Roster roster, ImmutableSortedMap<String, String> table) {
        this.ready = ready;
        this.people = roster.byId();
        this.pairs = pairs(roster);
        this.table = table;
    }

    /** Asks for one figure. */
    @FunctionalInterface
    private interface Asking {
        OptionalInt of(PairScorer ready, Participant mentor, Participant mentee);
    }

    /** What a scorer says of every pair, from the first to the last. */
    static Ratings of(Scorer scorer, ScorerSample sample, Roster roster) {
        return of(scorer, sample, roster, false, PairScorer::millionths);
    }

    static ImmutableSortedMap<String, String> backwards(Scorer scorer, ScorerSample sample) {
        return of(scorer, sample, sample.roster(), true, PairScorer::millionths).table;
    }

    static ImmutableSortedMap<String, String> withReasons(Scorer scorer, ScorerSample sample, Roster roster) {
        return of(
                        scorer,
                        sample,
                        roster,
                        false,
                        (ready, m, n) -> ready.rate(m, n).millionths())
                .table;
    }

    static ImmutableSortedMap<String, String> turnedRound(Scorer scorer, ScorerSample sample) {
        return of(scorer, sample, sample.roster(), false, (ready, m, n) -> ready.millionths(n, m)).table;
    }

    private static Ratings of(Scorer scorer, ScorerSample sample, Roster roster, boolean backwards, Asking asking) {
        PairScorer ready;
        try {
            ready = prepare(scorer, sample, roster);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Ratings(
                    Optional.empty(), roster, ImmutableSortedMap.of("everybody", threw(e) + " while preparing"));
        }
        if (isNothing(ready)) {
            return new Ratings(Optional.empty(), roster, ImmutableSortedMap.of("everybody", NOTHING));
        }
        return new Ratings(Optional.of(ready), roster, table(ready, roster.byId(), pairs(roster), backwards, asking));
    }

    static PairScorer prepare(Scorer scorer, ScorerSample sample, Roster roster) {
        return scorer.prepare(sample.options(), new ScoringContext(sample.programme(), roster, sample.on()));
    }

    /** The ratings with reasons that are there at all. */
    static ImmutableList<Rating> complete(Scorer scorer, ScorerSample sample, Roster roster) {
        List<Rating> ratings = new ArrayList<>();
        of(scorer, sample, roster, false, (ready, m, n) -> {
            Rating rating = ready.rate(m, n);
            if (!isNothing(rating)) {
                ratings.add(rating);
            }
            return OptionalInt.empty();
        });
        return ImmutableList.copyOf(ratings);
    }

    /** The pairs of a roster that can be asked for. */
    static ImmutableList<MentoringPair> pairs(Roster roster) {
        return roster.participants().stream()
                .filter(mentor -> mentor.is(Role.MENTOR))
                .flatMap(mentor -> roster.participants().stream()
                        .filter(mentee -> mentee.is(Role.MENTEE) && !mentee.id().equals(mentor.id()))
                        .map(mentee -> new MentoringPair(mentor.id(), mentee.id())))
                .collect(ImmutableList.toImmutableList());
    }

    static String key(MentoringPair pair) {
        return pair.mentor() + " with " + pair.mentee();
    }

    static boolean isKnown(String outcome) {
        return outcome.matches("[0-9]+");
    }

    /** At most some, and how many more there are. */
    static ImmutableList<String> few(ImmutableList<String> all) {
        return all.size() <= SHOWN
                ? all
                : ImmutableList.<String>builder()
                        .addAll(all.subList(0, SHOWN))
                        .add("and " + (all.size() - SHOWN) + " more")
                        .build();
    }

    /** By pair, in order. */
    ImmutableSortedMap<String, String> table() {
        return table;
    }

    String of(MentoringPair pair) {
        return table.getOrDefault(key(pair), NOTHING);
    }

    /** The same pairs once more, by the scorer made ready then. */
    ImmutableSortedMap<String, String> again(boolean backwards) {
        return ready.isEmpty() ? table : table(ready.get(), people, pairs, backwards, PairScorer::millionths);
    }

    /** The pairs with a rating above zero. */
    ImmutableList<String> aboveZero() {
        return table.keySet().stream()
                .filter(pair -> isKnown(table.getOrDefault(pair, "")) && !"0".equals(table.get(pair)))
                .collect(ImmutableList.toImmutableList());
    }

    boolean isTelling() {
        return table.values().stream().anyMatch(Ratings::isKnown);
    }

    /** The pairs whose rating is none. */
    ImmutableList<String> broken() {
        return few(table.entrySet().stream()
                .filter(entry -> !isRating(entry.getValue()))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isRating(String outcome) {
        return isKnown(outcome) ? Integer.parseInt(outcome) <= Rating.BEST : outcome.equals(UNKNOWN);
    }

    /** Where others differ. */
    ImmutableList<String> differences(String where, Map<String, String> others) {
        return few(table.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
                .map(entry -> entry.getKey() + ": " + entry.getValue() + ", " + where + " "
                        + others.getOrDefault(entry.getKey(), NOTHING))
                .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableSortedMap<String, String> table(
            PairScorer ready,
            ImmutableMap<String, Participant> people,
            ImmutableList<MentoringPair> pairs,
            boolean backwards,
            Asking asking) {
        Map<String, String> outcomes = new TreeMap<>();
        for (MentoringPair pair : backwards ? Lists.reverse(pairs) : pairs) {
            outcomes.put(
                    key(pair), outcome(ready, person(people, pair.mentor()), person(people, pair.mentee()), asking));
        }
        return ImmutableSortedMap.copyOf(outcomes);
    }

    private static Participant person(ImmutableMap<String, Participant> people, String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    private static String outcome(PairScorer ready, Participant mentor, Participant mentee, Asking asking) {
        try {
            OptionalInt rating = asking.of(ready, mentor, mentee);
            if (isNothing(rating)) {
                return NOTHING;
            }
            return rating.isPresent() ? Integer.toString(rating.getAsInt()) : UNKNOWN;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return threw(e);
        }
    }

    private static String threw(Throwable thrown) {
        return "throws " + thrown.getClass().getName();
    }

    /** A faulty scorer may return null, whatever its contract says. */
    private static boolean isNothing(Object returned) {
        return returned == null;
    }
}

package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.StrategyUsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A strategy with its settings, and the objectives that its result is best for, by the documentation.
 *
 * @param objectives those that the strategy claims, then those by which it breaks ties
 */
public record Question(StrategyUsed how, ImmutableList<Objective> objectives) {

    /** What each strategy with a fixed claim pursues, tie-breaks included. */
    private static final ImmutableMap<String, ImmutableList<Objective>> FIXED =
            ImmutableMap.<String, ImmutableList<Objective>>builder()
                    .put("max-score", ImmutableList.of(Objective.TOTAL, Objective.SERVED, Objective.EVEN))
                    .put("max-coverage", ImmutableList.of(Objective.SERVED, Objective.TOTAL, Objective.EVEN))
                    .put(
                            "bottleneck",
                            ImmutableList.of(Objective.SERVED, Objective.WORST, Objective.TOTAL, Objective.EVEN))
                    .put("fair", ImmutableList.of(Objective.SERVED, Objective.LEXIMIN, Objective.TOTAL, Objective.EVEN))
                    .put(
                            "rank-maximal",
                            ImmutableList.of(Objective.FIRST_RANKS, Objective.TOTAL, Objective.SERVED, Objective.EVEN))
                    .put(
                            "generous",
                            ImmutableList.of(Objective.SERVED, Objective.LAST_RANKS, Objective.TOTAL, Objective.EVEN))
                    .buildOrThrow();

    /** The names of the strategies with a fixed claim. */
    public static ImmutableList<String> names() {
        return FIXED.keySet().asList();
    }

    /** A strategy with a fixed claim. */
    public static Question of(String name, long seed) {
        return new Question(new StrategyUsed(name, seed, Options.none()), Objects.requireNonNull(FIXED.get(name)));
    }

    /** The strategy that pursues what it is told. */
    public static Question ordered(long seed, List<Objective> listed) {
        String names = listed.stream().map(Objective::stableName).collect(Collectors.joining(","));
        return new Question(
                new StrategyUsed("ordered", seed, Options.parse(Map.of(Claim.OBJECTIVES, names))),
                Stream.concat(listed.stream(), Stream.of(Objective.TOTAL, Objective.SERVED, Objective.EVEN))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The strategy that pursues what it is told, told something at random. */
    public static Question orderedAtRandom(long seed) {
        Random random = new Random(seed);
        List<Objective> all = new ArrayList<>(List.of(Objective.values()));
        all.remove(Objective.MINIMUMS);
        all.remove(random.nextBoolean() ? Objective.WORST : Objective.LEXIMIN);
        Collections.shuffle(all, random);
        return ordered(seed % 3, all.subList(0, 1 + random.nextInt(all.size())));
    }

    /** Every strategy with a fixed claim, and one told something at random. */
    public static ImmutableList<Question> all(long seed) {
        return Stream.concat(names().stream().map(name -> of(name, seed % 3)), Stream.of(orderedAtRandom(seed)))
                .collect(ImmutableList.toImmutableList());
    }
}

package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a strategy may promise of every result that it makes, whatever the seed, and what the tests hold it to.
 *
 * <p>A matching is a set of allowed pairs that has all locked ones and keeps every capacity, minimum and group. Results without pairings, {@code
 * INFEASIBLE} or {@code CANCELLED}, are outside of all promises, and locked pairs are beyond anybody's wishes.
 *
 * <p>Promises about choices speak of stated preferences, and of scores for those who state none. Where the card says {@link
 * StrategyCard.Ties#DRAWN}, they are meant after the lot: of partners at one rank, whoever comes first by {@link
 * dev.mentoring.matching.problem.TieOrder} is liked better. Otherwise they are meant with ties: partners at one rank are equally good.
 * Strategies that take the setting {@code preferences} keep {@link #STABLE}, {@link #BEST_FOR_MENTEES}, {@link #BEST_FOR_MENTORS} and {@link
 * #PARETO_OPTIMAL_FOR_MENTEES} for each of its values, and what they promise about stating choices for {@code choices}.
 */
public enum Promise {
    /**
     * No allowed pair outside of the result blocks it: two block when each of them has a place free, or likes the other strictly better than
     * somebody whom they got. With ties this is called weakly stable (Gale, Shapley 1962, "College admissions and the stability of
     * marriage"; Irving 1994, "Stable marriage and indifference").
     */
    STABLE("No two who may be paired would both rather have each other.", StrategyCard.Serves.values()),
    /**
     * No mentee has anything better in any stable matching: with several places, neither more partners nor a better first, second and so on.
     * Stable means {@link #STABLE} but for strategies that allow for ties and claim more of them, where it means what they claim (Gale,
     * Shapley 1962; Roth 1984, "Stability and polarization of interests in job matching").
     */
    BEST_FOR_MENTEES("No mentee does better in any other stable matching.", StrategyCard.Serves.TWO_SIDED),
    /** No mentor has anything better in any stable matching; otherwise like {@link #BEST_FOR_MENTEES}. */
    BEST_FOR_MENTORS("No mentor does better in any other stable matching.", StrategyCard.Serves.TWO_SIDED),
    /**
     * No matching, stable or not, gives one mentee a partner whom they like better and none a worse one; what mentors would like does not
     * count. Only for problems in which every mentee has at most one place (Shapley, Scarf 1974, "On cores and indivisibility"; Balinski, Sönmez 1999,
     * "A tale of two mechanisms: student placement").
     */
    PARETO_OPTIMAL_FOR_MENTEES(
            "No mentee can do better without another mentee doing worse.", StrategyCard.Serves.TWO_SIDED),
    /**
     * Whatever list a mentee with one place states instead of their own, with mentors in another order, without some, or with some whom they would not
     * have, the result gives them nobody whom their own list puts higher. All others may have several places; their lists and the seed stay
     * as they are. Nothing is said of several who agree on what they state, nor of mentees with several places (Dubins, Freedman 1981,
     * "Machiavelli and the Gale-Shapley algorithm"; Roth 1982, "The economics of matching: stability and incentives").
     */
    STRATEGY_PROOF_FOR_MENTEES(
            "No mentee with one place gains by stating other choices than their own.", StrategyCard.Serves.TWO_SIDED),
    /**
     * The same for lists on which the mentee puts nobody whom they would not have: they may order and leave out, but not add. {@link
     * #STRATEGY_PROOF_FOR_MENTEES} contains it.
     */
    ORDER_PROOF_FOR_MENTEES(
            "No mentee with one place gains by putting those whom they would have in another order, or leaving some out.",
            StrategyCard.Serves.TWO_SIDED),
    /**
     * The same as {@link #STRATEGY_PROOF_FOR_MENTEES} for mentors with one place. No strategy that is {@link #STABLE} promises both (Roth 1982), and none is proof
     * against mentors with several places (Roth 1985, "The college admissions problem is not equivalent to the marriage problem").
     */
    STRATEGY_PROOF_FOR_MENTORS(
            "No mentor with one place gains by stating other choices than their own.", StrategyCard.Serves.TWO_SIDED),
    /** The same as {@link #STRATEGY_PROOF_FOR_MENTEES} for everybody with one place in a problem of peers. */
    STRATEGY_PROOF_FOR_PEERS(
            "Nobody with one place gains by stating other choices than their own.", StrategyCard.Serves.PEERS),
    /** No matching has more pairs. */
    MOST_PAIRS("No other matching has more pairs.", StrategyCard.Serves.values()),
    /** No matching has a larger sum of scores. */
    LARGEST_SCORE("No other matching has a larger sum of scores.", StrategyCard.Serves.values());

    private final String sentence;
    private final ImmutableSet<StrategyCard.Serves> problems;

    Promise(String sentence, StrategyCard.Serves... problems) {
        this.sentence = sentence;
        this.problems = Sets.immutableEnumSet(Arrays.asList(problems));
    }

    /** The stable name, in lower case with hyphens. */
    public String stableName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The promise of a stable name. */
    public static Optional<Promise> ofName(String name) {
        return Arrays.stream(values())
                .filter(promise -> promise.stableName().equals(name))
                .findFirst();
    }

    /** The promise as one English sentence. */
    public String sentence() {
        return sentence;
    }

    /** Whether the promise says anything about problems of the kind. */
    public boolean appliesTo(StrategyCard.Serves problem) {
        return problems.contains(problem);
    }

    /** The promises that say something about problems of the kind. */
    public static ImmutableSet<Promise> about(StrategyCard.Serves problem) {
        return Arrays.stream(values())
                .filter(promise -> promise.appliesTo(problem))
                .collect(Sets.toImmutableEnumSet());
    }
}

package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a new result may depart from an earlier one: what the settings of a strategy that claims {@link Claim#REMATCHED} say.
 *
 * @param mostPairsFirst whether the most pairs come before the largest total; otherwise the total comes first
 * @param changes how many earlier pairs may be undone at most beside those that had to go; empty for any number
 * @param price how many points an earlier pair that is kept counts beside its score; 0 where changes cost nothing
 * @param branchings how often the search may branch before it gives a bound instead of a proof
 */
public record RematchTerms(boolean mostPairsFirst, OptionalLong changes, long price, long branchings) {

    /** The setting that says what comes first: {@link #MOST_PAIRS}, which holds where it is not set, or {@link #LARGEST_SCORE}. */
    public static final String GOAL = "goal";

    /** The value of {@link #GOAL} with which the most pairs come first. */
    public static final String MOST_PAIRS = "max-coverage";

    /** The value of {@link #GOAL} with which the largest total comes first. */
    public static final String LARGEST_SCORE = "max-score";

    /** The setting that says how many earlier pairs may be undone, from 0 to {@link #MOST_CHANGES}; not beside {@link #PRICE}. */
    public static final String CHANGES = "changes";

    /** The setting that says how many points a changed pair costs, from 0 to {@link MatchingProblem#LARGEST_SCORE}. */
    public static final String PRICE = "price";

    /** The setting that says how often the search may branch, from 0 to {@link #MOST_BRANCHINGS}. */
    public static final String BRANCHINGS = "branchings";

    /** The largest value of {@link #CHANGES}. */
    public static final long MOST_CHANGES = 1_000_000_000;

    /** The largest value of {@link #BRANCHINGS}. */
    public static final long MOST_BRANCHINGS = 10_000;

    /** The value of {@link #BRANCHINGS} that holds where it is not set. */
    public static final long BRANCHINGS_UNLESS_SET = 500;

    /** The settings that the terms are made of. */
    public static final ImmutableList<String> SETTINGS = ImmutableList.of(GOAL, CHANGES, PRICE, BRANCHINGS);

    /** The terms that settings state; empty when they state none that exist, since a result that was read may say anything. */
    public static Optional<RematchTerms> of(Options settings) {
        Options.Value goal = settings.values().getOrDefault(GOAL, new Options.Text(MOST_PAIRS));
        boolean pairs = goal.equals(new Options.Text(MOST_PAIRS));
        boolean known = pairs || goal.equals(new Options.Text(LARGEST_SCORE));
        OptionalLong changes = whole(settings, CHANGES, MOST_CHANGES);
        OptionalLong price = whole(settings, PRICE, MatchingProblem.LARGEST_SCORE);
        OptionalLong branchings = whole(settings, BRANCHINGS, MOST_BRANCHINGS);
        boolean limited = settings.values().containsKey(CHANGES);
        boolean priced = settings.values().containsKey(PRICE);
        boolean counted = settings.values().containsKey(BRANCHINGS);
        if (!known
                || (limited && priced)
                || limited != changes.isPresent()
                || priced != price.isPresent()
                || counted != branchings.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new RematchTerms(pairs, changes, price.orElse(0), branchings.orElse(BRANCHINGS_UNLESS_SET)));
    }

    private static OptionalLong whole(Options settings, String name, long most) {
        return settings.values().get(name) instanceof Options.Whole whole
                        && whole.number() >= 0
                        && whole.number() <= most
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }
}

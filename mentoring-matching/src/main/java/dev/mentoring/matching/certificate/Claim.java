package dev.mentoring.matching.certificate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import java.util.Optional;

/** What a strategy promises of its solved results, as far as a checker can tell. */
public enum Claim {
    /** No matching has a larger total score; proved by a {@link ScoreCertificate} or a {@link LevelsCertificate}. */
    LARGEST_SCORE(Objective.TOTAL),
    /**
     * No matching has more pairs, and none with as many a larger total; proved by a {@link CoverageCertificate} or a {@link
     * LevelsCertificate}.
     */
    MOST_PAIRS_THEN_SCORE(Objective.SERVED, Objective.TOTAL),
    /** No matching has more pairs, and none with as many a better worst pair; proved by a {@link LevelsCertificate}. */
    MOST_PAIRS_THEN_WORST(Objective.SERVED, Objective.WORST),
    /** No matching has more pairs, and none with as many is better from the worst pair up; proved by levels. */
    MOST_PAIRS_THEN_LEXIMIN(Objective.SERVED, Objective.LEXIMIN),
    /** No matching gives more first choices, and none with as many more second ones, and so on; proved by levels. */
    MOST_FIRST_RANKS(Objective.FIRST_RANKS),
    /** No matching has more pairs, and none with as many fewer of the worst rank, and so on; proved by levels. */
    MOST_PAIRS_THEN_FEWEST_LAST_RANKS(Objective.SERVED, Objective.LAST_RANKS),
    /** The objectives that the strategy's setting {@code objectives} lists, in that order; proved by levels. */
    LISTED_OBJECTIVES,
    /**
     * Within the terms of {@link RematchTerms}: the most pairs, or whatever they put first, then the largest value, then the most earlier
     * pairs kept; proved by a {@link RematchCertificate}. Where the search stopped branching, the result is {@link Status#BOUNDED} with a proved
     * bound on the value.
     */
    REMATCHED,
    /**
     * Mentees chose one after another, each the best that was left, in the order of {@link
     * dev.mentoring.matching.problem.TieOrder} or, where the setting {@code order} is {@code listed}, in the order in which
     * they were listed; proved by a {@link SerialCertificate}.
     */
    SERIAL_CHOICE,
    /** No allowed pair would rather have each other, and no stable matching is better for any mentee; ties are drawn by lot. */
    STABLE_BEST_FOR_MENTEES,
    /** No allowed pair would rather have each other, and no stable matching is better for any mentor; ties are drawn by lot. */
    STABLE_BEST_FOR_MENTORS,
    /**
     * No allowed pair would strictly rather have each other, and no such matching has more than three pairs for every two; proved by a
     * {@link StableSizeCertificate}.
     */
    WEAKLY_STABLE_TWO_THIRDS,
    /** No allowed pair would rather have each other, or as well; or there is no such matching, proved by a {@link RejectionsCertificate}. */
    SUPER_STABLE,
    /**
     * No allowed pair would have each other, one rather and the other at least as well; or there is no such matching, proved by a {@link
     * RejectionsCertificate}.
     */
    STRONGLY_STABLE,
    /** No stable matching has a smaller sum of all ranks; proved by a {@link RotationsCertificate}. */
    STABLE_LEAST_RANKS,
    /** No stable matching has a better worst rank; proved by a {@link RegretCertificate}. */
    STABLE_LEAST_REGRET,
    /** Stable, best for mentees, and with a list of the other stable matchings; proved by a {@link ListingCertificate}. */
    STABLE_LISTED,
    /** What trading places in cycles leads to; proved by a {@link TradingCertificate}. */
    TRADING_CYCLES,
    /** What asking in rounds and accepting at once leads to; proved by a {@link RoundsCertificate}. */
    IMMEDIATE_ACCEPTANCE,
    /** Among peers, no matching has a larger total; proved by an {@link OddSetCertificate}. */
    PEERS_LARGEST_SCORE,
    /**
     * Among peers, no matching has more pairs, none with as many serves those who were left out before more often, and none that does so as
     * often has a larger total; proved by an {@link OddSetCertificate}.
     */
    PEERS_MOST_PAIRS_THEN_SCORE,
    /** No two peers would rather have each other; or there is no such matching, proved by a {@link PartitionCertificate}. */
    PEERS_STABLE,
    /**
     * No two peers would rather have each other, or as well; or there is no such matching, proved by an {@link ImpasseCertificate}.
     */
    PEERS_SUPER_STABLE,
    /** No larger set of pairs of peers is stable among the people in it; proved by a {@link PartitionCertificate}. */
    PEERS_LARGEST_STABLE_PART,
    /**
     * The pairings keep every bound and no more: results are {@link Status#BOUNDED}, and may carry a {@link BoundCertificate}.
     */
    WITHIN_BOUNDS;

    /** The setting that lists objectives, as a list of names or as one text with commas. */
    public static final String OBJECTIVES = "objectives";

    /** The setting that says in which order mentees choose: {@link #LISTED}, or by lot. */
    public static final String ORDER = "order";

    /** The setting that says who has been left out before, by identifier, as often as they have been. */
    public static final String SKIPPED = "skipped";

    /** The setting that says how many stable matchings are listed at most, from 1 to {@link #MOST_LISTED}; {@link #LISTED_UNLESS_SET} unless set. */
    public static final String LIMIT = "limit";

    /** The largest value of {@link #LIMIT}. */
    public static final long MOST_LISTED = 10_000;

    /** The value of {@link #LIMIT} that holds where it is not set. */
    public static final long LISTED_UNLESS_SET = 100;

    /** The setting that says what becomes of the one who is left where the number of peers is odd: {@link #TRIO}, or nothing. */
    public static final String ODD = "odd";

    /** The value of {@link #ODD} with which whoever is left is offered to join a pair. */
    public static final String TRIO = "trio";

    /** The value of {@link #ORDER} with which mentees choose in the order in which they were listed. */
    public static final String LISTED = "listed";

    private static final ImmutableMap<String, Claim> OF_STRATEGY = ImmutableMap.<String, Claim>builder()
            .put("max-score", LARGEST_SCORE)
            .put("max-coverage", MOST_PAIRS_THEN_SCORE)
            .put("bottleneck", MOST_PAIRS_THEN_WORST)
            .put("fair", MOST_PAIRS_THEN_LEXIMIN)
            .put("rank-maximal", MOST_FIRST_RANKS)
            .put("generous", MOST_PAIRS_THEN_FEWEST_LAST_RANKS)
            .put("ordered", LISTED_OBJECTIVES)
            .put("rematch", REMATCHED)
            .put("serial-dictatorship", SERIAL_CHOICE)
            .put("stable-mentee", STABLE_BEST_FOR_MENTEES)
            .put("stable-mentor", STABLE_BEST_FOR_MENTORS)
            .put("stable-max", WEAKLY_STABLE_TWO_THIRDS)
            .put("stable-super", SUPER_STABLE)
            .put("stable-strong", STRONGLY_STABLE)
            .put("stable-egalitarian", STABLE_LEAST_RANKS)
            .put("stable-min-regret", STABLE_LEAST_REGRET)
            .put("stable-all", STABLE_LISTED)
            .put("top-trading-cycles", TRADING_CYCLES)
            .put("immediate-acceptance", IMMEDIATE_ACCEPTANCE)
            .put("peer-max-score", PEERS_LARGEST_SCORE)
            .put("peer-max-coverage", PEERS_MOST_PAIRS_THEN_SCORE)
            .put("peer-stable", PEERS_STABLE)
            .put("peer-super-stable", PEERS_SUPER_STABLE)
            .put("peer-almost-stable", PEERS_LARGEST_STABLE_PART)
            .put("greedy", WITHIN_BOUNDS)
            .put("random", WITHIN_BOUNDS)
            .buildOrThrow();

    /** What a claim speaks of. */
    enum Kind {
        /** Objectives, or bounds, of two-sided problems. */
        OBJECTIVES,
        /** What people of two-sided problems would rather have. */
        CHOICES,
        /** One-sided problems. */
        PEERS
    }

    private final ImmutableList<Objective> objectives;

    Claim(Objective... objectives) {
        this.objectives = ImmutableList.copyOf(objectives);
    }

    /** What the claim speaks of. */
    Kind kind() {
        return switch (this) {
            case STABLE_BEST_FOR_MENTEES,
                    STABLE_BEST_FOR_MENTORS,
                    WEAKLY_STABLE_TWO_THIRDS,
                    SUPER_STABLE,
                    STRONGLY_STABLE,
                    STABLE_LEAST_RANKS,
                    STABLE_LEAST_REGRET,
                    STABLE_LISTED,
                    TRADING_CYCLES,
                    IMMEDIATE_ACCEPTANCE -> Kind.CHOICES;
            case PEERS_LARGEST_SCORE,
                    PEERS_MOST_PAIRS_THEN_SCORE,
                    PEERS_STABLE,
                    PEERS_SUPER_STABLE,
                    PEERS_LARGEST_STABLE_PART -> Kind.PEERS;
            default -> Kind.OBJECTIVES;
        };
    }

    /** The claim of a strategy of this library; empty for names that are not. */
    public static Optional<Claim> ofStrategy(String name) {
        return Optional.ofNullable(OF_STRATEGY.get(name));
    }

    /** The objectives that a result with these settings is best for, in order; empty where the claim is of another kind. */
    public ImmutableList<Objective> objectives(Options settings) {
        return this == LISTED_OBJECTIVES ? listed(settings).orElse(ImmutableList.of()) : objectives;
    }

    /**
     * The objectives that settings list; empty when they list none, unknown ones, one twice, or the worst score beside the
     * scores from the worst up, which contain it.
     */
    public static Optional<ImmutableList<Objective>> listed(Options settings) {
        ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
        for (String text : texts(settings)) {
            for (String name : Splitter.on(',').trimResults().split(text)) {
                Optional<Objective> objective = Objective.ofName(name).filter(o -> o != Objective.MINIMUMS);
                if (objective.isEmpty()) {
                    return Optional.empty();
                }
                objectives.add(objective.get());
            }
        }
        ImmutableList<Objective> list = objectives.build();
        boolean once = list.stream().distinct().count() == list.size();
        boolean twofold = list.contains(Objective.WORST) && list.contains(Objective.LEXIMIN);
        return once && !twofold && !list.isEmpty() ? Optional.of(list) : Optional.empty();
    }

    /** The texts of the setting; none where it is absent or no text, since a result that was read may say anything. */
    private static ImmutableList<String> texts(Options settings) {
        Options.Value value = settings.values().get(OBJECTIVES);
        if (value instanceof Options.Text text) {
            return ImmutableList.of(text.text());
        }
        return value instanceof Options.Texts list ? list.texts() : ImmutableList.of();
    }

    /**
     * Those whom settings say to have been left out before, as often as they have been, people who are gone included; a single text is split at its commas. Nobody where
     * the setting is absent or something else, since a result that was read may say anything.
     */
    public static ImmutableList<String> skipped(Options settings) {
        Options.Value value = settings.values().get(SKIPPED);
        if (value instanceof Options.Texts list) {
            return list.texts();
        }
        return value instanceof Options.Text text
                ? ImmutableList.copyOf(
                        Splitter.on(',').trimResults().omitEmptyStrings().split(text.text()))
                : ImmutableList.of();
    }

    /** Whether settings say that mentees choose as they were listed, instead of by lot. */
    static boolean isListedOrder(Options settings) {
        return settings.values().get(ORDER) instanceof Options.Text text
                && text.text().equals(LISTED);
    }
}

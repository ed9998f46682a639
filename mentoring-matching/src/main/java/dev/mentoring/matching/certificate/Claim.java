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
     * Mentees chose one after another, each the best that was left, in the order of {@link
     * dev.mentoring.matching.problem.TieOrder} or, where the setting {@code order} is {@code listed}, in the order in which
     * they were listed; proved by a {@link SerialCertificate}.
     */
    SERIAL_CHOICE,
    /**
     * The pairings keep every bound and no more: results are {@link Status#BOUNDED}, and may carry a {@link BoundCertificate}.
     */
    WITHIN_BOUNDS;

    /** The setting that lists objectives, as a list of names or as one text with commas. */
    public static final String OBJECTIVES = "objectives";

    /** The setting that says in which order mentees choose: {@link #LISTED}, or by lot. */
    public static final String ORDER = "order";

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
            .put("serial-dictatorship", SERIAL_CHOICE)
            .put("greedy", WITHIN_BOUNDS)
            .put("random", WITHIN_BOUNDS)
            .buildOrThrow();

    private final ImmutableList<Objective> objectives;

    Claim(Objective... objectives) {
        this.objectives = ImmutableList.copyOf(objectives);
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

    /** Whether settings say that mentees choose as they were listed, instead of by lot. */
    static boolean isListedOrder(Options settings) {
        return settings.values().get(ORDER) instanceof Options.Text text
                && text.text().equals(LISTED);
    }
}

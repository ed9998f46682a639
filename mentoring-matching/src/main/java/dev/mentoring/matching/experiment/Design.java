package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a researcher wants to know, as data: every contender on every question, under every perturbation and schedule, so often.
 *
 * <p>Equal designs give equal reports on every machine, where the bench has the same catalogues.
 *
 * @param id identifier of the design
 * @param seed where all chance comes from; any number
 * @param replications how often each combination is tried: 1 to {@link #MOST_REPLICATIONS}
 * @param sources where the questions come from, at least one
 * @param perturbations what the strategy is told instead of what is so; only {@code none} when empty
 * @param schedules when people are paired; only {@code at-once} when empty
 * @param contenders strategies with their settings, one to {@link #MOST_CONTENDERS}
 * @param judgedBy whose word counts for ranks, the same for all contenders
 * @param metrics names of the metrics, in normalisation form C; all that the bench has when empty
 * @param analysis what is made of the figures
 */
@Value.Builder
public record Design(
        String id,
        long seed,
        int replications,
        ImmutableList<Source> sources,
        ImmutableList<Variant> perturbations,
        ImmutableList<Variant> schedules,
        ImmutableList<Variant> contenders,
        PreferenceSource judgedBy,
        ImmutableList<String> metrics,
        Analysis analysis) {

    /** The largest number of replications. */
    public static final int MOST_REPLICATIONS = 1_000_000;

    /**
     * The largest number of trials. All of them are in memory at the end of a run: some 100 bytes each, and as many again for each
     * measure; with every metric of this library 3 kB a trial, 3 GB for the largest number, which Java must be given.
     */
    public static final long MOST_TRIALS = 1_000_000;

    /** The largest number of contenders. */
    public static final int MOST_CONTENDERS = 1_000;

    /** The largest number of series that each metric has: {@link #series}. A report has some 500 bytes for each. */
    public static final long MOST_SERIES = 20_000;

    /**
     * The largest number of draws that the intervals of one metric take: {@link #series} times replications times resamples. As many
     * take about a minute of one processor, half an hour for every metric of this library.
     */
    public static final long MOST_DRAWS = 10_000_000_000L;

    private static final ImmutableList<Variant> UNPERTURBED = ImmutableList.of(Variant.of("none"));
    private static final ImmutableList<Variant> AT_ONCE = ImmutableList.of(Variant.of("at-once"));

    /**
     * Puts in what an empty list of perturbations or schedules stands for.
     *
     * @throws InvalidModelException with every problem: an identifier that is none, no source or contender, a label that stands twice,
     *     a baseline that is no contender, a number outside its limits; or else with the first limit that the design as a whole
     *     passes, of trials, contenders, series and draws
     */
    public Design {
        id = Ids.require(id, "id");
        perturbations = perturbations.isEmpty() ? UNPERTURBED : perturbations;
        schedules = schedules.isEmpty() ? AT_ONCE : schedules;
        metrics = metrics.stream().map(each -> Ids.require(each, "metric")).collect(ImmutableList.toImmutableList());
        Problems problems = new Problems();
        requireRange(replications, problems);
        requireLabels("sources", sources.stream().map(Source::id).toList(), problems);
        requireLabels("perturbations", labels(perturbations), problems);
        requireLabels("schedules", labels(schedules), problems);
        requireLabels("contenders", labels(contenders), problems);
        requireBaselines(analysis.baselines(), labels(contenders), problems);
        requireLabels("metrics", metrics, problems, 0);
        problems.throwIfAny(InvalidModelException::new);
        size(replications, sources, perturbations, schedules, contenders, analysis)
                .requireWithinLimits();
    }

    private static DesignSize size(
            int replications, List<?> sources, List<?> told, List<?> times, List<?> contenders, Analysis analysis) {
        return new DesignSize(
                replications,
                sources.size(),
                told.size(),
                times.size(),
                contenders.size(),
                Math.max(1, analysis.baselines().size()),
                analysis.resamples());
    }

    /** Starts a design with seed 0, judged by stated choices, with the standard analysis. */
    public static DesignBuilder builder(String id) {
        return new DesignBuilder()
                .id(id)
                .seed(0)
                .judgedBy(PreferenceSource.CHOICES)
                .analysis(Analysis.standard());
    }

    /** The number of trials: one for each replication of each combination. */
    public long trials() {
        return conditions() * contenders.size() * replications;
    }

    /**
     * The number of series that each metric has: the figures of each contender under each condition, and the differences of each
     * contrast.
     */
    public long series() {
        return size(replications, sources, perturbations, schedules, contenders, analysis)
                .series();
    }

    /** The number of conditions: combinations of a source, a perturbation and a schedule. */
    public long conditions() {
        return (long) sources.size() * perturbations.size() * schedules.size();
    }

    /** The labels of the contenders with which the others are compared. */
    public ImmutableList<String> baselines() {
        return analysis.baselines().isEmpty()
                ? ImmutableList.of(contenders.get(0).id())
                : analysis.baselines();
    }

    private static List<String> labels(ImmutableList<Variant> variants) {
        return variants.stream().map(Variant::id).toList();
    }

    private static void requireRange(int replications, Problems problems) {
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel("replications"),
                    "replications are from 1 to " + MOST_REPLICATIONS);
        }
    }

    private static void requireLabels(String member, List<String> labels, Problems problems) {
        requireLabels(member, labels, problems, 1);
    }

    private static void requireLabels(String member, List<String> labels, Problems problems, int least) {
        if (labels.size() < least) {
            problems.add(ProblemCode.EMPTY_VALUE, Location.inModel(member), "a design needs at least one");
        }
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < labels.size(); k++) {
            if (!seen.add(labels.get(k))) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(member + "/" + k),
                        "the label stands twice; give variants of one name an id each",
                        labels.get(k));
            }
        }
    }

    private static void requireBaselines(List<String> baselines, List<String> contenders, Problems problems) {
        requireLabels("baselines", baselines, problems, 0);
        Set<String> known = new HashSet<>(contenders);
        for (int k = 0; k < baselines.size(); k++) {
            if (!known.contains(baselines.get(k))) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("baselines/" + k),
                        "a baseline is the label of a contender",
                        baselines.get(k));
            }
        }
    }
}

package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
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
 * @param contenders strategies with their settings, at least one
 * @param judgedBy whose word counts for ranks, the same for all contenders
 * @param metrics names of the metrics; all that the bench has when empty
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

    /** The largest number of trials. */
    public static final long MOST_TRIALS = 10_000_000;

    private static final ImmutableList<Variant> UNPERTURBED = ImmutableList.of(Variant.of("none"));
    private static final ImmutableList<Variant> AT_ONCE = ImmutableList.of(Variant.of("at-once"));

    /**
     * Puts in what an empty list of perturbations or schedules stands for.
     *
     * @throws InvalidModelException with every problem: an identifier that is none, no source or contender, a label that stands twice,
     *     a baseline that is no contender, a number outside its limits, more trials than {@link #MOST_TRIALS}
     */
    public Design {
        id = Ids.require(id, "id");
        perturbations = perturbations.isEmpty() ? UNPERTURBED : perturbations;
        schedules = schedules.isEmpty() ? AT_ONCE : schedules;
        Problems problems = new Problems();
        requireRange(replications, problems);
        requireLabels("sources", sources.stream().map(Source::id).toList(), problems);
        requireLabels("perturbations", labels(perturbations), problems);
        requireLabels("schedules", labels(schedules), problems);
        requireLabels("contenders", labels(contenders), problems);
        requireBaselines(analysis.baselines(), labels(contenders), problems);
        requireLabels("metrics", metrics, problems, 0);
        problems.throwIfAny(InvalidModelException::new);
        requireSize(replications, sources, perturbations, schedules, contenders);
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
        for (int k = 0; k < baselines.size(); k++) {
            if (!contenders.contains(baselines.get(k))) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("baselines/" + k),
                        "a baseline is the label of a contender",
                        baselines.get(k));
            }
        }
    }

    private static void requireSize(
            int replications, List<Source> sources, List<Variant> told, List<Variant> times, List<Variant> contenders) {
        long trials = replications;
        for (List<?> factor : List.of(sources, told, times, contenders)) {
            trials = LongMath.saturatedMultiply(trials, factor.size());
        }
        if (trials > MOST_TRIALS) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "replications", "a design has at most " + MOST_TRIALS + " trials");
        }
    }
}

package dev.mentoring.json.internal;

import com.google.common.math.LongMath;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Holds a report that was read against its design and its own numbers, as far as {@link #require} says. */
final class ReportAgreement {

    private final ExperimentReport report;
    private final Problems problems = new Problems();

    private ReportAgreement(ExperimentReport report) {
        this.report = report;
    }

    /** Whose figures a cell has. */
    private record Place(Condition condition, String contender) {}

    /** What a contrast compares. */
    private record Compared(String metric, Contrast.Factor factor, Place one, Place other) {}

    /**
     * Gives the report back.
     *
     * <p>What a figure comes to is not computed again: means, intervals and chances are taken as they are, and whoever is said to
     * beat another is believed. Nor is a contrast asked for that could be made, or whether it is with a baseline.
     *
     * @throws InvalidModelException with every cell that is missing or stands twice, counts that do not add up, profiles that add up
     *     to more than 64 bits, contrasts that stand twice or of two series that differ in another thing than their factor, and what
     *     {@link TradeOffAgreement} finds
     */
    static ExperimentReport require(ExperimentReport report) {
        ReportAgreement agreement = new ReportAgreement(report);
        agreement.cells();
        agreement.contrasts();
        new TradeOffAgreement(report, agreement.problems).check();
        agreement.problems.throwIfAny(InvalidModelException::new);
        return report;
    }

    private void cells() {
        Set<Place> seen = new HashSet<>();
        for (int k = 0; k < report.cells().size(); k++) {
            Cell cell = report.cells().get(k);
            String path = "cells/" + k;
            if (!seen.add(new Place(cell.condition(), cell.contender()))) {
                twice(path, "a cell of the same contender under the same condition stands before");
            }
            counts(cell, path);
            profiles(cell, path);
        }
        missing(seen);
    }

    private void counts(Cell cell, String path) {
        long ended = sum(cell.statuses().values());
        if (cell.trials() != report.design().replications()) {
            wrong(path + "/trials", "the design has " + report.design().replications() + " replications");
        }
        if (ended + sum(cell.refused().values()) != cell.trials()) {
            wrong(path + "/statuses", "statuses and refusals add up to another number than the trials of the cell");
        }
        cell.figures().forEach((metric, summary) -> {
            if (summary.count() > ended) {
                wrong(
                        path + "/figures/" + Location.segment(metric) + "/count",
                        "a figure has more values than there are trials with a status");
            }
        });
    }

    private void profiles(Cell cell, String path) {
        cell.profiles().forEach((metric, counts) -> {
            long total = 0;
            for (int r = 0; r < counts.length(); r++) {
                total = LongMath.saturatedAdd(total, counts.get(r));
            }
            if (total == Long.MAX_VALUE) {
                wrong(
                        path + "/profiles/" + Location.segment(metric),
                        "the counts of a profile add up to less than " + Long.MAX_VALUE);
            }
        });
    }

    private void missing(Set<Place> found) {
        Design design = report.design();
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                for (Variant time : design.schedules()) {
                    for (Variant contender : design.contenders()) {
                        Condition condition = new Condition(source.id(), told.id(), time.id());
                        if (problems.isFull()) {
                            return;
                        }
                        if (!found.contains(new Place(condition, contender.id()))) {
                            problems.add(
                                    ProblemCode.MISSING_FIELD,
                                    Location.inModel("cells"),
                                    "a cell of source, perturbation, schedule and contender of the design is missing",
                                    source.id(),
                                    told.id(),
                                    time.id(),
                                    contender.id());
                        }
                    }
                }
            }
        }
    }

    private void contrasts() {
        Set<Compared> seen = new HashSet<>();
        for (int k = 0; k < report.contrasts().size(); k++) {
            Contrast contrast = report.contrasts().get(k);
            String path = "contrasts/" + k;
            Compared compared = new Compared(
                    contrast.metric(),
                    contrast.factor(),
                    new Place(contrast.one(), contrast.oneContender()),
                    new Place(contrast.other(), contrast.otherContender()));
            if (!seen.add(compared)) {
                twice(path, "a contrast of the same metric, factor and series stands before");
            }
            if (!differing(contrast).equals(EnumSet.of(contrast.factor()))) {
                problems.add(
                        ProblemCode.UNKNOWN_VALUE,
                        Location.inModel(path + "/factor"),
                        "the two series of a contrast differ in its factor and in nothing else");
            }
            PairedDifference difference = contrast.difference();
            if ((long) difference.more() + difference.equal() + difference.less() != difference.count()) {
                wrong(path + "/difference/count", "more, equal and less add up to another number");
            }
            if (difference.count() > report.design().replications()) {
                wrong(path + "/difference/count", "the design has fewer replications");
            }
        }
    }

    /** The factors in which the two series differ; none of them where they are of two sources, which nothing compares. */
    private static Set<Contrast.Factor> differing(Contrast contrast) {
        Set<Contrast.Factor> factors = EnumSet.noneOf(Contrast.Factor.class);
        Condition one = contrast.one();
        Condition other = contrast.other();
        if (!one.source().equals(other.source())) {
            return factors;
        }
        if (!contrast.oneContender().equals(contrast.otherContender())) {
            factors.add(Contrast.Factor.CONTENDER);
        }
        if (!one.perturbation().equals(other.perturbation())) {
            factors.add(Contrast.Factor.PERTURBATION);
        }
        if (!one.schedule().equals(other.schedule())) {
            factors.add(Contrast.Factor.SCHEDULE);
        }
        return factors;
    }

    private static long sum(Collection<Integer> counts) {
        return counts.stream().mapToLong(count -> count).sum();
    }

    private void wrong(String path, String message) {
        problems.add(ProblemCode.NUMBER_RANGE, Location.inModel(path), message);
    }

    private void twice(String path, String message) {
        problems.add(ProblemCode.DUPLICATE_ID, Location.inModel(path), message);
    }
}

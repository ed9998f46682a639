package dev.mentoring.json.internal;

import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.Summary;

/** How figures of experiments are read and written, each on one line. */
final class SummaryForms {

    private static final RecordForm<Interval> INTERVAL =
            RecordForm.of(Interval::new, Member.decimal("low", Interval::low), Member.decimal("high", Interval::high));

    /** Values in short. */
    static final RecordForm<Summary> SUMMARY = RecordForm.of(
                    Summary::new,
                    Member.whole("count", 1, Integer.MAX_VALUE, Summary::count),
                    Member.decimal("mean", Summary::mean),
                    Member.decimal("deviation", Summary::deviation),
                    Member.decimal("least", Summary::least),
                    Member.decimal("lowerQuartile", Summary::lowerQuartile),
                    Member.decimal("median", Summary::median),
                    Member.decimal("upperQuartile", Summary::upperQuartile),
                    Member.decimal("most", Summary::most),
                    Member.partIfAny("interval", INTERVAL, Summary::interval))
            .inRows();

    /** What one series has more than another. */
    static final RecordForm<PairedDifference> DIFFERENCE = RecordForm.of(
                    PairedDifference::new,
                    Member.whole("count", 1, Integer.MAX_VALUE, PairedDifference::count),
                    Member.decimal("mean", PairedDifference::mean),
                    Member.partIfAny("interval", INTERVAL, PairedDifference::interval),
                    Member.decimalIfAny("effect", PairedDifference::effect),
                    Member.count("more", PairedDifference::more),
                    Member.count("equal", PairedDifference::equal),
                    Member.count("less", PairedDifference::less),
                    Member.decimalIfAny("chance", PairedDifference::chance))
            .inRows();

    private SummaryForms() {}
}

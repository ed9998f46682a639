package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.ParetoSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code experiment-report}. */
public final class ExperimentReportDocument {

    private static final Shape DOCUMENT = Shape.requiring("design", "cells", "contrasts", "tradeOffs");

    /** Where one of two series comes from. */
    private record Side(Condition condition, String contender) {

        static Side of(String source, String perturbation, String schedule, String contender) {
            return new Side(new Condition(source, perturbation, schedule), contender);
        }
    }

    private static final RecordForm<Side> SIDE = RecordForm.of(
                    Side::of,
                    Member.id("source", side -> side.condition().source()),
                    Member.id("perturbation", side -> side.condition().perturbation()),
                    Member.id("schedule", side -> side.condition().schedule()),
                    Member.id("contender", Side::contender))
            .inRows();

    private static final RecordForm<Contrast> CONTRAST = RecordForm.of(
            ExperimentReportDocument::contrast,
            Member.id("metric", Contrast::metric),
            Member.choice("factor", Contrast.Factor.class, Contrast::factor),
            Member.part("one", SIDE, contrast -> new Side(contrast.one(), contrast.oneContender())),
            Member.part("other", SIDE, contrast -> new Side(contrast.other(), contrast.otherContender())),
            Member.part("difference", SummaryForms.DIFFERENCE, Contrast::difference));

    private static final RecordForm<TradeOff> TRADE_OFF = RecordForm.of(
            ExperimentReportDocument::tradeOff,
            Member.id("source", tradeOff -> tradeOff.condition().source()),
            Member.id("perturbation", tradeOff -> tradeOff.condition().perturbation()),
            Member.id("schedule", tradeOff -> tradeOff.condition().schedule()),
            Member.object(
                    "members",
                    ImmutableList.of(),
                    ExperimentReportDocument::members,
                    Values::write,
                    tradeOff -> tradeOff.set().members()),
            Member.object(
                    "beatenBy",
                    ImmutableMap.of(),
                    ExperimentReportDocument::beatenBy,
                    ExperimentReportDocument::writeBeatenBy,
                    tradeOff -> tradeOff.set().beatenBy()),
            Member.ids("unmeasured", TradeOff::unmeasured));

    private Supplier<Design> design = () -> {
        throw new IllegalStateException("a report without design was not refused");
    };
    private ImmutableList<Supplier<Cell>> cells = ImmutableList.of();
    private ImmutableList<Supplier<Contrast>> contrasts = ImmutableList.of();
    private ImmutableList<Supplier<TradeOff>> tradeOffs = ImmutableList.of();

    private ExperimentReportDocument() {}

    private static Contrast contrast(
            String metric, Contrast.Factor factor, Side one, Side other, PairedDifference difference) {
        return new Contrast(
                metric, factor, one.condition(), one.contender(), other.condition(), other.contender(), difference);
    }

    private static TradeOff tradeOff(
            String source,
            String perturbation,
            String schedule,
            ImmutableList<String> members,
            ImmutableMap<String, String> beatenBy,
            ImmutableSet<String> unmeasured) {
        return new TradeOff(
                new Condition(source, perturbation, schedule),
                new ParetoSet(members, beatenBy),
                ImmutableSortedSet.copyOf(Ids.ORDER, unmeasured));
    }

    private static Supplier<ImmutableList<String>> members(DocumentReader in) {
        ImmutableList<String> members = Values.distinctIds(in).asList();
        return () -> members;
    }

    private static Supplier<ImmutableMap<String, String>> beatenBy(DocumentReader in) {
        ImmutableMap<String, String> beatenBy = Values.map(in, DocumentReader::memberAsId, DocumentReader::id);
        return () -> beatenBy;
    }

    private static void writeBeatenBy(ImmutableMap<String, String> beatenBy, JsonText out) {
        out.row();
        ImmutableSortedMap.copyOf(beatenBy, Ids.ORDER)
                .forEach((beaten, better) -> out.name(beaten).value(better));
        out.end();
    }

    /** Reads a document. */
    public static ExperimentReport read(DocumentReader in) {
        ExperimentReportDocument document = new ExperimentReportDocument();
        in.beginDocument(DocumentKind.EXPERIMENT_REPORT);
        in.members(DOCUMENT);
        while (in.nextMember()) {
            document.member(in);
        }
        in.endDocument();
        return document.report();
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "design" -> design = DesignValues.read(in);
            case "cells" -> cells = Values.list(in, CellForms.CELL::read);
            case "contrasts" -> contrasts = Values.list(in, CONTRAST::read);
            default -> tradeOffs = Values.list(in, TRADE_OFF::read);
        }
    }

    private ExperimentReport report() {
        Parts parts = new Parts();
        Optional<Design> tried = parts.make("design", design);
        Optional<ImmutableList<Cell>> figures = parts.makeAll("cells", cells);
        Optional<ImmutableList<Contrast>> compared = parts.makeAll("contrasts", contrasts);
        Optional<ImmutableList<TradeOff>> weighed = parts.makeAll("tradeOffs", tradeOffs);
        if (!parts.areGood()) {
            return parts.finish(Optional.empty());
        }
        return parts.finish(parts.make(
                "",
                () -> ReportAgreement.require(new ExperimentReport(
                        tried.orElseThrow(), figures.orElseThrow(), compared.orElseThrow(), weighed.orElseThrow()))));
    }

    /** Writes a document. */
    public static void write(ExperimentReport report, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.EXPERIMENT_REPORT.format());
        out.name("design").object();
        DesignValues.writeMembers(report.design(), out);
        out.end();
        write("cells", report.cells(), CellForms.CELL, out);
        write("contrasts", report.contrasts(), CONTRAST, out);
        write("tradeOffs", report.tradeOffs(), TRADE_OFF, out);
        out.end();
    }

    private static <T> void write(String name, List<T> values, Form<T> form, JsonText out) {
        Values.writeEach(values, out.name(name), value -> form.write(value, out));
    }
}

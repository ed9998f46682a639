package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How the figures of one contender under one condition are read and written. */
final class CellForms {

    private static final Shape STATUSES = Shape.requiring()
            .allowing(Arrays.stream(Status.values()).map(Enum::name).toArray(String[]::new));

    private static final ImmutableMap<String, ProblemCode> CODES =
            Arrays.stream(ProblemCode.values()).collect(ImmutableMap.toImmutableMap(Enum::name, code -> code));

    /** A cell. */
    static final RecordForm<Cell> CELL = RecordForm.of(
            CellForms::cell,
            Member.id("source", cell -> cell.condition().source()),
            Member.id("perturbation", cell -> cell.condition().perturbation()),
            Member.id("schedule", cell -> cell.condition().schedule()),
            Member.id("contender", Cell::contender),
            Member.count("trials", Cell::trials),
            Member.object(
                    "statuses", ImmutableSortedMap.of(), CellForms::statuses, CellForms::writeCounts, Cell::statuses),
            Member.object(
                    "refused", ImmutableSortedMap.of(), CellForms::refused, CellForms::writeCounts, Cell::refused),
            Member.object(
                    "figures", ImmutableSortedMap.of(), CellForms::figures, CellForms::writeFigures, Cell::figures),
            Member.object(
                    "profiles",
                    ImmutableSortedMap.of(),
                    CellForms::profiles,
                    CellForms::writeProfiles,
                    Cell::profiles));

    private CellForms() {}

    private static Cell cell(
            String source,
            String perturbation,
            String schedule,
            String contender,
            int trials,
            ImmutableSortedMap<Status, Integer> statuses,
            ImmutableSortedMap<ProblemCode, Integer> refused,
            ImmutableSortedMap<String, Summary> figures,
            ImmutableSortedMap<String, ImmutableLongArray> profiles) {
        Condition condition = new Condition(source, perturbation, schedule);
        return new Cell(condition, contender, trials, statuses, refused, figures, profiles);
    }

    private static Supplier<ImmutableSortedMap<Status, Integer>> statuses(DocumentReader in) {
        TreeMap<Status, Integer> counts = new TreeMap<>();
        if (in.enterObject(STATUSES)) {
            while (in.nextMember()) {
                counts.put(Status.valueOf(in.member()), count(in));
            }
        }
        return () -> ImmutableSortedMap.copyOf(counts);
    }

    private static Supplier<ImmutableSortedMap<ProblemCode, Integer>> refused(DocumentReader in) {
        TreeMap<ProblemCode, Integer> counts = new TreeMap<>();
        Values.eachMember(in, () -> {
            ProblemCode code = code(in.member(), in);
            counts.put(code, count(in));
        });
        return () -> ImmutableSortedMap.copyOf(counts);
    }

    /** The code of a name; noted as UNKNOWN_VALUE when there is none. */
    static ProblemCode code(String name, DocumentReader in) {
        ProblemCode known = CODES.get(name);
        if (known == null) {
            in.note(
                    ProblemCode.UNKNOWN_VALUE,
                    "there is no code of that name; `mentoring validate --codes` lists them");
            return ProblemCode.STRATEGY_UNSUITED;
        }
        return known;
    }

    private static int count(DocumentReader in) {
        return (int) in.whole(1, Integer.MAX_VALUE);
    }

    private static Supplier<ImmutableSortedMap<String, Summary>> figures(DocumentReader in) {
        ImmutableSortedMap<String, Supplier<Summary>> figures =
                Values.map(in, DocumentReader::memberAsId, SummaryForms.SUMMARY::read);
        return () -> {
            ImmutableSortedMap.Builder<String, Summary> made = ImmutableSortedMap.orderedBy(Ids.ORDER);
            figures.forEach((metric, figure) -> made.put(metric, Parts.at(metric, figure)));
            return made.buildOrThrow();
        };
    }

    private static Supplier<ImmutableSortedMap<String, ImmutableLongArray>> profiles(DocumentReader in) {
        ImmutableSortedMap<String, ImmutableLongArray> profiles =
                Values.map(in, DocumentReader::memberAsId, CellForms::profile);
        return () -> profiles;
    }

    /** Reads counts of ranks. */
    static ImmutableLongArray profile(DocumentReader in) {
        ImmutableList<Long> counts = Values.list(in, each -> each.whole(0, Long.MAX_VALUE));
        return ImmutableLongArray.copyOf(counts);
    }

    /** Writes counts of ranks. */
    static void write(ImmutableLongArray counts, JsonText out) {
        out.listRow();
        counts.forEach(out::value);
        out.end();
    }

    private static <K extends Enum<K>> void writeCounts(ImmutableSortedMap<K, Integer> counts, JsonText out) {
        out.row();
        counts.forEach((what, count) -> out.name(what.name()).value(count));
        out.end();
    }

    private static void writeFigures(ImmutableSortedMap<String, Summary> figures, JsonText out) {
        out.object();
        inOrder(figures).forEach((metric, figure) -> SummaryForms.SUMMARY.write(figure, out.name(metric)));
        out.end();
    }

    private static void writeProfiles(ImmutableSortedMap<String, ImmutableLongArray> profiles, JsonText out) {
        out.object();
        inOrder(profiles).forEach((metric, counts) -> write(counts, out.name(metric)));
        out.end();
    }

    /** The same by identifier, in the order in which documents have them. */
    private static <T> ImmutableSortedMap<String, T> inOrder(Map<String, T> byId) {
        return ImmutableSortedMap.copyOf(byId, Ids.ORDER);
    }
}

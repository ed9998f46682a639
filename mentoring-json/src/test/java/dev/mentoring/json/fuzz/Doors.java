package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentFormat;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.EscoTables;
import dev.mentoring.json.csv.FormOfEveryField;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.events.CommandAt;
import dev.mentoring.json.events.Commands;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.events.EventLogWriter;
import dev.mentoring.json.exchange.OpenReviewReading;
import dev.mentoring.json.exchange.OpenReviewSettings;
import dev.mentoring.json.exchange.OpenReviewTables;
import dev.mentoring.json.exchange.PrefLib;
import dev.mentoring.json.exchange.PrefLibMarket;
import dev.mentoring.json.exchange.PrefLibReading;
import dev.mentoring.json.skos.SkosFormat;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every way by which bytes come into the library. */
final class Doors {

    private static final Programme NLLS = MentoringJson.readProgramme(Examples.programme("nlls"));
    private static final int USUAL = 100;
    /** The command sets itself up anew for every document, which takes longer than all else. */
    private static final int RARE = 1;

    private Doors() {}

    /** All of them, knowing their good seeds. */
    static ImmutableList<Door> all() {
        return unproven()
                .map(door -> door.weight() == RARE ? door : door.knowingGoodSeeds())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The door of a name, whose good seeds are not known.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Door named(String name) {
        return unproven()
                .filter(door -> door.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no door has the name " + name));
    }

    /** All of them, before anything went through. */
    static Stream<Door> unproven() {
        return Stream.of(
                document("taxonomy", MentoringJson.taxonomies(), Seeds.named("taxonomy")),
                document("programme", MentoringJson.programmes(), Seeds.programmes()),
                document("participants", MentoringJson.participants(), Seeds.participants()),
                document("matching-problem", MentoringJson.problems(), Seeds.problems()),
                document("matching-result", MentoringJson.results(), Seeds.results()),
                document("explanation", MentoringJson.explanations(), Seeds.named("explanation")),
                document("events", MentoringJson.events(), Seeds.named("events")),
                document("monitoring", MentoringJson.monitoring(), Seeds.named("monitoring")),
                document("report", MentoringJson.reports(), Seeds.named("report")),
                document("experiment", MentoringJson.experiments(), Seeds.experiments()),
                document("experiment-report", MentoringJson.experimentReports(), Seeds.named("experiment-report")),
                Door.of("participants-lines", USUAL / 2, true, Seeds.participantsLines(), Doors::participantsLines),
                Door.of("log", USUAL * 3 / 4, true, Seeds.logs(), Doors::log),
                Door.of("commands", USUAL, true, Seeds.commands(), Doors::commands),
                Door.of("skos", USUAL, true, Seeds.skos(), Doors::skos),
                Door.of("table", USUAL / 4, false, Seeds.tables(), document -> table(document, NLLS)),
                Door.of("table-of-every-field", USUAL / 2, false, Seeds.tablesOfEveryField(), Doors::tableOfEveryField),
                Door.of("esco", USUAL / 2, false, Seeds.esco(), Doors::esco),
                Door.of("preflib", USUAL / 4, false, Seeds.prefLib(), Doors::prefLib),
                Door.of("scores", USUAL / 4, false, Seeds.paperRows(), Doors::scores),
                Door.of("constraints", USUAL / 4, false, Seeds.paperRows(), Doors::constraints),
                Door.of("solve-lines", RARE, true, Seeds.problemLines(), CommandDoor::solveLines),
                Door.of("validate", RARE, true, Seeds.participants(), CommandDoor::validate));
    }

    private static <T> Door document(String name, DocumentFormat<T> format, ImmutableList<Seed> seeds) {
        return Door.of(name, USUAL, true, seeds, document -> again(format.read(document), format::write, format::read));
    }

    /** Writes what was accepted, reads it, and writes it again: to the byte the same. */
    private static <T> void again(T accepted, Function<T, String> write, Function<byte[], T> read) {
        String written = write.apply(accepted);
        T second = read(written, read);
        Finding.unless(write.apply(second).equals(written), "written and read again, it is written otherwise");
        boolean ofPeople = accepted instanceof ParticipantsDocument
                || accepted instanceof EventsDocument
                || accepted instanceof MonitoringData;
        Finding.unless(!ofPeople || !accepted.toString().contains(Canary.PRIVATE_WORD), "a private value in toString");
    }

    private static <T> T read(String written, Function<byte[], T> read) {
        try {
            return read.apply(written.getBytes(StandardCharsets.UTF_8));
        } catch (MentoringException e) {
            throw new Finding("what was written of an accepted document is refused", e);
        }
    }

    private static void participantsLines(byte[] document) {
        again(
                MentoringJson.readParticipantsLines(document, Limits.standard()),
                MentoringJson::writeLines,
                lines -> MentoringJson.readParticipantsLines(lines, Limits.standard()));
    }

    private record Log(String programme, boolean chained, List<Entry> entries) {}

    private static void log(byte[] document) {
        again(readLog(document), Doors::writeLog, Doors::readLog);
    }

    private static Log readLog(byte[] document) {
        EventLogReader reader = EventLogReader.over(new ByteArrayInputStream(document), Limits.standard());
        List<Entry> entries = new ArrayList<>();
        reader.forEachRemaining(entries::add);
        return new Log(reader.programme(), reader.isChained(), entries);
    }

    private static String writeLog(Log log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLogWriter writer = EventLogWriter.begin(out, log.programme());
        writer = log.chained() ? writer : writer.withoutHashes();
        log.entries().forEach(writer::append);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void commands(byte[] document) {
        again(readCommands(document), Doors::writeCommands, Doors::readCommands);
    }

    private static ImmutableList<CommandAt> readCommands(byte[] document) {
        return Commands.read(new ByteArrayInputStream(document), Limits.standard());
    }

    private static String writeCommands(ImmutableList<CommandAt> commands) {
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append(Commands.write(command)).append('\n'));
        return lines.toString();
    }

    private static void skos(byte[] document) {
        again(
                SkosFormat.standard().read(document).taxonomy(),
                SkosFormat.standard()::write,
                written -> SkosFormat.standard().read(written).taxonomy());
    }

    private static void tableOfEveryField(byte[] document) {
        table(document, FormOfEveryField.PROGRAMME);
    }

    private static void table(byte[] document, Programme programme) {
        RosterImport table = CsvRoster.read(document, programme, "2026", Limits.standard());
        long found = table.roster().participants().size() + table.refused().size() + table.blankRows();
        Finding.unless(found == table.rows(), "rows that are neither read nor refused nor blank");
        table.refused().forEach(row -> {
            Finding.unless(!row.problems().isEmpty(), "a refused row without a problem");
            row.problems().forEach(RefusalCheck::checkMessage);
        });
        Finding.unless(programme.check(table.roster()).isEmpty(), "a table that is read does not fit its programme");
        Finding.unless(!table.toString().contains(Canary.PRIVATE_WORD), "a private value in toString");
        again(
                new ParticipantsDocument(table.roster(), table.contacts()),
                MentoringJson::write,
                MentoringJson::readParticipants);
    }

    /** The table is one of concepts, or one of broader concepts when its heading says so. */
    private static void esco(byte[] document) {
        EscoTables tables = EscoTables.in("en");
        boolean ofBroader = new String(document, StandardCharsets.UTF_8).contains("broaderUri");
        tables.addConcepts(ofBroader ? Seeds.CONCEPTS.getBytes(StandardCharsets.UTF_8) : document);
        if (ofBroader) {
            tables.addBroader(document);
        }
        again(tables.taxonomy("esco", "1").value(), MentoringJson::write, MentoringJson::readTaxonomy);
    }

    private static void prefLib(byte[] document) {
        PrefLibReading reading = PrefLib.read(document, Limits.standard());
        reading.refused().forEach(line -> line.problems().forEach(RefusalCheck::checkMessage));
        reading.notes().forEach(RefusalCheck::checkMessage);
        Finding.unless(!reading.file().toString().contains(Canary.PRIVATE_WORD), "a private value in toString");
        again(
                reading.file(),
                PrefLib::write,
                written -> PrefLib.read(written, Limits.standard()).file());
        Limits few = Limits.standard().withElements(1_000).withParticipants(1_000);
        again(
                (MatchingProblem) PrefLibMarket.standard().withLimits(few).problem("p", reading.file()),
                MentoringJson::write,
                MentoringJson.problems()::read);
    }

    private static void scores(byte[] document) {
        OpenReviewTables tables = OpenReviewTables.with(
                OpenReviewSettings.standard().withMaximum(2).withDemandAtMost(2));
        tables.addScores("scores", document, 2);
        papers(tables);
    }

    private static void constraints(byte[] document) {
        OpenReviewTables tables = OpenReviewTables.with(
                OpenReviewSettings.standard().withMaximum(2).withDemandAtMost(2).withZeroScores(true));
        tables.addConstraints(document);
        papers(tables);
    }

    private static void papers(OpenReviewTables tables) {
        OpenReviewReading reading = tables.problem("p");
        reading.refused().forEach(line -> line.problems().forEach(RefusalCheck::checkMessage));
        again((MatchingProblem) reading.problem(), MentoringJson::write, MentoringJson.problems()::read);
    }
}

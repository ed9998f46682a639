package dev.mentoring.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.roster.RosterReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads one roster in one piece, in lines and as a table, beside plain data binding of the document in one piece to records that
 * check nothing.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
public class RosterBenchmark {

    private static final String EXAMPLE = "nlls";
    private static final Limits LIMITS = Limits.standard().withBytes(1 << 30);

    /** How many people. */
    @Param({"1000", "100000"})
    public int people;

    private final ObjectMapper mapper = new ObjectMapper();
    private byte[] document;
    private byte[] lines;
    private byte[] table;
    private Programme programme;

    /** Invents people, prints how large their documents are, and makes sure that all ways find everybody. */
    @Setup
    public void invent() throws IOException {
        ParticipantsDocument roster = DrawnRoster.of(people);
        document = MentoringJson.write(roster).getBytes(UTF_8);
        lines = MentoringJson.writeLines(roster).getBytes(UTF_8);
        table = DrawnTable.of(Examples.applications(EXAMPLE), people);
        programme = MentoringJson.readProgramme(Examples.programme(EXAMPLE));
        System.out.println("document " + document.length + " bytes, lines " + lines.length + ", table " + table.length);
        require(onePiece().equals(roster) && inLines().equals(roster));
        require(plain().participants().size() == people && lineByLine() == people);
        require(table().rows() == people);
    }

    private static void require(boolean agreed) {
        if (!agreed) {
            throw new IllegalStateException("somebody was lost");
        }
    }

    /** Plain data binding of the document in one piece. */
    @Benchmark
    public PlainRoster plain() throws IOException {
        return mapper.readValue(document, PlainRoster.class);
    }

    /** The document in one piece. */
    @Benchmark
    public ParticipantsDocument onePiece() {
        return MentoringJson.participants().withLimits(LIMITS).read(document);
    }

    /** The document in lines, read as a whole. */
    @Benchmark
    public ParticipantsDocument inLines() {
        return MentoringJson.readParticipantsLines(lines, LIMITS);
    }

    /** The document in lines, person by person; nobody is kept. */
    @Benchmark
    public int lineByLine() {
        RosterReader reader = RosterReader.over(new ByteArrayInputStream(lines), LIMITS);
        reader.forEachPerson(person -> {});
        return reader.people();
    }

    /** A table of as many applicants, with the columns of an example. */
    @Benchmark
    public RosterImport table() {
        return CsvRoster.read(table, programme, "cohort-2", LIMITS);
    }
}

package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the page of bad input against the codes, the tests of all modules, and the refused files. */
class BadInputCatalogueTest {

    private static final Path REFUSED = Path.of("src/test/resources/refused");

    /** Rows of the catalogue, in the order of the page. */
    private static final ImmutableSet<String> IDS = ImmutableSet.copyOf(Splitter.on(' ')
            .split(
                    "D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16 D17 D18 I1 I2 I3 I4 I5 T1 T2 T3 N1 N2 N3 N4 N5 "
                            + "R1 R2 R3 R4 R5 S1 S2 S3 S4 S5 S6 S7 X1 X2 X3 L1 E1 E2 E3 J1"));

    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Z]\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    private record Row(String id, ImmutableSet<String> codes) {}

    private static final List<Row> ROWS = new ArrayList<>();
    private static final List<String> SOURCES = new ArrayList<>();
    private static ImmutableListMultimap<String, String> refusedCodes = ImmutableListMultimap.of();

    @BeforeAll
    static void readPageAndTests() throws IOException {
        ROW.matcher(Files.readString(Path.of("docs/reference/bad-input.md")))
                .results()
                .forEach(row -> ROWS.add(new Row(
                        row.group(1),
                        CODE.matcher(row.group(4))
                                .results()
                                .map(code -> code.group(1))
                                .collect(ImmutableSet.toImmutableSet()))));
        for (String module : List.of("mentoring-core", "mentoring-matching", "mentoring-json")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    SOURCES.add(Files.readString(file));
                }
            }
        }
        ImmutableListMultimap.Builder<String, String> codes = ImmutableListMultimap.builder();
        for (String index : List.of("index.csv", "rounds/index.csv")) {
            Files.readAllLines(REFUSED.resolve(index)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(file -> codes.put(file[1], file[2]));
        }
        refusedCodes = codes.build();
    }

    /** The tests that carry a tag, and where they are rules on architecture, those. */
    private static List<String> testsOf(String id) {
        return SOURCES.stream()
                .filter(source -> source.contains("Tag(\"" + id + "\")"))
                .toList();
    }

    @Test
    void every_row_stands_on_the_page_once() {
        assertThat(ROWS.stream().map(Row::id)).containsExactlyElementsOf(IDS);
    }

    @Test
    void every_row_has_a_test_that_carries_its_identifier() {
        assertThat(IDS.stream().filter(id -> testsOf(id).isEmpty())).isEmpty();
    }

    @Test
    void every_code_is_one_that_there_is() {
        List<String> known =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::name).toList();

        assertThat(ROWS).allSatisfy(row -> assertThat(known).containsAll(row.codes()));
    }

    /** A code is proved where a refused file of the row has it, or a test of the row names it. */
    @Test
    void every_code_of_a_row_is_expected_by_a_test_of_the_row() {
        List<String> unproved = new ArrayList<>();
        for (Row row : ROWS) {
            for (String code : row.codes()) {
                boolean expected = refusedCodes.get(row.id()).contains(code)
                        || testsOf(row.id()).stream().anyMatch(test -> test.contains(code));
                if (!expected) {
                    unproved.add(row.id() + " " + code);
                }
            }
        }

        assertThat(unproved).isEmpty();
    }
}

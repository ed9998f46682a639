package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the page of requirements against the tests of all modules. */
class RequirementRowsTest {

    private static final Path PAGE = Path.of("docs/reference/requirements.md");

    /** Those about people and programmes, who may take part, who may be paired, what is explained and advised, what happens after the match, and reports. */
    private static final ImmutableSortedSet<String> IDS = ImmutableSortedSet.copyOf(
            Splitter.on(' ')
                    .split(
                            "000-01 000-02 000-03 000-04 000-05 000-06 000-07 000-08 000-09 000-10 000-11 000-12 000-13 000-14 "
                                    + "000-15 000-16 000-17 000-18 000-19 000-20 000-21 001-01 001-02 001-03 001-04 001-05 001-06 001-07 001-08 001-09 "
                                    + "001-10 001-11 001-12 001-13 001-14 001-15 001-16 001-17 001-18 001-19 001-20 001-21 002-01 002-02 002-03 "
                                    + "002-04 002-05 002-06 002-07 002-08 002-09 002-10 002-11 002-12 002-13 002-14 002-15 002-16 002-17 "
                                    + "002-18 002-19 002-20 002-21 002-22 002-23 002-24 002-25 003-01 003-02 003-03 003-04 003-05 003-06 003-07 003-08 "
                                    + "003-09 003-10 003-11 003-12 003-13 003-14 003-15 003-16 003-17 003-18 003-19 003-20 003-21 003-22 "
                                    + "003-23 003-24 003-25 003-26 003-27 003-28 003-29 003-30 003-31 003-32 003-33 003-34 003-35 004-01 "
                                    + "004-02 004-03 004-04 004-05 004-06 004-07 004-08 004-09 004-10 004-11 004-12 004-13 004-14 004-15"));

    private static final int TRAPS = 15;

    private static final Pattern ROW =
            Pattern.compile("^\\| (00\\d-\\d\\d) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TRAP =
            Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| `(\\w+)#(\\w+)` \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static ImmutableMap<String, String> sources = ImmutableMap.of();
    private static String page = "";

    @BeforeAll
    static void readTests() throws IOException {
        page = Files.readString(PAGE);
        ImmutableMap.Builder<String, String> found = ImmutableMap.builder();
        for (String module : List.of("mentoring-core", "mentoring-matching", "mentoring-json")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    found.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        // LayerTest and the like stand in several modules; none of them proves a requirement
        sources = found.buildKeepingLast();
    }

    @Test
    void every_requirement_has_one_row() {
        assertThat(ROW.matcher(page).results().map(row -> row.group(1))).containsExactlyElementsOf(IDS);
    }

    @Test
    void every_row_names_tests_that_carry_its_identifier() {
        List<String> wrong = new ArrayList<>();
        Matcher rows = ROW.matcher(page);
        while (rows.find()) {
            String id = rows.group(1);
            List<String> tests = NAME.matcher(rows.group(4))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            if (tests.isEmpty()) {
                wrong.add(id + " names no test");
            }
            tests.stream()
                    .filter(test -> !sources.getOrDefault(test, "").contains("@Tag(\"" + id + "\")"))
                    .forEach(test -> wrong.add(id + " is not in " + test));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_trap_names_a_method_that_is_tagged_as_one() {
        List<String> wrong = new ArrayList<>();
        Matcher rows = TRAP.matcher(page);
        int count = 0;
        for (; rows.find(); count++) {
            String source = sources.getOrDefault(rows.group(3), "");
            if (!source.contains("void " + rows.group(4) + "(") || !source.contains("@Tag(\"trap\")")) {
                wrong.add(rows.group(3) + "#" + rows.group(4));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(TRAPS);
    }
}

package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The refused files that tests keep are many, of both sorts, and all of them are listed. */
class RefusedFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/refused");

    /** Codes of what can be seen in the text and the form of a file alone; all others are about what it means. */
    private static final Set<ProblemCode> OF_FORM = EnumSet.of(
            ProblemCode.EMPTY,
            ProblemCode.ENCODING,
            ProblemCode.SYNTAX,
            ProblemCode.TRAILING_DATA,
            ProblemCode.LIMIT_BYTES,
            ProblemCode.LIMIT_DEPTH,
            ProblemCode.LIMIT_LENGTH,
            ProblemCode.WRONG_ROOT,
            ProblemCode.FORMAT,
            ProblemCode.SCHEMA_VERSION,
            ProblemCode.DUPLICATE_KEY,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.MISSING_FIELD,
            ProblemCode.NULL_VALUE,
            ProblemCode.NULL_ELEMENT,
            ProblemCode.WRONG_TYPE,
            ProblemCode.NUMBER_NOT_FINITE,
            ProblemCode.NUMBER_RANGE,
            ProblemCode.CAPACITY_RANGE,
            ProblemCode.EMPTY_VALUE,
            ProblemCode.UNKNOWN_VALUE,
            ProblemCode.UNKNOWN_KIND,
            ProblemCode.ID_CHARACTERS,
            ProblemCode.TIME_INVALID,
            ProblemCode.MISSING_COLUMN,
            ProblemCode.DUPLICATE_COLUMN,
            ProblemCode.UNKNOWN_COLUMN,
            ProblemCode.ROW_LENGTH,
            ProblemCode.CSV_SYNTAX);

    private static final List<String> FILES = new ArrayList<>();
    private static final List<ProblemCode> CODES = new ArrayList<>();

    @BeforeAll
    static void readIndexes() throws IOException {
        for (String folder : List.of("", "rounds/")) {
            Files.readAllLines(FOLDER.resolve(folder + "index.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .forEach(row -> {
                        FILES.add(folder + row[0]);
                        CODES.add(ProblemCode.valueOf(row[2]));
                    });
        }
    }

    @Test
    void three_hundred_are_ill_formed() {
        assertThat(CODES.stream().filter(OF_FORM::contains)).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void a_hundred_and_fifty_are_well_formed_and_wrong_in_what_they_mean() {
        assertThat(CODES.stream().filter(code -> !OF_FORM.contains(code))).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void each_is_listed_once_and_nothing_else_lies_beside_them() throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .forEach(found::add);
        }
        found.removeAll(ImmutableSet.of("index.csv", "rounds/index.csv", "rounds/programme.json"));

        assertThat(FILES).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(found);
    }
}

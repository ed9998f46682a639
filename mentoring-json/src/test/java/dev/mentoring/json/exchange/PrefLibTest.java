package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.faults;
import static dev.mentoring.json.exchange.ExchangeFiles.read;
import static dev.mentoring.json.exchange.ExchangeFiles.refusal;
import static dev.mentoring.json.exchange.ExchangeFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.json.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefLibTest {

    private static final String HEADER = """
            # DATA TYPE: toi
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 2
            # NUMBER UNIQUE ORDERS: 1
            # ALTERNATIVE NAME 1: A
            # ALTERNATIVE NAME 2: B
            # ALTERNATIVE NAME 3: C
            """;

    private static PrefLibOrder order(long count, int[]... ranks) {
        ImmutableList.Builder<ImmutableIntArray> all = ImmutableList.builder();
        for (int[] rank : ranks) {
            all.add(ImmutableIntArray.copyOf(rank));
        }
        return new PrefLibOrder(count, all.build());
    }

    private static int[] at(int... alternatives) {
        return alternatives;
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc", "soi", "toc", "toi", "cat"})
    void a_file_of_each_type_is_read_without_a_word_and_written_as_it_was(String type) {
        PrefLibReading reading = read(text("groups." + type));

        assertThat(reading.file().type().text()).isEqualTo(type);
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.notes()).isEmpty();
        assertThat(PrefLib.write(reading.file())).isEqualTo(text("groups." + type));
    }

    @Test
    void ties_stand_in_braces_and_orders_may_be_empty() {
        assertThat(read(text("groups.toi")).file().orders())
                .containsExactly(
                        order(5, at(1, 2), at(4)), order(2, at(3)), order(1, at(2, 4)), order(1, at(4), at(1, 3)));
        assertThat(read(text("groups.soi")).file().orders().get(2)).isEqualTo(order(1));
    }

    @Test
    void categories_may_be_empty() {
        PrefLibFile file = read(text("groups.cat")).file();

        assertThat(file.categories()).containsExactly("Yes", "Perhaps", "No");
        assertThat(file.orders().get(1)).isEqualTo(order(3, at(), at(1), at(2, 3, 4)));
        assertThat(file.voters()).isEqualTo(8);
    }

    @Test
    void a_file_of_the_form_before_2022_is_read_as_the_tightest_type() {
        PrefLibReading old = read(text("groups.old"));
        PrefLibFile now = read(text("groups.toi")).file();

        assertThat(old.notes()).isEmpty();
        assertThat(old.refused()).isEmpty();
        assertThat(old.file().type()).isEqualTo(PrefLibType.TOI);
        assertThat(old.file().alternatives()).isEqualTo(now.alternatives());
        assertThat(old.file().orders()).isEqualTo(now.orders());
    }

    @Test
    void a_file_of_the_form_before_2022_tells_of_counts_that_differ_and_refuses_lines() {
        PrefLibReading old = read("2\n1,A\n2,B\n5,5,2\n2,1,{},2\n2,3\n1\n1,2,1,{1}\n");

        assertThat(old.file().orders()).containsExactly(order(2, at(1), at(2)), order(1));
        assertThat(faults(old.refused())).containsExactly("6 UNKNOWN_ID", "8 PREFERENCES");
        assertThat(old.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("3,3,2"));
    }

    @Test
    void reads_lines_of_every_kind_of_end_and_blanks_that_matter_not() {
        String text = "\uFEFF" + HEADER.replace("\n", "\r\n") + "\r\n 2 :\t1 , { 2 ,3 }\r";

        PrefLibReading reading = read(text);

        assertThat(reading.file().orders()).containsExactly(order(2, at(1), at(2, 3)));
        assertThat(reading.blankLines()).isEqualTo(1);
        assertThat(reading.lines()).isEqualTo(9);
        assertThat(reading.notes())
                .extracting(note -> note.message())
                .containsExactly(
                        "the file begins with a byte order mark, which was skipped",
                        "the orders that were read fit the narrower type toc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x: 1                     | LINE_SYNTAX
            2 1,2                    | LINE_SYNTAX
            : 1                      | LINE_SYNTAX
            0: 1                     | NUMBER_RANGE
            -1: 1                    | LINE_SYNTAX
            2.5: 1                   | LINE_SYNTAX
            9999999999999999999: 1   | NUMBER_RANGE
            1: 4                     | UNKNOWN_ID
            1: 0                     | UNKNOWN_ID
            1: 99999999999999999999  | NUMBER_RANGE
            1: 1,1                   | PREFERENCES
            1: 1,{2,1}               | PREFERENCES
            1: 1 2                   | LINE_SYNTAX
            1: 1,                    | LINE_SYNTAX
            1: {1,2                  | LINE_SYNTAX
            1: {{1},2}               | LINE_SYNTAX
            1: 1}                    | LINE_SYNTAX
            1: {}                    | LINE_SYNTAX
            1: 1,{},2                | LINE_SYNTAX
            1: B                     | LINE_SYNTAX
            1: ٢                     | LINE_SYNTAX
            1: 3,2                   | LINE_SYNTAX
            # TITLE: late            | LINE_SYNTAX
            """)
    void refuses_a_line_with_its_number_and_reads_the_others(String line, String code) {
        PrefLibReading reading = read(HEADER + "1: 3,2\n" + line + "\n1: 2\n");

        assertThat(faults(reading.refused())).containsExactly("9 " + code);
        assertThat(reading.file().orders()).containsExactly(order(1, at(3), at(2)), order(1, at(2)));
        assertThat(reading.lines()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soc | 2: 1,2
            soc | 2: 1,{2,3}
            soi | 2: {1,2}
            toc | 2: 1,2
            """)
    void refuses_orders_that_the_type_does_not_have(String type, String line) {
        PrefLibReading reading = read(HEADER.replace("toi", type) + "1: 1,2,3\n" + line + "\n");

        assertThat(faults(reading.refused())).containsExactly("9 LINE_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1: 1,2", "1: 1,2,3,{}", "1:"})
    void refuses_a_line_without_as_many_categories_as_the_file_has(String line) {
        PrefLibReading reading = read(text("groups.cat") + line + "\n");

        assertThat(faults(reading.refused())).containsExactly("24 LINE_SYNTAX");
    }

    @Test
    void refuses_what_is_wrong_in_the_header_line_by_line() {
        PrefLibReading reading = read("# TITLE: a\n# TITLE: b\n# no colon\n# NUMBER VOTERS: many\n#: x\n"
                + "# ALTERNATIVE NAME x: D\n" + HEADER + "# CULTURE ID: ic\n2: 1,2\n");

        assertThat(faults(reading.refused()))
                .containsExactly("2 DUPLICATE_KEY", "3 LINE_SYNTAX", "4 LINE_SYNTAX", "5 LINE_SYNTAX", "6 LINE_SYNTAX");
        assertThat(reading.file().header()).containsEntry("TITLE", "a").containsEntry("CULTURE ID", "ic");
        assertThat(PrefLib.write(reading.file())).contains("# CULTURE ID: ic\n# NUMBER ALTERNATIVES: 3\n");
    }

    @Test
    void tells_of_counts_that_differ_and_are_missing() {
        PrefLibReading reading = read(HEADER.replace("VOTERS: 2", "VOTERS: 7").replace("# NUMBER ALTERNATIVES: 3\n", "")
                + "2: 1,{2,3}\n1: 2\n");

        assertThat(reading.notes())
                .extracting(note -> note.message())
                .containsExactly(
                        "the header has no NUMBER ALTERNATIVES",
                        "NUMBER VOTERS is another number than the 3 of the lines that were read",
                        "NUMBER UNIQUE ORDERS is another number than the 2 of the lines that were read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # DATA TYPE: toi         | # DATA TYPE: wmd        | UNKNOWN_KIND at document (line 1, column 1)
            # DATA TYPE: toi         | # TITLE: t              | MISSING_FIELD at document (line 7, column 1)
            # ALTERNATIVE NAME 2: B  | # TITLE: t              | MISSING_FIELD at document (line 7, column 1)
            # ALTERNATIVE NAME 2: B  | # ALTERNATIVE NAME 2: A | DUPLICATE_ID at document (line 7, column 1)
            # ALTERNATIVE NAME 2: B  | # DATA TYPE: toi        | DUPLICATE_KEY at document (line 6, column 1)
            # NUMBER VOTERS: 2       | # CATEGORY NAME 1: Yes  | LINE_SYNTAX at document (line 7, column 1)
            toi                      | cat                     | MISSING_FIELD at document (line 7, column 1)
            """)
    void refuses_a_file_that_cannot_be_understood(String from, String to, String said) {
        assertThat(refusal(() -> read(HEADER.replace(from, to) + "2: 1\n"))).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | EMPTY at document
            ' \t'              | EMPTY at document
            hello              | LINE_SYNTAX at document (line 1, column 1)
            99999999999999999999999999999999999 | NUMBER_RANGE at document (line 1, column 36)
            300000             | LIMIT_COUNT at document (line 1, column 1)
            0                  | LINE_SYNTAX at document (line 1, column 1)
            1                  | LINE_SYNTAX at document (line 1, column 1)
            """)
    void refuses_what_is_no_such_file(String text, String said) {
        assertThat(refusal(() -> read(text))).containsExactly(said);
    }

    @Test
    void refuses_bytes_that_are_no_text() {
        assertThat(refusal(() -> PrefLib.read(new byte[] {'#', (byte) 0xC3}, Limits.standard())))
                .containsExactly("ENCODING at document");
    }

    @Test
    void holds_its_limits() {
        String text = HEADER + "1: 1,2\n1: 2,1\n";
        Limits limits = Limits.standard();

        assertThat(refusal(() -> PrefLib.read(ExchangeFiles.bytes(text), limits.withBytes(100))))
                .containsExactly("LIMIT_BYTES at document");
        assertThat(refusal(() -> PrefLib.read(ExchangeFiles.bytes(text), limits.withElements(7))))
                .containsExactly("LIMIT_COUNT at document (line 9, column 1)");
        assertThat(refusal(() -> PrefLib.read(ExchangeFiles.bytes(text + "1: 3\n1:\n"), limits.withParticipants(3))))
                .containsExactly("LIMIT_COUNT at document (line 11, column 1)");
        assertThat(faults(PrefLib.read(ExchangeFiles.bytes(text), limits.withLineBytes(5))
                        .refused()))
                .containsExactly("8 LIMIT_LENGTH", "9 LIMIT_LENGTH");
    }

    @Test
    void deep_braces_cost_nothing() {
        PrefLibReading reading = read(HEADER + "1: " + "{".repeat(1_000_000) + "1\n");

        assertThat(faults(reading.refused())).containsExactly("8 LINE_SYNTAX");
    }

    @Test
    void counts_may_be_large_but_not_beyond_64_bits() {
        String count = "999999999999999999";
        StringBuilder text = new StringBuilder(HEADER);
        for (String order : List.of("1", "2", "3", "1,2", "1,3", "2,1", "2,3", "3,1", "3,2", "{1,2}")) {
            text.append(count).append(": ").append(order).append('\n');
        }

        PrefLibReading reading = read(text.toString());

        assertThat(reading.file().voters()).isEqualTo(9 * 999_999_999_999_999_999L);
        assertThat(faults(reading.refused())).containsExactly("17 NUMBER_RANGE");
    }
}

package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.taxonomy.Labels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("003-19")
class HeaderTest {

    private static final Set<String> KNOWN = Stream.of(
                    "ID", "ROLES", "OFFERS", "C", "NOTE", "NAME", "Areas: AI", "Areas: Law", "I agree: Yes")
            .map(Labels::fold)
            .collect(Collectors.toSet());

    private static final Splitter ROWS = Splitter.on('/');
    private static final Splitter CELLS = Splitter.on('|');
    private static final String IMPORT_ID = "{\"ImportId\":\"QID1\",\"timeZone\":\"UTC\"}";

    /** How many rows are taken for headings; rows end in "/", cells in "|". */
    private static int rows(String table) {
        List<ImmutableList<String>> rows = ROWS.splitToStream(table)
                .map(row -> ImmutableList.copyOf(CELLS.split(row)))
                .toList();
        return Header.of(rows, KNOWN).rows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID|ROLES|BAD/a|b|c",
                "ID|ROLES|OFFERS|Budget tick|C|Notes please/ada|Mentee|AI|||NOTE",
                "ID|ROLES|/ada|Mentee|NOTE",
                "ID|ROLES|Areas|/ada|Mentee|AI|Law",
                "ID|Areas||/ada|AI|",
                "ID|ROLES|Areas/ada|Mentee|AI",
                "ID|NOTE|NAME/ID|NOTE|NAME"
            })
    void takes_no_row_of_answers_for_headings(String table) {
        assertThat(rows(table)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID|ROLES|Areas|/|Response|AI|Law",
                "ID|ROLES|Areas|/Open-Ended Response|Response|AI|Law",
                "ID|ROLES|Areas|Areas/||AI|Law",
                "ID|I agree|Areas|/|Yes|AI|Law",
                "Our survey||/ID|ROLES|NAME"
            })
    void takes_questions_above_answers_for_headings(String table) {
        assertThat(rows(table)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID|ROLES|NOTE/ada|Mentee|/{\"ImportId\":||",
                "ID|ROLES|NOTE/ada|Mentee|/{\"ImportId\":\"x\"}||",
                "ID|ROLES|NOTE/ada|Mentee|/||{\"ImportId\":\"x\"}",
                "ID|ROLES|NOTE/ada|Mentee|/{\"ImportId\":\"x\"}|{\"ImportId\":\"x\"}|{\"ImportId\":",
                "ID|ROLES|NOTE/ada|Mentee|/{\"ImportId\":\"x\"}"
            })
    void takes_no_answer_for_a_row_of_import_identifiers(String table) {
        assertThat(rows(table)).isEqualTo(1);
    }

    @Test
    void takes_the_rows_down_to_import_identifiers_for_headings() {
        String ids = IMPORT_ID + "|" + IMPORT_ID + "|" + IMPORT_ID;

        assertThat(rows("ID|ROLES|NOTE/Your number|Your roles|/" + ids)).isEqualTo(3);
        assertThat(rows("ID|ROLES|NOTE/" + ids)).isEqualTo(2);
    }
}

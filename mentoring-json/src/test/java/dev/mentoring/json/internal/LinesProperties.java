package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Location;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinesProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "😀", "\n", "\r\n", "\r", "bc")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property
    void counts_lines_and_code_points(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 4000) int copies,
            @ForAll @IntRange(max = 1000) int part) {
        String whole = text.repeat(1 + copies);
        int upTo = whole.offsetByCodePoints(0, (int) ((long) part * whole.codePointCount(0, whole.length()) / 1000));
        boolean betweenReturnAndFeed =
                upTo > 0 && upTo < whole.length() && whole.charAt(upTo - 1) == '\r' && whole.charAt(upTo) == '\n';
        String before = whole.substring(0, betweenReturnAndFeed ? upTo - 1 : upTo);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        Lines lines = new Lines(bytes, 0, false);
        lines.place("", bytes.length);

        assertThat(lines.place("/x", before.getBytes(StandardCharsets.UTF_8).length))
                .isEqualTo(naive(before));
    }

    @Property
    void counts_code_points_alone_in_one_line_of_many(@ForAll("texts") String text) {
        String line = text.replace("\n", "x");
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);

        assertThat(new Lines(bytes, 0, true).place("/x", bytes.length))
                .isEqualTo(new Location.InDocument("/x", 1, 1 + line.codePointCount(0, line.length())));
    }

    private static Location.InDocument naive(String before) {
        String[] rows = before.split("\r\n|\r|\n", -1);
        String last = rows[rows.length - 1];
        return new Location.InDocument("/x", rows.length, 1 + last.codePointCount(0, last.length()));
    }
}

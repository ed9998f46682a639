package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static void sample(JsonText out) {
        out.object().name("empty").array().end();
        out.name("list").array();
        out.row()
                .name("a")
                .value(1)
                .name("b")
                .array()
                .value("x")
                .value(true)
                .end()
                .end();
        out.value(-2).end();
        out.name("row").listRow().value(1).value(2).end();
        out.name("nothing").object().end().end();
        out.requireClosed();
    }

    @Test
    void lines_hold_one_member_or_row_each() {
        StringBuilder out = new StringBuilder();

        sample(JsonText.inLines(out));

        assertThat(out).hasToString("""
                        {
                          "empty": [],
                          "list": [
                            {"a": 1, "b": ["x", true]},
                            -2
                          ],
                          "row": [1, 2],
                          "nothing": {}
                        }
                        """);
    }

    @Test
    void one_line_holds_no_blank() {
        StringBuilder out = new StringBuilder();

        sample(JsonText.onOneLine(out));

        assertThat(out)
                .hasToString("{\"empty\":[],\"list\":[{\"a\":1,\"b\":[\"x\",true]},-2],\"row\":[1,2],\"nothing\":{}}");
    }

    @Test
    @Tag("D13")
    void only_what_must_be_escaped_is() {
        StringBuilder out = new StringBuilder();

        JsonText.onOneLine(out).value("\"\\\n\r\t\b\u0000é日😀\u2028\u007f\uD800/\uDC00x");

        assertThat(out).hasToString("\"\\\"\\\\\\n\\r\\t\\u0008\\u0000é日😀\u2028\u007f\\ud800/\\udc00x\"");
    }
}

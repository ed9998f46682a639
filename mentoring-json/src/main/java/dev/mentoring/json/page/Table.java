package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of a page.
 *
 * @param caption what it holds, in a few words
 * @param columns the headings; the first column names the row
 * @param rows a cell a column
 */
record Table(String caption, ImmutableList<Column> columns, ImmutableList<ImmutableList<Html>> rows) {

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param numeric whether it holds numbers, which stand at its right
     */
    record Column(String heading, boolean numeric) {

        static Column words(String heading) {
            return new Column(heading, false);
        }

        static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /** A row of texts. */
    static ImmutableList<Html> row(String... cells) {
        return Arrays.stream(cells).map(Html::text).collect(toImmutableList());
    }

    /** The table, which scrolls by itself where the screen is narrower. */
    Html html() {
        return Html.element(
                "div",
                ImmutableMap.of("class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption),
                Html.element(
                        "table",
                        Html.element("caption", Html.text(caption)),
                        Html.element(
                                "thead",
                                Html.element("tr", Html.join(columns.stream().map(Table::heading)))),
                        Html.element("tbody", Html.join(rows.stream().map(this::row)))));
    }

    private static Html heading(Column column) {
        return Html.element("th", side(column, ImmutableMap.of("scope", "col")), Html.text(column.heading));
    }

    private Html row(ImmutableList<Html> cells) {
        return Html.element(
                "tr",
                Html.join(IntStream.range(0, cells.size())
                        .mapToObj(i -> i == 0
                                ? Html.element("th", ImmutableMap.of("scope", "row"), cells.get(i))
                                : Html.element("td", side(columns.get(i), ImmutableMap.of()), cells.get(i)))));
    }

    private static ImmutableMap<String, String> side(Column column, ImmutableMap<String, String> others) {
        return column.numeric
                ? ImmutableMap.<String, String>builder()
                        .putAll(others)
                        .put("class", "number")
                        .buildOrThrow()
                : others;
    }
}

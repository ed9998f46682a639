package dev.mentoring.json.page;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * A picture of a page with the table of its numbers.
 *
 * @param id identifier, unique in the page, of letters and hyphens
 * @param title what it is about, in a few words
 * @param shows what can be seen in it, in one or two sentences, for those who cannot see it
 * @param key what its colours stand for, in the order of {@code one}, {@code two} up to {@code five}; empty where there is one colour
 * @param template which of the page's drawings it is
 * @param values what the template leaves open, by name: numbers, texts and lists of them
 * @param rows the data, each row by the names that the template uses
 * @param table the same numbers, and more where the picture leaves something out
 */
record Picture(
        String id,
        String title,
        String shows,
        ImmutableList<String> key,
        Template template,
        ImmutableMap<String, Object> values,
        ImmutableList<ImmutableMap<String, Object>> rows,
        Table table) {

    private static final ImmutableList<String> COLOURS = ImmutableList.of("one", "two", "three", "four", "five");

    /** What pictures can look like. */
    enum Template {
        /** Horizontal bars with their texts above them: {@code row, from, to, kind, label, value}. */
        BARS,
        /** Vertical bars over a scale of numbers: {@code from, to, middle, count, text}. */
        HISTOGRAM,
        /** Vertical bars over words: {@code at, label, count, text}. */
        COLUMNS,
        /** A cell for each place, row by row: {@code row, from, to, kind}. */
        CELLS,
        /** Two marks a row with a line between them: {@code row, one, two}. */
        GAPS,
        /** A mark with an interval a row, and its value at the end: {@code row, mean, low, high, kind, text}. */
        INTERVALS,
        /** Named marks in a plane, those of the first kind joined by steps: {@code x, y, label, kind}. */
        TRADES,
        /** Horizontal bars of several shades, one below the other: {@code row, from, to, kind, text}. */
        STACKS,
        /** Lines from place to place, named at their end: {@code at, line, mean, kind}. */
        SLOPES;

        /** The name of the drawing in resources and pages. */
        String file() {
            return Ascii.toLowerCase(name());
        }
    }

    /** The picture as a figure. */
    Html html(Words words) {
        return Html.element(
                "figure",
                ImmutableMap.of("id", "figure-" + id),
                Html.element("figcaption", Html.text(title)),
                Html.element("div", ImmutableMap.of("class", "shown"), keyHtml(), drawing()),
                Html.element(
                        "details",
                        ImmutableMap.of("class", "numbers", "open", ""),
                        Html.element("summary", Html.text(words.text("figure.numbers"))),
                        table.html()));
    }

    private Html drawing() {
        return Html.element(
                "div",
                ImmutableMap.of(
                        "class", "drawing " + template.file(), "role", "img", "aria-label", shows, "data-picture", id));
    }

    private Html keyHtml() {
        if (key.isEmpty()) {
            return Html.NONE;
        }
        Html entries = Html.NONE;
        for (int i = 0; i < key.size(); i++) {
            Html swatch = Html.element("span", ImmutableMap.of("class", "swatch " + COLOURS.get(i)));
            entries = entries.and(Html.element("li", swatch, Html.text(key.get(i))));
        }
        return Html.element("ul", ImmutableMap.of("class", "key " + template.file()), entries);
    }
}

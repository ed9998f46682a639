package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;

/**
 * A part of a page with a heading of its own.
 *
 * @param id identifier, unique in the page, of letters and hyphens
 * @param title the heading
 * @param lead what it says, a paragraph each
 * @param pictures the pictures, side by side where there is room and they are {@code paired}
 * @param paired whether two pictures belong side by side
 * @param rest what follows them
 */
record Section(
        String id,
        String title,
        ImmutableList<String> lead,
        ImmutableList<Picture> pictures,
        boolean paired,
        Html rest) {

    /** A section of pictures alone. */
    static Section of(String id, String title, ImmutableList<String> lead, ImmutableList<Picture> pictures) {
        return new Section(id, title, lead, pictures, pictures.size() == 2, Html.NONE);
    }

    /** The section without pictures. */
    static Section of(String id, String title, ImmutableList<String> lead, Html rest) {
        return new Section(id, title, lead, ImmutableList.of(), false, rest);
    }

    /** The section as it stands in a page. */
    Html html(Words words) {
        String heading = id + "-title";
        Html drawn = Html.join(pictures.stream().map(picture -> picture.html(words)));
        return Html.element(
                "section",
                ImmutableMap.of("id", id, "aria-labelledby", heading),
                Html.element("h2", ImmutableMap.of("id", heading), Html.text(title)),
                Html.join(paragraphs()),
                pictures.isEmpty()
                        ? Html.NONE
                        : Html.element("div", ImmutableMap.of("class", paired ? "figures paired" : "figures"), drawn),
                rest);
    }

    private Stream<Html> paragraphs() {
        return lead.stream().map(line -> Html.element("p", Html.text(line)));
    }
}

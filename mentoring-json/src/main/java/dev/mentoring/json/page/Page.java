package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;

/**
 * The frame of a page: head, contents, sections and foot.
 *
 * @param words the texts
 * @param title what the page is about
 * @param kicker what kind of page it is, above the title
 * @param facts a line of facts below the title
 * @param head what stands above the sections
 * @param sections the sections
 * @param foot what is said at the end, a paragraph each
 */
record Page(
        Words words,
        String title,
        String kicker,
        ImmutableList<String> facts,
        Html head,
        ImmutableList<Section> sections,
        ImmutableList<String> foot) {

    /** The page as a document of its own. */
    String html() {
        return "<!doctype html>\n"
                + Html.element(
                                "html",
                                ImmutableMap.of("lang", words.language().tag()),
                                new Html("\n"),
                                documentHead(),
                                new Html("\n"),
                                body())
                        .markup()
                + "\n";
    }

    private Html documentHead() {
        return Html.element(
                "head",
                Html.empty("meta", ImmutableMap.of("charset", "utf-8")),
                Html.empty("meta", ImmutableMap.of("http-equiv", "Content-Security-Policy", "content", policy())),
                Html.empty(
                        "meta", ImmutableMap.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                Html.empty("meta", ImmutableMap.of("name", "color-scheme", "content", "light dark")),
                Html.empty("meta", ImmutableMap.of("name", "referrer", "content", "no-referrer")),
                Html.element("title", Html.text(title + " – " + kicker)),
                new Html("<style>" + Asset.STYLE + "</style>"));
    }

    /** Nothing from elsewhere, no script and no style but those of the page. */
    private static String policy() {
        return "default-src 'none'; style-src " + digest(Asset.STYLE) + "; script-src " + digest(Asset.BEHAVIOUR) + " "
                + digest(Asset.LIBRARIES) + " " + digest(Asset.DRAWING) + "; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        byte[] digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + BaseEncoding.base64().encode(digest) + "'";
    }

    private Html body() {
        ImmutableList<Picture> pictures = sections.stream()
                .flatMap(section -> section.pictures().stream())
                .collect(toImmutableList());
        Html behaviour = script(Asset.BEHAVIOUR);
        Html drawing = pictures.isEmpty()
                ? Html.NONE
                : new Html("<script type=\"application/json\" id=\"drawings\">"
                                + Drawings.of(pictures, words.language()) + "</script>\n")
                        .and(script(Asset.LIBRARIES))
                        .and(script(Asset.DRAWING));
        return Html.element(
                "body",
                Html.element(
                        "a", ImmutableMap.of("class", "skip", "href", "#main"), Html.text(words.text("page.skip"))),
                header(),
                contents(),
                new Html("\n"),
                Html.element(
                        "main",
                        ImmutableMap.of("id", "main", "tabindex", "-1"),
                        Html.join(sections.stream()
                                .map(section -> section.html(words).and(new Html("\n"))))),
                Html.element("footer", Html.join(foot.stream().map(line -> Html.element("p", Html.text(line))))),
                behaviour,
                drawing);
    }

    private Html header() {
        return Html.element(
                "header",
                Html.element("p", ImmutableMap.of("class", "kicker"), Html.text(kicker)),
                Html.element("h1", Html.text(title)),
                Html.element(
                        "p",
                        ImmutableMap.of("class", "facts"),
                        Html.join(facts.stream().map(fact -> Html.element("span", Html.text(fact))))),
                head);
    }

    private Html contents() {
        return Html.element(
                "nav",
                ImmutableMap.of("aria-label", words.text("page.contents")),
                Html.element(
                        "ol",
                        Html.join(sections.stream()
                                .map(section -> Html.element(
                                        "li",
                                        Html.element(
                                                "a",
                                                ImmutableMap.of("href", "#" + section.id()),
                                                Html.text(section.title())))))));
    }

    private static Html script(String script) {
        return new Html("<script>" + script + "</script>\n");
    }
}

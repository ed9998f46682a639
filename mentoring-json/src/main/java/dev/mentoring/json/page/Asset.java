package dev.mentoring.json.page;

import dev.mentoring.core.InternalErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What every page embeds: its style, its scripts, and the libraries that draw. */
final class Asset {

    /** The interpreter is published as a module; these are the lines that tie it to others. */
    private static final String IMPORT = "import { ascending, isString, DisallowedObjectProperties } from 'vega-util';";

    private static final String EXPORT = "export { expression as expressionInterpreter };";

    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

    /** How pages look. */
    static final String STYLE = read("page.css");

    /** What makes tables fold and people searchable; runs before anything is drawn. */
    static final String BEHAVIOUR = read("page.js");

    /** What draws the pictures, after {@link #LIBRARIES}. */
    static final String DRAWING = read("pictures.js");

    /** Vega-Lite and what it needs, with their licences. */
    static final String LIBRARIES = String.join(
            "\n",
            licence("vega"),
            licence("d3"),
            library("vega.min.js"),
            licence("vega-lite"),
            library("vega-lite.min.js"),
            licence("vega-interpreter"),
            interpreter());

    private Asset() {}

    /** A drawing in which the values of a picture are to be filled in. */
    static String template(String name) {
        return read("drawing-" + name + ".json");
    }

    private static String licence(String name) {
        return "/*\n" + read("vega/LICENSE-" + name + ".txt") + "*/";
    }

    private static String library(String file) {
        return SOURCE_MAP.matcher(read("vega/" + file)).replaceAll("");
    }

    private static String interpreter() {
        String module = library("vega-interpreter.js");
        if (!module.contains(IMPORT) || !module.contains(EXPORT)) {
            throw new InternalErrorException("the interpreter is not the one that is known");
        }
        return "(() => {\n"
                + module.replace(IMPORT, "const { ascending, isString, DisallowedObjectProperties } = vega;")
                        .replace(EXPORT, "globalThis.vegaInterpreter = { expressionInterpreter: expression };")
                + "})();";
    }

    private static String read(String resource) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the resource " + resource + " is not in the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " could not be read", e);
        }
    }
}

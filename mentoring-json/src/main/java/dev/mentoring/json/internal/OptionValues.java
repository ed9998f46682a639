package dev.mentoring.json.internal;

import dev.mentoring.core.Options;

/** Maps the settings of scorers and strategies. */
final class OptionValues {

    private OptionValues() {}

    /** Reads an object of settings: whole numbers, texts and lists of texts. */
    static Options read(DocumentReader in) {
        return Options.of(Values.map(in, DocumentReader::member, OptionValues::value));
    }

    /** Reads one setting. */
    static Options.Value value(DocumentReader in) {
        if (in.isText()) {
            return new Options.Text(in.text());
        }
        if (in.isNumber()) {
            return new Options.Whole(in.whole());
        }
        if (!in.isArray()) {
            in.wrongType("a whole number, a text or a list of texts");
            return new Options.Whole(0);
        }
        return new Options.Texts(Values.list(in, DocumentReader::text));
    }

    /** Writes an object of settings, by name. */
    static void write(Options options, JsonText out) {
        out.row();
        options.values().forEach((name, value) -> write(value, out.name(name)));
        out.end();
    }

    /** Writes one setting. */
    static void write(Options.Value value, JsonText out) {
        if (value instanceof Options.Text text) {
            out.value(text.text());
        } else if (value instanceof Options.Whole whole) {
            out.value(whole.number());
        } else if (value instanceof Options.Texts list) {
            out.array();
            list.texts().forEach(out::value);
            out.end();
        }
    }
}

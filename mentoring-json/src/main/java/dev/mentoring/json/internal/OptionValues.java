package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Options;
import java.util.TreeMap;

/** Maps the settings of scorers and strategies. */
final class OptionValues {

    private OptionValues() {}

    /** Reads an object of settings: whole numbers, texts and lists of texts. */
    static Options read(DocumentReader in) {
        TreeMap<String, Options.Value> values = new TreeMap<>();
        if (in.enterMap()) {
            while (in.nextKey()) {
                values.put(in.member(), value(in));
            }
        }
        return Options.of(values);
    }

    private static Options.Value value(DocumentReader in) {
        if (in.isText()) {
            return new Options.Text(in.text());
        }
        if (in.isNumber()) {
            return new Options.Whole(in.whole(Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (!in.isArray()) {
            in.wrongType("a whole number, a text or a list of texts");
            return new Options.Whole(0);
        }
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        in.enterArray();
        while (in.nextElement()) {
            texts.add(in.text());
        }
        return new Options.Texts(texts.build());
    }

    /** Writes an object of settings, by name. */
    static void write(Options options, JsonText out) {
        out.row();
        options.values().forEach((name, value) -> write(value, out.name(name)));
        out.end();
    }

    private static void write(Options.Value value, JsonText out) {
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

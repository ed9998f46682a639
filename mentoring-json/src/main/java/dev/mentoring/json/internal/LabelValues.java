package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Map;
import java.util.TreeMap;

/** Maps wordings: the members {@code "labels"} and {@code "aliases"} of whatever has them. */
final class LabelValues {

    private final Map<String, String> preferred = new TreeMap<>();
    private final Map<String, ImmutableList<String>> alternative = new TreeMap<>();

    /** Starts without wordings. */
    LabelValues() {}

    /** Reads the preferred wordings by language. */
    void readPreferred(DocumentReader in) {
        if (in.enterMap()) {
            boolean any = false;
            while (in.nextKey()) {
                preferred.put(in.member(), in.filledText());
                any = true;
            }
            if (!any) {
                in.note(ProblemCode.EMPTY_VALUE, "there is no label in any language");
            }
        }
    }

    /** Reads the further wordings by language. */
    void readAlternative(DocumentReader in) {
        if (in.enterMap()) {
            while (in.nextKey()) {
                alternative.put(in.member(), Values.filledTexts(in));
            }
        }
    }

    /** The wordings, once the document is known to have some. */
    Labels labels() {
        return new Labels(ImmutableSortedMap.copyOf(preferred), ImmutableSortedMap.copyOf(alternative));
    }

    /** Writes both members into the object that is open. */
    static void write(Labels labels, JsonText out) {
        writePreferred("labels", labels, out);
        if (!labels.alternative().isEmpty()) {
            out.name("aliases").row();
            labels.alternative().forEach((language, wordings) -> Values.write(wordings, out.name(language)));
            out.end();
        }
    }

    /** Writes the preferred wordings alone, as the member of that name. */
    static void writePreferred(String name, Labels labels, JsonText out) {
        out.name(name).row();
        labels.preferred().forEach((language, wording) -> out.name(language).value(wording));
        out.end();
    }
}

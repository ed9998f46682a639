package dev.mentoring.matching.explain.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InternalErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the texts of a language: one file a family, {@code FAMILY-TAG.properties} beside this class, in UTF-8. */
final class Bundle {

    /** The families; each has a file a language. */
    static final ImmutableList<String> FAMILIES = ImmutableList.of(
            "words",
            "reasons",
            "rules",
            "explanations",
            "why",
            "whatif",
            "advice",
            "office",
            "shortage",
            "report",
            "claims");

    private Bundle() {}

    /** Every text by key. */
    static ImmutableSortedMap<String, Template> read(Language language) {
        TreeMap<String, Template> templates = new TreeMap<>();
        for (String family : FAMILIES) {
            Properties texts = properties(file(family, language));
            for (String key : texts.stringPropertyNames()) {
                if (templates.put(key, Template.parse(key, texts.getProperty(key))) != null) {
                    throw new InternalErrorException("two texts have the key " + key);
                }
            }
        }
        return ImmutableSortedMap.copyOf(templates);
    }

    static String file(String family, Language language) {
        return family + "-" + language.tag() + ".properties";
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new InternalErrorException("the texts " + file + " are not there");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

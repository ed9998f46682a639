package dev.mentoring.json.form;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.taxonomy.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The library's own wordings of questions that a programme does not word, in English and French. */
final class Words {

    private static final ImmutableMap<String, String> ENGLISH = read("en");
    private static final ImmutableMap<String, String> FRENCH = read("fr");

    private Words() {}

    /** The wordings of a key, such as {@code field.NAME}. */
    static Labels of(String key) {
        String english = ENGLISH.get(key);
        String french = FRENCH.get(key);
        if (english == null || french == null) {
            throw new InternalErrorException("there is no wording of " + key);
        }
        return new Labels(ImmutableSortedMap.of("en", english, "fr", french), ImmutableSortedMap.of());
    }

    /** The wordings of a language by key. */
    private static ImmutableMap<String, String> read(String language) {
        String resource = "words-" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the wordings " + resource + " are not in the module");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings " + resource + " could not be read", e);
        }
        return Maps.fromProperties(words);
    }
}

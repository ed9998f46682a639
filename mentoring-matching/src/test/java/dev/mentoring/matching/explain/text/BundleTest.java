package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the bundles against each other and against the code that uses them. */
class BundleTest {

    /** Where the code is that uses texts. */
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../mentoring-json/src/main/java"));

    /** Keys that code makes of a beginning and of names that it is given, such as the codes of reasons. */
    private static final ImmutableMap<String, ImmutableSet<String>> MADE = MadeKeys.all();

    private static final Path BUNDLES = Path.of("src/main/resources/dev/mentoring/matching/explain/text");
    private static final Pattern FORM = Pattern.compile("(.+)\\.(one|many|other)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    /** A room with words of its own, which its own test holds. */
    private static final Path PAGES = Path.of("json", "page");

    private static final Pattern USE =
            Pattern.compile("\\b(text|count|fill|template)\\(\\s*\"([A-Za-z0-9_.-]+)\"\\s*[,)]");

    private static final Messages ENGLISH = Messages.of(Language.EN);
    private static final Messages FRENCH = Messages.of(Language.FR);

    private static String base(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() ? form.group(1) : key;
    }

    private static Set<String> bases(Messages messages) {
        return messages.keys().stream().map(BundleTest::base).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> code() throws IOException {
        List<String> code = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(file ->
                                file.toString().endsWith(".java") && !file.endsWith(PAGES.resolve(file.getFileName())))
                        .toList()) {
                    String text = Files.readString(file);
                    if (text.contains("Messages") || text.contains("explain.text")) {
                        code.add(text);
                    }
                }
            }
        }
        return code;
    }

    private static Set<String> found(Pattern pattern, int group, Predicate<Matcher> wanted) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String text : code()) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (wanted.test(matcher)) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(bases(FRENCH)).isEqualTo(bases(ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_with_a_number_has_the_forms_of_its_language_and_no_other(Language language) {
        Messages messages = Messages.of(language);

        for (String key : messages.keys()) {
            if (FORM.matcher(key).matches()) {
                assertThat(messages.keys())
                        .contains(base(key) + ".one", base(key) + ".other")
                        .doesNotContain(base(key));
                assertThat(key).matches(name -> language == Language.FR || !name.endsWith(".many"));
            }
        }
        assertThat(messages.keys().stream()
                        .filter(key -> key.endsWith(".other"))
                        .map(BundleTest::base))
                .as("texts with a number in both languages")
                .allMatch(base -> ENGLISH.has(base + ".other") && FRENCH.has(base + ".other"));
    }

    @Test
    void a_text_has_the_same_places_in_both_languages_and_in_every_form() {
        for (String base : bases(ENGLISH)) {
            Set<String> places = places(ENGLISH, base);
            assertThat(places(FRENCH, base)).as(base).isEqualTo(places);
            for (Messages messages : List.of(ENGLISH, FRENCH)) {
                // "nobody else" and the like need no number
                messages.keys().stream()
                        .filter(key -> base(key).equals(base) && !key.endsWith(".one"))
                        .forEach(key -> assertThat(messages.template(key).names())
                                .as(key)
                                .hasSameElementsAs(places));
                messages.keys().stream()
                        .filter(key -> base(key).equals(base))
                        .forEach(key -> assertThat(places)
                                .as(key)
                                .containsAll(messages.template(key).names()));
            }
        }
    }

    private static Set<String> places(Messages messages, String base) {
        String key = messages.has(base) ? base : base + ".other";
        return messages.template(key).names();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_stands_once_in_files_of_well_formed_utf_8(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String family : Bundle.FAMILIES) {
            for (String line : lines(family, language)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    assertThat(line).matches("[A-Za-z0-9_.-]+=.*\\S");
                    keys.add(line.substring(0, line.indexOf('=')));
                }
            }
        }

        assertThat(keys)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(Messages.of(language).keys());
    }

    private static List<String> lines(String family, Language language) throws IOException {
        try {
            return Files.readAllLines(BUNDLES.resolve(Bundle.file(family, language)), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new AssertionError(family + " is not UTF-8", e);
        }
    }

    @Test
    void every_file_of_texts_is_read() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Bundle.FAMILIES.stream()
                            .flatMap(family -> Stream.of(Language.values()).map(tag -> Bundle.file(family, tag)))
                            .toList());
        }
    }

    @Test
    void french_is_spaced_and_quoted_as_french_is() {
        for (String key : FRENCH.keys()) {
            String text = FRENCH.fill(key, place -> "x");
            assertThat(text)
                    .as(key)
                    .doesNotContain("'", "\"", " :", " ;", " !", " ?", " %", " »", "« ")
                    .doesNotContainPattern("[^\u202f][;!?%]")
                    .doesNotContainPattern("[^\u00a0][:»]")
                    .doesNotContainPattern("«[^\u00a0]");
        }
    }

    @Test
    void claims_are_in_english_what_the_strategies_say_themselves() {
        PairingStrategies strategies = PairingStrategies.standard();

        for (String name : strategies.names()) {
            assertThat(ENGLISH.text("claim." + name))
                    .isEqualTo(strategies.named(name).claim());
        }
    }

    @Test
    void every_text_that_code_asks_for_is_there() throws IOException {
        Set<String> counted = found(
                USE, 2, use -> use.group(1).equals("count") && use.group(2).contains("."));
        Set<String> plain = found(
                USE, 2, use -> !use.group(1).equals("count") && use.group(2).contains("."));

        assertThat(counted).allMatch(key -> ENGLISH.has(key + ".other"));
        assertThat(plain).allMatch(ENGLISH::has);
    }

    @Test
    void every_text_is_asked_for() throws IOException {
        Set<String> literals = found(LITERAL, 1, literal -> true);

        assertThat(bases(ENGLISH))
                .filteredOn(key -> !literals.contains(key) && !isMade(key))
                .as("texts that no code asks for")
                .isEmpty();
    }

    private static boolean isMade(String key) {
        return MADE.entrySet().stream()
                .anyMatch(made -> key.startsWith(made.getKey())
                        && made.getValue().contains(key.substring(made.getKey().length())));
    }

    @Test
    void every_text_of_a_family_is_there_and_its_beginning_is_used() throws IOException {
        Set<String> literals = found(LITERAL, 1, literal -> true);

        assertThat(literals).containsAll(MADE.keySet());
        MADE.forEach((start, names) -> assertThat(bases(ENGLISH))
                .containsAll(names.stream().map(start::concat).toList()));
    }
}

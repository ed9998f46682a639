package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.contract.GeneratorContract;
import dev.mentoring.matching.contract.GeneratorSample;
import dev.mentoring.matching.experiment.Questions;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.StoppableWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueOfGeneratorsTest {

    private static final Generators GENERATORS = Generators.standard();

    private static final ImmutableSortedMap<String, Long> FOUR = ImmutableSortedMap.of("people", 4L);

    /** Settings that lead where the others do not. */
    private static final ImmutableMap<String, Options> MORE = ImmutableMap.<String, Options>builder()
            .put(
                    "euclidean",
                    Options.parse(Map.of("reach", "200", "centres", "3", "score-levels", "5", "places", "900")))
            .put(
                    "groups",
                    Options.parse(Map.of("within", "300", "between", "50", "quota-least", "500", "quota-most", "1200")))
            .put("peer-scores", Options.parse(Map.of("partners", "5", "agreement", "600", "score-levels", "4")))
            .put("roommates", Options.parse(Map.of("partners", "5", "ties", "300")))
            .put(
                    "topics",
                    Options.parse(Map.of("regions", "4", "elsewhere", "0", "same-topics", "0", "region-skew", "900")))
            .put(
                    "two-sided-market",
                    Options.parse(Map.of(
                            "popularity", "1200",
                            "mentee-agreement", "400",
                            "mentor-agreement", "300",
                            "between-sides", "-500",
                            "mentee-ties", "300",
                            "mentor-ties", "200",
                            "vetoes", "100",
                            "list-least", "0",
                            "places", "800",
                            "mentors-out", "100")))
            .buildOrThrow();

    /**
     * The digest of what each generator draws by seed 1 without settings. A promise: a design must give the same questions in later
     * versions, so that these are never changed; who wants to draw otherwise makes a generator of another name.
     */
    private static final ImmutableMap<String, String> PROMISED = ImmutableMap.<String, String>builder()
            .put("euclidean", "2f8e204b508d3ce9ed00869eeea7a3547a50c1d9107393ded7a31ee6268244ca")
            .put("exponential-costs", "8352c6fa7cdca51fcedcd6e60287bca2414513a7b0e3e0560889d2ef60eb0457")
            .put("groups", "e357b46d49eb9c61636ffb609258b400c4408fb218d0e4936dd757db77e09596")
            .put("like-council-pilot", "5b0b405e0c4ed55bc935eb0eb32ee60a845a3fcf16ae716aa7a0a1f176e105d8")
            .put("like-nlls", "905d7d7cf7b0ef7f4d6d394e51a5ed39b1763ced81c678ed6e17ee01629b14df")
            .put("like-own-choice", "b94e147a11ff008c2b88d72cb97ab643f738c67628a4c122f29588b8e979c6a1")
            .put("like-peer-scheme", "603927beff6fd1ed094499108f0b8d7c9accef89846474fd3f2cd3ed98fe0b7b")
            .put("like-sponsorship", "61fff8f6565952ef8a0f9ddc269bb5f596b71d37f98394047c58ea8ca137b9e2")
            .put("mentoring-2018", "126d7579e430b4c5db8f3f1049c696f6838956ae5a53c7b5dd9f5c7dfb2e25f6")
            .put("peer-scores", "c3d184fa6ad2ed1ceddd74133353045e12b27c89cf931f441f023fcc42bce1f0")
            .put("roommates", "9a4ffd2464c8db4fcd0e007934d47cc4236fc8c3dd2c599ac816fedfa81f294b")
            .put("topics", "95de5e98e002f13d5af127628577ef4806c28e35e8a6d271a26ed908c3ab19ef")
            .put("two-sided-market", "f05752ad783400097a978320d2e2dbca5404f9a79a40302dc3429720525cd06e")
            .buildOrThrow();

    /** The same with further settings. */
    private static final ImmutableMap<String, String> PROMISED_WITH_MORE = ImmutableMap.<String, String>builder()
            .put("euclidean", "8e7a04282c14eca4513a41f06752f800a722a0e122014b33c648a74607b15901")
            .put("groups", "eb6102052b94405d2513bc42b781683bcc35d5059f9d8381c345289ac321e06f")
            .put("peer-scores", "8cb8e22ac1b0e2df806c4a3f17b668bd91c88e6fabf41f382cd923a1dca01a16")
            .put("roommates", "02862cafbb2a6d9985c7faefa7a0b722e0780233dd0811df33509e5ef7e15bd8")
            .put("topics", "a7b32031ad488958d87e506928ef6d5b1940efd46457708a5ddae11201c6d0fd")
            .put("two-sided-market", "6bfbeb8717180f8f64fc5cd6ad413cf22634a63d8215e667cd68b3c42620b4f1")
            .buildOrThrow();

    private record Member(ProblemGenerator generator) implements GeneratorContract {

        @Override
        public GeneratorSample sample() {
            return GeneratorSample.standard().and(MORE.getOrDefault(generator.name(), Options.none()));
        }
    }

    @TestFactory
    Stream<DynamicContainer> every_generator() {
        return GENERATORS.all().stream()
                .map(generator ->
                        dynamicContainer(generator.name(), new Member(generator).keeps_the_contract_of_generators()));
    }

    static Stream<String> names() {
        return GENERATORS.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void draws_what_it_has_always_drawn(String name) {
        assertThat(GENERATORS.named(name).draw(Options.none(), 1).problem().digest())
                .isEqualTo("sha256:" + PROMISED.get(name));
        if (MORE.containsKey(name)) {
            assertThat(GENERATORS
                            .named(name)
                            .draw(MORE.getOrDefault(name, Options.none()), 1)
                            .problem()
                            .digest())
                    .isEqualTo("sha256:" + PROMISED_WITH_MORE.get(name));
        }
    }

    /** Settings that ask for some ten thousand pairs each. */
    private static Options large(ProblemGenerator generator) {
        return switch (generator.name()) {
            case "exponential-costs" -> Options.parse(Map.of("people", "200"));
            case "peer-scores", "roommates" -> Options.parse(Map.of("people", "250"));
            default ->
                generator.settings().stream().anyMatch(setting -> setting.name().equals("list-most"))
                        ? Options.parse(Map.of("mentees", "200", "mentors", "200", "list-most", "0"))
                        : Options.parse(Map.of("mentees", "300", "mentors", "150"));
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void asks_often_whether_to_stop_and_stops_at_once(String name) {
        ProblemGenerator generator = GENERATORS.named(name);
        Options settings = large(generator);
        Questions endless = Questions.endless();
        MatchingProblem whole = generator.draw(settings, 1, endless).problem();
        int pairs = Population.of(whole).pairCount();

        // once at least in twice as many steps as it may do without
        assertThat(pairs).isGreaterThan(15_000);
        assertThat(endless.asked()).isGreaterThan(pairs / 2 / StoppableWork.STEPS_ASKED);
        for (long last : new long[] {1, 2, endless.asked() / 2, endless.asked() - 1, endless.asked()}) {
            Questions impatient = Questions.stoppingAt(last);
            assertThatThrownBy(() -> generator.draw(settings, 1, impatient)).isInstanceOf(RunCancelledException.class);
            assertThat(impatient.asked()).isEqualTo(last);
        }
    }

    @Test
    void names_the_nearest_generator_when_there_is_none() {
        assertThatThrownBy(() -> GENERATORS.named("room-mates"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING")
                .hasMessageContaining("two-sided-market")
                .hasMessageContaining("nearest is \"roommates\"");
    }

    @Test
    void takes_a_generator_of_ones_own_under_a_new_name_only() {
        ProblemGenerator own = new Preset("own", "One of one's own.", GENERATORS.named("roommates"), FOUR);

        assertThat(GENERATORS.plus(own).named("own")).isSameAs(own);
        assertThat(GENERATORS.names()).doesNotContain("own");
        assertThatThrownBy(() -> GENERATORS.plus(own).plus(own))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }

    @Test
    void a_preset_draws_what_its_generator_draws_with_its_settings() {
        ProblemGenerator preset = new Preset("own", "Four.", GENERATORS.named("roommates"), FOUR);

        assertThat(preset.draw(Options.none(), 3).problem().digest())
                .isEqualTo(digest("roommates", Map.of("people", "4"), 3));
        assertThat(preset.draw(Options.parse(Map.of("people", "6", "ties", "100")), 3)
                        .problem()
                        .digest())
                .isEqualTo(digest("roommates", Map.of("people", "6", "ties", "100"), 3));
    }

    @Test
    void nobody_can_ask_for_more_than_there_is_room_for() {
        for (Map.Entry<String, Map<String, String>> hostile : List.of(
                Map.entry("two-sided-market", Map.of("mentees", "100000", "mentors", "100000", "list-most", "0")),
                Map.entry("two-sided-market", Map.of("mentees", "100000", "mentors", "100000", "list-most", "50000")),
                Map.entry("roommates", Map.of("people", "100000")),
                Map.entry("peer-scores", Map.of("people", "100000", "partners", "99998")),
                Map.entry("euclidean", Map.of("mentees", "100000", "mentors", "100000")))) {
            assertThatThrownBy(() -> digest(hostile.getKey(), hostile.getValue(), 1))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining("LIMIT_MEMORY");
        }
    }

    @Test
    void the_page_tells_every_generator_and_every_setting_as_it_is() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs/reference/generators.md"));
        for (ProblemGenerator generator : GENERATORS.all()) {
            assertThat(page).contains("### `" + generator.name() + "`");
            if (!(generator instanceof Preset preset)) {
                for (Setting setting : generator.settings()) {
                    assertThat(section(page, generator.name())).contains(row(setting));
                }
            } else {
                assertThat(section(page, generator.name()))
                        .anySatisfy(
                                line -> assertThat(line).contains(preset.of().name()));
                preset.instead()
                        .forEach((name, number) -> assertThat(section(page, generator.name()))
                                .anySatisfy(line -> assertThat(line).contains("`" + name + "` " + number)));
            }
        }
        assertThat(page.stream().filter(line -> line.startsWith("### `")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(GENERATORS.names().stream(), Stream.of("programme"))
                        .map(name -> "### `" + name + "`")
                        .toList());
        for (Setting setting : RosterShape.standard().all()) {
            assertThat(section(page, "programme")).contains(row(setting));
        }
    }

    private static String row(Setting setting) {
        return "| `" + setting.name() + "` | " + setting.values() + " | " + setting.usual() + " | " + setting.meaning()
                + " |";
    }

    private static List<String> section(List<String> page, String name) {
        int from = page.indexOf("### `" + name + "`") + 1;
        return page.subList(from, page.size()).stream()
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    private static String digest(String name, Map<String, String> settings, long seed) {
        return GENERATORS
                .named(name)
                .draw(Options.parse(settings), seed)
                .problem()
                .digest();
    }
}

package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbation;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.experiment.schedule.Schedule;
import dev.mentoring.matching.experiment.schedule.Schedules;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The page of perturbations and schedules says what the catalogues hold. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("docs/reference/perturbations-and-schedules.md");
    private static final Options UNKNOWN = Options.parse(Map.of("no-such-setting", "1"));
    private static final ImmutableList<MatchingProblem> PROBLEMS =
            ImmutableList.of(large(SomeProblems::sides), large(SomeProblems::peers));
    private static final Pattern TAKES = Pattern.compile("it takes (none|\\[(.*)])");

    private static MatchingProblem large(LongFunction<MatchingProblem> drawn) {
        return LongStream.range(0, 100)
                .mapToObj(drawn)
                .filter(problem -> Population.of(problem).pairCount() > 9)
                .findFirst()
                .orElseThrow();
    }

    /** The sections by heading, each as its lines. */
    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                name = line.substring(5, line.length() - 1);
            }
            sections.computeIfAbsent(name, heading -> new ArrayList<>()).add(line);
        }
        sections.remove("");
        return sections;
    }

    /** The cells of the rows of a table with a heading of its own, by the word in the first one. */
    private static Map<String, List<String>> table(List<String> section, String heading) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : section) {
            inside = line.startsWith("| " + heading + " |") || (inside && line.startsWith("|"));
            if (inside && line.startsWith("| `")) {
                List<String> cells = Splitter.on('|').trimResults().splitToList(line);
                rows.put(cells.get(1).replace("`", ""), cells);
            }
        }
        return rows;
    }

    @Test
    void has_a_section_for_every_member_and_no_other() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.<String>builder()
                        .addAll(Perturbations.standard().names())
                        .addAll(Schedules.standard().names())
                        .build());
    }

    @Test
    void tells_every_setting_with_its_default() throws IOException {
        Map<String, List<String>> sections = sections();
        for (Perturbation each : Perturbations.standard().all()) {
            if (!each.name().equals("weights")) {
                settings(sections.getOrDefault(each.name(), List.of()), (problem, settings) -> {
                    Perturbed changed = each.perturb(Instance.of(problem), settings, 5);
                    return changed.asked().digest() + changed.judged().digest();
                });
            }
        }
        for (Schedule each : Schedules.standard().all()) {
            settings(
                    sections.getOrDefault(each.name(), List.of()),
                    (problem, settings) -> each.run(problem, settings, 5, part -> AnyPairs.result(part, 5))
                            .toString());
        }
    }

    private interface Run {
        String of(MatchingProblem problem, Options settings);
    }

    private static void settings(List<String> section, Run run) {
        Map<String, List<String>> rows = table(section, "setting");
        TreeSet<String> taken = new TreeSet<>();
        for (MatchingProblem problem : PROBLEMS) {
            ImmutableSet<String> accepted = accepted(run, problem);
            taken.addAll(accepted);
            Map<String, String> defaults = new TreeMap<>();
            rows.forEach((name, cells) -> {
                if (accepted.contains(name) && !cells.get(3).equals("none")) {
                    defaults.put(name, cells.get(3).replace("`", "").replace(",", ""));
                }
            });
            assertThat(run.of(problem, Options.parse(defaults))).isEqualTo(run.of(problem, Options.none()));
            rows.forEach((name, cells) -> {
                if (accepted.contains(name)) {
                    limits(cells, text -> run.of(problem, Options.parse(ImmutableMap.of(name, text))));
                }
            });
        }
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(taken);
    }

    /** Values of the page are taken, and those just beyond its limits are not. */
    private static void limits(List<String> cells, Consumer<String> take) {
        Matcher range =
                Pattern.compile("(-?[0-9]+) to ([0-9]+)").matcher(cells.get(2).replace(",", ""));
        if (range.matches()) {
            take.accept(range.group(1));
            for (long wrong : new long[] {Long.parseLong(range.group(1)) - 1, Long.parseLong(range.group(2)) + 1}) {
                assertThat(catchThrowableOfType(InvalidModelException.class, () -> take.accept("" + wrong)))
                        .as("%s with %s", cells.get(1), wrong)
                        .hasMessageContaining("UNKNOWN_SETTING");
            }
        }
    }

    private static ImmutableSet<String> accepted(Run run, MatchingProblem problem) {
        InvalidModelException refused =
                catchThrowableOfType(InvalidModelException.class, () -> run.of(problem, UNKNOWN));
        Matcher takes = TAKES.matcher(refused.getMessage());
        assertThat(takes.find()).isTrue();
        return takes.group(2) == null
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(Splitter.on(", ").splitToList(takes.group(2)));
    }

    @Test
    void tells_every_measure_in_its_own_words() throws IOException {
        Map<String, List<String>> sections = sections();
        for (Schedule each : Schedules.standard().all()) {
            Map<String, String> measures = new TreeMap<>();
            table(sections.getOrDefault(each.name(), List.of()), "measure")
                    .forEach((name, cells) -> measures.put(name, cells.get(2)));

            assertThat(measures).isEqualTo(each.measures());
        }
    }
}

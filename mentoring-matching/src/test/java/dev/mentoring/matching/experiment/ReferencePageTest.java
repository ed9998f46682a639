package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.schedule.Schedule;
import dev.mentoring.matching.experiment.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of perturbations and schedules says what the catalogues hold. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("docs/reference/perturbations-and-schedules.md");

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
    void tells_every_setting_as_it_is() throws IOException {
        Map<String, List<String>> sections = sections();
        Stream.concat(Perturbations.standard().all().stream(), Schedules.standard().all().stream())
                .forEach(entry -> assertThat(table(sections.getOrDefault(entry.name(), List.of()), "setting")
                                .values())
                        .as(entry.name())
                        .extracting(cells -> cells.subList(1, 5))
                        .containsExactlyElementsOf(entry.settings().stream()
                                .map(setting -> List.of(
                                        "`" + setting.name() + "`",
                                        setting.values(),
                                        setting.usual(),
                                        setting.meaning()))
                                .toList()));
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

package dev.mentoring.json.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.json.OwnClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads 200,000 people in processes of their own, whose heap is bounded. */
@Tag("thorough")
class LargeRosterTest {

    private static final int MOST = 200_000;
    private static final int MEGABYTE = 1 << 20;

    @Test
    @Tag("D3")
    void reading_200_000_people_takes_less_than_four_documents_beside_the_model() throws Exception {
        List<String> sizes = Splitter.on(' ').splitToList(run(1_500, "size", MOST));
        long document = Long.parseLong(sizes.get(0));
        long model = Long.parseLong(sizes.get(1));
        int heap = (int) ((model + 4 * document) / MEGABYTE);
        System.out.println("document " + document + ", model " + model + " bytes, heap " + heap + " MB");

        assertThat(run(heap, "piece", MOST)).isEqualTo("read " + MOST);
    }

    @Test
    @Tag("D3")
    void reading_200_000_people_line_by_line_holds_their_identifiers_alone() throws Exception {
        assertThat(run(64, "lines", MOST)).isEqualTo("read " + MOST);
    }

    @Test
    @Tag("D3")
    void the_200_001st_is_refused() throws Exception {
        assertThat(run(1_500, "piece", MOST + 1)).isEqualTo("refused LIMIT_COUNT");
        assertThat(run(64, "lines", MOST + 1)).isEqualTo("refused LIMIT_COUNT");
    }

    private static String run(int megabytes, String way, int people) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-cp", OwnClassPath.text()));
        command.addAll(List.of(BoundedHeap.class.getName(), way, Integer.toString(people)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}

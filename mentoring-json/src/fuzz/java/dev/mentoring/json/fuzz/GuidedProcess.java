package dev.mentoring.json.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A door under the guided fuzzer, as a process of its own with a small heap and small stacks.
 *
 * <p>All of it is kept in one folder: {@code seeds}, {@code corpus} (what has reached new code, to which the next run adds),
 * {@code words}, {@code log} and {@code found}.
 */
final class GuidedProcess {

    private static final String MOST_FOUND = "10";
    private static final int LONGEST_WORD = 40;

    private final Door door;
    private final Path folder;

    GuidedProcess(Door door, Path folder) {
        this.door = door;
        this.folder = folder;
    }

    /**
     * Runs it.
     *
     * @param seconds how long
     * @return the last line of the fuzzer's own figures
     */
    String run(long seconds) throws IOException, InterruptedException {
        prepare();
        int status = new ProcessBuilder(command(seconds))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start()
                .waitFor();
        List<String> figures = Files.readString(log(), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("#") && line.contains("cov:"))
                .toList();
        return figures.isEmpty()
                ? "has not begun: status " + status + ", see " + log()
                : figures.get(figures.size() - 1).replace('\t', ' ') + " status: " + status;
    }

    /** Whether documents were run at all. */
    boolean hasRun() throws IOException {
        return Files.exists(log())
                && Files.readString(log(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .anyMatch(line -> line.startsWith("#") && line.contains("\tDONE "));
    }

    /** The documents that have shown a broken promise, in this run or an earlier one. */
    List<Path> found() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("found"))) {
            return files.filter(file -> !file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void prepare() throws IOException {
        for (String part : List.of("seeds", "corpus", "found")) {
            Files.createDirectories(folder.resolve(part));
        }
        Set<String> words = new LinkedHashSet<>();
        int number = 0;
        for (Seed seed : door.seeds()) {
            Files.write(
                    folder.resolve("seeds").resolve("seed-" + number++),
                    seed.bytes().toArray());
            seed.names().forEach(name -> words.add(seed.part(name).text()));
        }
        Literals.VALUES.forEach(words::add);
        String lines = words.stream()
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD && !word.contains(Canary.PRIVATE_WORD))
                .map(GuidedProcess::quoted)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("words"), lines);
    }

    /** A word as the fuzzer's dictionary writes it. */
    private static String quoted(String word) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7f && b != '"' && b != '\\';
            out.append(plain ? Character.toString(b) : "\\x%02X".formatted(b & 0xff));
        }
        return out.append('"').toString();
    }

    private List<String> command(long seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+EnableDynamicAgentLoading",
                "-Dfuzz.door=" + door.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + GuidedTarget.class.getName(),
                "--instrumentation_includes=dev.mentoring.**:com.fasterxml.jackson.core.**:de.siegmar.fastcsv.**",
                "--instrumentation_excludes=" + GuidedTarget.class.getPackageName() + ".**",
                "--custom_hook_includes=dev.mentoring.**",
                "--keep_going=" + MOST_FOUND,
                "--reproducer_path=" + folder.resolve("found"),
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-dict=" + folder.resolve("words"),
                "-max_total_time=" + seconds,
                "-print_final_stats=1",
                folder.resolve("corpus").toString(),
                folder.resolve("seeds").toString());
    }
}

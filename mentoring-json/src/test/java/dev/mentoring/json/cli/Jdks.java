package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java runtimes of this machine that the library supports: the own one, and one of each version that is installed. */
final class Jdks {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    private Jdks() {}

    /** The {@code java} of the own runtime. */
    static Path own() {
        return java(Path.of(System.getProperty("java.home")));
    }

    /** The {@code java} of the own runtime, then of those of other versions. */
    static ImmutableList<Path> all() throws IOException {
        Map<Integer, Path> others = new TreeMap<>();
        for (Path home : homes()) {
            int version = version(home);
            if (version >= OLDEST && version != Runtime.version().feature()) {
                others.putIfAbsent(version, java(home));
            }
        }
        return ImmutableList.<Path>builder().add(own()).addAll(others.values()).build();
    }

    private static List<Path> homes() throws IOException {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            homes.add(Path.of(named));
        }
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> found = Files.list(INSTALLED)) {
                found.sorted().forEach(homes::add);
            }
        }
        return homes;
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** The major version that the runtime's release file states; 0 when it states none. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(java(home)) || !Files.exists(release)) {
            return 0;
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=\""))
                .map(line -> line.substring("JAVA_VERSION=\"".length()).split("[.\"]", 2)[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}

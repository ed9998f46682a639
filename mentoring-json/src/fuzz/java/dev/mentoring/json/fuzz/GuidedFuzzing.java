package dev.mentoring.json.fuzz;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fuzzing led by the code that documents reach: each door for so long, in processes of their own.
 *
 * <p>System properties: {@code fuzz.seconds} a door; {@code fuzz.doors}, their names with commas between them, all when empty;
 * {@code fuzz.processes} at once; {@code fuzz.again}, a document that was found, to take through its door once more. What a door
 * leaves stands in {@code target/fuzz} under its name.
 */
public final class GuidedFuzzing {

    private static final Path FOLDER = Path.of("target", "fuzz");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private GuidedFuzzing() {}

    /** Exits with 0 when nothing was found, else with 1. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        String again = System.getProperty("fuzz.again", "");
        GuidedFuzzing fuzzing = new GuidedFuzzing();
        System.exit((again.isEmpty() ? fuzzing.all() : fuzzing.isFineAgain(Path.of(again))) ? 0 : 1);
    }

    private boolean all() throws InterruptedException, ExecutionException {
        List<String> named =
                Splitter.on(',').trimResults().omitEmptyStrings().splitToList(System.getProperty("fuzz.doors", ""));
        ImmutableList<Callable<Boolean>> tasks = Doors.unproven()
                .filter(door -> named.isEmpty() || named.contains(door.name()))
                .map(door -> (Callable<Boolean>) () -> isFine(door))
                .collect(ImmutableList.toImmutableList());
        ExecutorService processes = Executors.newFixedThreadPool(Integer.getInteger("fuzz.processes", 2));
        try {
            boolean fine = !tasks.isEmpty();
            for (Future<Boolean> answer : processes.invokeAll(tasks)) {
                fine &= answer.get();
            }
            return fine;
        } finally {
            processes.shutdown();
        }
    }

    private boolean isFine(Door door) throws IOException, InterruptedException {
        GuidedProcess process = new GuidedProcess(door, FOLDER.resolve(door.name()));
        String figures = process.run(Long.getLong("fuzz.seconds", 60));
        List<Path> found = process.found();
        out.println("fuzzing: " + door.name() + " " + figures + ", " + found.size() + " findings");
        found.forEach(file -> out.println("FOUND: " + file + "; once more with -Dfuzz.again=" + file));
        return process.hasRun() && found.isEmpty();
    }

    /** The folder over that of the finding has the name of the door. */
    private boolean isFineAgain(Path file) throws IOException {
        String name = FOLDER.relativize(file).getName(0).toString();
        Octets document = new Octets(Files.readAllBytes(file));
        Fuzzing.Outcome outcome = Fuzzing.pass(new Fuzzing.Case(0, Doors.named(name), document));
        out.println("fuzzing: " + name + (outcome.accepted() ? " accepts " : " refuses ") + file + " as documented");
        return true;
    }
}

package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs many commands in one process and prints what each gave, a line each, in their order: the SHA-256 of its standard output
 * with its status, that of its standard error, and the command.
 *
 * <p>Arguments: the default locale as a language tag, how many threads run commands at once, how often each command is run,
 * and a word that the commands name, which may be empty. Where two runs of a command differ, its line says so.
 */
public final class SameBytesProcess {

    private static final long SEED = 20261122;

    private SameBytesProcess() {}

    /** Prints the lines. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException, IOException {
        Locale.setDefault(Locale.forLanguageTag(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        String word = arguments[3];
        SameBytesCommands.prepare(word);
        ImmutableList<ImmutableList<String>> commands = SameBytesCommands.naming(word);
        List<ImmutableList<String>> shuffled = new ArrayList<>();
        Collections.nCopies(times, commands).forEach(shuffled::addAll);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, String> digests = digests(shuffled, threads);
        StringBuilder out = new StringBuilder();
        for (ImmutableList<String> command : commands) {
            String line = String.join(" ", command);
            out.append(digests.get(line)).append("  ").append(line).append('\n');
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static Map<String, String> digests(List<ImmutableList<String>> commands, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            commands.forEach(command -> tasks.add(() -> digest(command)));
            List<Future<String>> digests = executor.invokeAll(tasks);
            Map<String, String> byCommand = new TreeMap<>();
            for (int i = 0; i < commands.size(); i++) {
                byCommand.merge(
                        String.join(" ", commands.get(i)),
                        digests.get(i).get(),
                        (one, other) -> one.equals(other) ? one : "differs from run to run");
            }
            return byCommand;
        } finally {
            executor.shutdown();
        }
    }

    private static String digest(ImmutableList<String> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = MentoringCommand.run(InputStream.nullInputStream(), out, err, command.toArray(String[]::new));
        out.write(status);
        return sha256(out) + "  " + sha256(err);
    }

    private static String sha256(ByteArrayOutputStream printed) {
        return Hashing.sha256().hashBytes(printed.toByteArray()).toString();
    }
}

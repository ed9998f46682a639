package dev.mentoring.json.fuzz;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.Examples;
import dev.mentoring.json.csv.FormOfEveryField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fuzzing begins with: the golden files, the refused ones and the examples, or their first lines. */
final class Seeds {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int FIRST_LINES = 12;
    private static final int LARGEST = 24_000;

    /** A table of concepts that is accepted. */
    static final String CONCEPTS = """
            conceptUri,preferredLabel,altLabels,hiddenLabels,status,code
            a,everything,"all
            whole",evrything,released,S
            b,more,,,released,S2
            c,most,,,released,S3
            d,little,,,released,
            """;

    private Seeds() {}

    /** The files whose names begin with their kind. */
    static ImmutableList<Seed> named(String kind) {
        return files(name -> name.startsWith(kind)).collect(toImmutableList());
    }

    static ImmutableList<Seed> programmes() {
        return Stream.concat(
                        named("programme").stream(),
                        Examples.names().stream().map(Examples::programme).map(Seed::json))
                .collect(toImmutableList());
    }

    /** The designs, without what they led to. */
    static ImmutableList<Seed> experiments() {
        return files(name -> name.startsWith("experiment") && !name.startsWith("experiment-report"))
                .collect(toImmutableList());
    }

    static ImmutableList<Seed> participants() {
        return Stream.concat(
                        named("participants").stream(),
                        Examples.names().stream()
                                .filter(name -> Examples.applicationsFile(name).endsWith(".json"))
                                .map(Examples::applications)
                                .map(Seed::json))
                .collect(toImmutableList());
    }

    /** The golden problems, and the refused files that are named after no kind. */
    static ImmutableList<Seed> problems() {
        List<String> kinds = List.of(
                "result_",
                "matching-result",
                "taxonomy",
                "monitoring",
                "experiment",
                "explanation",
                "report",
                "programme",
                "events",
                "participants");
        return files(name -> kinds.stream().noneMatch(name::startsWith)).collect(toImmutableList());
    }

    static ImmutableList<Seed> results() {
        return Stream.concat(
                        files(name -> name.startsWith("result_") || name.startsWith("matching-result")),
                        in("examples", name -> true))
                .collect(toImmutableList());
    }

    static ImmutableList<Seed> participantsLines() {
        return in("golden", name -> name.equals("participants-1-full.ndjson")).collect(toImmutableList());
    }

    /** Logs with hashes and without, whole or their first lines. */
    static ImmutableList<Seed> logs() {
        Stream<String> firsts = Examples.withEvents().stream()
                .map(name -> firstLines(new String(Examples.events(name), StandardCharsets.UTF_8)));
        List<String> chained = Stream.concat(firsts, Stream.of(goldenLog())).toList();
        return Stream.concat(chained.stream(), chained.stream().map(Seeds::withoutHashes))
                .map(log -> Seed.json(log.getBytes(StandardCharsets.UTF_8)))
                .collect(toImmutableList());
    }

    /** Entries of logs as commands, those included that are no acts. */
    static ImmutableList<Seed> commands() {
        return withoutHashes(goldenLog())
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("\"number\":[0-9]+,", ""))
                .map(line -> Seed.json((line + "\n").getBytes(StandardCharsets.UTF_8)))
                .collect(toImmutableList());
    }

    static ImmutableList<Seed> skos() {
        return in("skos", name -> true).collect(toImmutableList());
    }

    static ImmutableList<Seed> tables() {
        String nlls = new String(Examples.applications("nlls"), StandardCharsets.UTF_8);
        List<String> lines = nlls.lines().toList();
        return IntStream.range(1, lines.size() / 2)
                .mapToObj(i -> Stream.of(0, 2 * i - 1, 2 * i).map(lines::get).collect(Collectors.joining("\n")) + "\n")
                .map(Seed::table)
                .collect(toImmutableList());
    }

    static ImmutableList<Seed> tablesOfEveryField() {
        List<String> ada = List.of(
                "ID",
                "ada",
                "ROLES",
                "Mentor",
                "category",
                "Wales",
                "several",
                "Wales; Jersey, Guernsey or Man",
                "count",
                "7",
                "day",
                "02/28/2026",
                "text",
                "words",
                "branch",
                "Town",
                "truth",
                "Yes",
                "LANGUAGES",
                "English",
                "OFFERS",
                "AI",
                "COMPLETED_ON",
                "28/02/2026",
                "ROLE_SINCE",
                "01/31/1999",
                "STATEMENT",
                "Yes",
                "MEETING_MODES",
                "Remote");
        List<String> ben = List.of("ID", "ben", "ROLES", "Mentee", "NEEDS", "Budgets", "OTHER_NEEDS", "Choirs; Moves");
        return Stream.of(List.of(ada), List.of(ben), List.of(ada, ben), List.of(ben, ben, ada))
                .map(FormOfEveryField::table)
                .map(table -> Seed.table(new String(table, StandardCharsets.UTF_8)))
                .collect(toImmutableList());
    }

    /** Tables of concepts, and of what is broader than {@link #CONCEPTS}. */
    static ImmutableList<Seed> esco() {
        String relations = "conceptUri,broaderUri\n";
        return Stream.of(
                        CONCEPTS,
                        CONCEPTS.replace("released", "obsolete"),
                        relations + "b,a\nc,b\nd,c\nd,a\n",
                        relations + "a,b\nb,c\nc,a\n",
                        relations + "d,x\n")
                .map(Seed::table)
                .collect(toImmutableList());
    }

    /** Files of PrefLib of every type, and of the form before 2022. */
    static ImmutableList<Seed> prefLib() {
        return Stream.of("soc", "soi", "toc", "toi", "cat", "old")
                .map(type -> Seed.table(text(RESOURCES.resolve("exchange/groups." + type))))
                .collect(toImmutableList());
    }

    /** Scores or constraints of papers. */
    static ImmutableList<Seed> paperRows() {
        return Stream.of(
                        "p1,ada,0.5\np1,bo,1e-2\np2,ada,-1\n",
                        "p1,ada,1\np2,ada,-1\n\n\"p,3\",bo,0\n",
                        "p1,ada,1\np1,ada,0\np2,bo,NaN\n")
                .map(Seed::table)
                .collect(toImmutableList());
    }

    /** Problems in lines, some of them good. */
    static ImmutableList<Seed> problemLines() {
        return problems().stream()
                .map(seed -> seed.bytes().text().replace("\n", " ") + "\n")
                .map(line -> Seed.json(line.repeat(3).getBytes(StandardCharsets.UTF_8)))
                .collect(toImmutableList());
    }

    private static String goldenLog() {
        return text(RESOURCES.resolve("golden/events-1-full.ndjson"));
    }

    private static String firstLines(String log) {
        return log.lines().limit(FIRST_LINES).collect(Collectors.joining("\n")) + "\n";
    }

    private static String withoutHashes(String log) {
        return log.replaceAll(",\"hash\":\"[0-9a-f]+\"", "");
    }

    private static Stream<Seed> files(Predicate<String> chosen) {
        return Stream.of("golden", "refused", "broken")
                .flatMap(folder -> in(folder, name -> name.endsWith(".json") && chosen.test(name)));
    }

    private static Stream<Seed> in(String folder, Predicate<String> chosen) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files
                    .filter(file -> chosen.test(file.getFileName().toString()))
                    .sorted()
                    .map(Seeds::bytes)
                    .filter(bytes -> bytes.length <= LARGEST)
                    .map(Seed::json)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.mentoring.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.json.Examples;
import dev.mentoring.json.TestDocuments;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands whose output is the same on every machine, over every example; their files are in the working directory. */
final class SameBytesCommands {

    private static final Pattern PAIR =
            Pattern.compile("\"(?:mentor|peer)\": \"([^\"]+)\", \"(?:mentee|with)\": \"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("\"id\": \"([^\"]+)\"");
    private static final ImmutableList<String> SUBJECTS = ImmutableList.of("programme", "pilot", "conformance");
    private static final ImmutableList<String> AUDIENCES = ImmutableList.of("participant", "coordinator", "auditor");
    private static final long SEED = 20261122;

    /** The example on whose round strategies are tried. */
    private static final String TRIED = "council-pilot";

    private static final String DESIGN = """
            {"format": "mentoring/experiment/1", "id": "same-bytes", "seed": 7, "replications": 6, "resamples": 200,
             "sources": [{"generator": "two-sided-market", "options": {"mentors": 12, "mentees": 12}}, {"reference": "round"}],
             "perturbations": [{"name": "none"}, {"name": "score-noise"}],
             "contenders": [{"strategy": "max-score"}, {"strategy": "stable-mentee"}, {"strategy": "random"}],
             "goals": [{"metric": "total-score", "aim": "MOST"}, {"metric": "blocking-pairs", "aim": "LEAST"}]}
            """;

    private SameBytesCommands() {}

    /** Writes the files that the commands read. */
    static void prepare(String word) throws IOException {
        for (String name : examples(word)) {
            Run.of("examples", name, "--out", name);
            Path applications = Path.of(name, Examples.applicationsFile(name));
            Files.writeString(
                    Path.of(name, "shuffled-" + Examples.applicationsFile(name)),
                    shuffled(Files.readString(applications, StandardCharsets.UTF_8)));
            Files.writeString(
                    Path.of(name, "result.json"),
                    Run.of("match", "--example", name, "--json").out());
        }
        Files.writeString(Path.of("design.json"), DESIGN);
        for (String golden : List.of(
                "golden/matching-problem-1-groups.json",
                "golden/participants-1-full.ndjson",
                "golden/programme-1-full.json",
                "golden/taxonomy-1-retired.json",
                "broken/programme-1-many-faults.json",
                "skos/prefixes.json")) {
            Files.write(Path.of(Path.of(golden).getFileName().toString()), TestDocuments.bytes("/" + golden));
        }
    }

    /** The same applications in another order: the rows of a table, or the people of a document. */
    private static String shuffled(String applications) {
        if (applications.startsWith("{")) {
            return shuffledPeople(applications);
        }
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        applications.lines().forEach(line -> {
            row.append(line).append('\n');
            boolean isWhole = row.chars().filter(c -> c == '"').count() % 2 == 0;
            if (isWhole) {
                rows.add(row.toString());
                row.setLength(0);
            }
        });
        Collections.shuffle(rows.subList(1, rows.size()), new Random(SEED));
        return String.join("", rows);
    }

    /** Exchanges the elements of the array of people, which are found by their brackets. */
    private static String shuffledPeople(String document) {
        int begin = document.indexOf('[', document.indexOf("\"participants\"")) + 1;
        List<String> people = new ArrayList<>();
        int depth = 0;
        int from = begin;
        int at = begin;
        for (; depth > 0 || document.charAt(at) != ']'; at++) {
            char c = document.charAt(at);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0 && c == '}') {
                people.add(document.substring(from, at + 1).strip());
            } else if (depth == 0 && c == ',') {
                from = at + 1;
            }
        }
        Collections.shuffle(people, new Random(SEED));
        return document.substring(0, begin) + String.join(",\n", people) + document.substring(at);
    }

    /** The commands that name a word, or all where it is empty; each leaves the working directory as it is. */
    static ImmutableList<ImmutableList<String>> naming(String word) throws IOException {
        ImmutableList.Builder<ImmutableList<String>> commands = ImmutableList.builder();
        for (String name : examples(word)) {
            ofExample(name, commands);
        }
        Schemas.kinds().forEach(kind -> commands.add(ImmutableList.of("schema", kind.id())));
        commands.add(ImmutableList.of("strategies"));
        commands.add(ImmutableList.of("strategies", "--json"));
        commands.add(ImmutableList.of("examples"));
        commands.add(ImmutableList.of("solve", "--problem", "matching-problem-1-groups.json"));
        commands.add(ImmutableList.of("generate", "--generator", "two-sided-market", "--seed", "7"));
        commands.add(ImmutableList.of("validate", "programme-1-full.json", "taxonomy-1-retired.json"));
        commands.add(ImmutableList.of("validate", "programme-1-many-faults.json"));
        commands.add(ImmutableList.of("taxonomy", "--from", "skos", "prefixes.json"));
        commands.add(ImmutableList.of("taxonomy", "--from", "mentoring", "--to", "skos", "taxonomy-1-retired.json"));
        return commands.build().stream()
                .filter(command -> String.join(" ", command).contains(word))
                .collect(toImmutableList());
    }

    /** The examples that a word may stand for. */
    private static ImmutableSortedSet<String> examples(String word) {
        return Examples.names().contains(word) ? ImmutableSortedSet.of(word) : Examples.names();
    }

    private static void ofExample(String name, ImmutableList.Builder<ImmutableList<String>> commands)
            throws IOException {
        String programme = name + "/programme.json";
        String file = Examples.applicationsFile(name);
        String day = Examples.date(name).toString();
        commands.add(ImmutableList.of("match", "--example", name));
        commands.add(ImmutableList.of("match", "--example", name, "--details", "--language", "fr"));
        commands.add(ImmutableList.of("match", "--example", name, "--json"));
        for (String applications : List.of(name + "/" + file, name + "/shuffled-" + file)) {
            commands.add(ImmutableList.of(
                    "match", "--programme", programme, "--participants", applications, "--on", day, "--json"));
            commands.add(ImmutableList.of("validate", "--programme", programme, applications));
            commands.add(
                    ImmutableList.of("rules", "--programme", programme, "--participants", applications, "--on", day));
        }
        commands.add(ImmutableList.of("readiness", "--example", name));
        commands.add(ImmutableList.of(
                "compare", "--example", name, "--strategy", "max-score", "--strategy", "stable-mentee", "--json"));
        if (name.equals(TRIED)) {
            commands.add(ImmutableList.of("experiment", "--design", "design.json", "--example", name));
            commands.add(ImmutableList.of(
                    "experiment", "--design", "design.json", "--example", name, "--threads", "2", "--json"));
        }
        commands.add(ImmutableList.of("generate", "--people-for", programme, "--on", day));
        commands.add(ImmutableList.of("validate", programme));
        for (String subject : SUBJECTS) {
            commands.add(ImmutableList.of("programme", "report", "--example", name, "--about", subject));
            commands.add(ImmutableList.of("programme", "report", "--example", name, "--about", subject, "--json"));
        }
        commands.add(ImmutableList.of("programme", "replay", "--example", name));
        commands.add(ImmutableList.of("programme", "obligations", "--example", name, "--json"));
        questions(name, commands);
    }

    private static void questions(String name, ImmutableList.Builder<ImmutableList<String>> commands)
            throws IOException {
        commands.add(ImmutableList.of("explain", "--example", name, "--advice", "--json"));
        commands.add(ImmutableList.of("explain", "--example", name, "--why-nobody", "--json"));
        commands.add(ImmutableList.of("explain", "--example", name, "--why-nobody", "--language", "fr"));
        String result = Files.readString(Path.of(name, "result.json"), StandardCharsets.UTF_8);
        Matcher pair = PAIR.matcher(result);
        if (pair.find()) {
            for (String audience : AUDIENCES) {
                commands.add(ImmutableList.of(
                        "explain",
                        "--example",
                        name,
                        "--pair",
                        pair.group(1) + "," + pair.group(2),
                        "--side",
                        "mentee",
                        "--audience",
                        audience,
                        "--json"));
            }
            commands.add(ImmutableList.of("what-if", "--example", name, "--withdraw", pair.group(1), "--json"));
        }
        Matcher unmatched = PERSON.matcher(result.substring(result.indexOf("\"unmatched\"")));
        if (unmatched.find()) {
            commands.add(ImmutableList.of("explain", "--example", name, "--person", unmatched.group(1), "--json"));
        }
    }
}

package dev.mentoring.json.cli;

import dev.mentoring.core.participant.LanguageTags;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.form.ApplicationForm;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the application form of a programme. */
@Command(
        name = "form",
        description = {
            "Prints the application form of a programme: the JSON Schema (2020-12) of the participants document that one "
                    + "applicant fills in.",
            "With --ui, prints the properties of a form generator's component: schema, layout and empty data."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring form --example nlls --language fr",
            "  mentoring form --programme programme.json --ui rjsf --out form.json"
        },
        mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "the language of the wordings; English where the programme has none in it; default "
                    + "${DEFAULT-VALUE}")
    private String language = "en";

    @Option(
            names = "--ui",
            paramLabel = "GENERATOR",
            description = "rjsf (react-jsonschema-form) or jsonforms (JSON Forms)")
    private Optional<String> ui = Optional.empty();

    @Option(
            names = "--cohort",
            paramLabel = "ID",
            description = "the cohort for which people apply; default: the programme's latest")
    private Optional<String> cohort = Optional.empty();

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "the applicant's identifier, where the page knows it; default: the form asks for it")
    private Optional<String> person = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file instead")
    private Optional<Path> out = Optional.empty();

    FormCommand(Streams streams) {
        this.streams = streams;
    }

    /** Where the programme comes from: a bundled example, or a file. */
    static final class Source {
        @Option(names = "--example", required = true, paramLabel = "NAME", description = "see `mentoring examples`")
        private String example = "";

        @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
        private String file = "";

        Source() {}

        Programme programme(Input input) {
            if (!file.isEmpty()) {
                return input.programme(file);
            }
            if (!Examples.names().contains(example)) {
                throw new UsageException("There is no such example. `mentoring examples` lists what there is.");
            }
            return MentoringJson.readProgramme(Examples.programme(example));
        }
    }

    @Override
    public Integer call() {
        if (!LanguageTags.isWellFormed(language)) {
            throw new UsageException("--language takes a language tag, such as en or fr");
        }
        ApplicationForm form = ApplicationForm.of(source.programme(new Input(streams)), language);
        ApplicationForm known = person.map(form::forPerson).orElse(form);
        String text = text(cohort.map(known::forCohort).orElse(known));
        out.ifPresentOrElse(
                file -> Output.write(file, text), () -> streams.out().print(text));
        return ExitStatus.DONE;
    }

    private String text(ApplicationForm form) {
        return switch (ui.orElse("")) {
            case "" -> form.schema();
            case "rjsf" -> form.reactProperties();
            case "jsonforms" -> form.jsonFormsProperties();
            default -> throw new UsageException("--ui takes rjsf or jsonforms");
        };
    }
}

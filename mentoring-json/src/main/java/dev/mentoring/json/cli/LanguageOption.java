package dev.mentoring.json.cli;

import dev.mentoring.matching.explain.text.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The language of what a command tells. */
final class LanguageOption {

    @Option(names = "--language", paramLabel = "L", description = "en or fr; default ${DEFAULT-VALUE}")
    private String language = Language.EN.tag();

    LanguageOption() {}

    Language language() {
        return Language.ofTag(language)
                .orElseThrow(() -> new UsageException("There are texts in the languages "
                        + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "))
                        + "; choose one of them"));
    }
}

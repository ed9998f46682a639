package dev.mentoring.json.cli;

import dev.mentoring.matching.explain.text.Language;
import picocli.CommandLine.Option;

/** The language of reasons. */
final class LanguageOption {

    @Option(names = "--language", paramLabel = "L", description = "en or fr; default ${DEFAULT-VALUE}")
    private String language = Language.EN.tag();

    LanguageOption() {}

    Language language() {
        return Language.ofTag(language)
                .orElseThrow(() -> new UsageException("--language takes en or fr"));
    }
}

package dev.mentoring.matching.problem;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/** Where people's preferences come from. */
public enum PreferenceSource {
    /** Stated choices; the scores of those who state none. */
    CHOICES("choices"),
    /** The scores of everybody: higher is better, equal is tied; choices only say who is acceptable. */
    SCORES("scores"),
    /** Stated choices, those that are tied by their scores; the scores of those who state none. */
    CHOICES_THEN_SCORES("choices-then-scores");

    /** The setting of a strategy that names the source; without it, {@link #CHOICES}. */
    public static final String SETTING = "preferences";

    private final String text;

    PreferenceSource(String text) {
        this.text = text;
    }

    /** The name in documents. */
    public String text() {
        return text;
    }

    /** The source that settings name; empty when they name none that exists. */
    public static Optional<PreferenceSource> of(Options settings) {
        Options.Value value = settings.values().get(SETTING);
        if (value == null) {
            return Optional.of(CHOICES);
        }
        for (PreferenceSource source : values()) {
            if (value instanceof Options.Text named && named.text().equals(source.text)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /**
     * The source that settings name.
     *
     * @throws InvalidModelException when they name none that exists
     */
    public static PreferenceSource require(Options settings) {
        return of(settings)
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "options/" + SETTING,
                        "the setting \"" + SETTING + "\" must be one of choices, scores, choices-then-scores"));
    }
}

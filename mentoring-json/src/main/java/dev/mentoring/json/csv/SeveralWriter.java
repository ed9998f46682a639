package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.YesOrNo;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes any number of answers into a cell, or a tick into the column of one of them. */
final class SeveralWriter {

    private static final String BETWEEN = "; ";

    private final Optional<String> option;
    private final String tick;
    private final Vocabulary answers;

    SeveralWriter(Column column, Vocabulary answers) {
        this.option = column.option();
        this.answers = answers;
        this.tick = column.choices().stream()
                .filter(choice -> choice.id().equals(YesOrNo.YES.name()))
                .map(Choice::labels)
                .map(labels -> labels.in(Labels.FALLBACK_LANGUAGE))
                .findFirst()
                .orElse("Yes");
    }

    /** The cell; nothing where the answers would not be read again as they are. */
    String write(ImmutableSet<String> ids) {
        if (option.isPresent()) {
            return ids.contains(option.get()) ? tick : "";
        }
        String cell = ids.stream().flatMap(id -> answers.wordingOf(id).stream()).collect(Collectors.joining(BETWEEN));
        Vocabulary.Reading read = answers.several(cell);
        return read.faults().isEmpty() && ids.containsAll(read.ids()) ? cell : "";
    }
}

package dev.mentoring.json.csv;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.YesOrNo;
import java.util.HashSet;
import java.util.Set;

/**
 * What a cell says in a column that stands for one answer: whether the answer was ticked.
 *
 * <p>A tick is a word that form tools write for one, a word of the column's own, or the answer's own wording. A blank cell is no tick,
 * whatever the column's own words are.
 */
final class Ticks {

    private static final ImmutableSet<String> YES =
            ImmutableSet.of("y", "yes", "x", "1", "true", "selected", "checked");
    private static final ImmutableSet<String> NO =
            ImmutableSet.of("n", "no", "0", "false", "not selected", "unchecked");
    /** Marks of which nothing is left when they are folded. */
    private static final ImmutableSet<String> MARKS = ImmutableSet.of("✓", "✔", "☑", "☒");

    private final FormColumns.Placed column;
    private final Vocabulary answers;
    private final String option;
    /** Keys of wordings, see {@link Vocabulary#key}. */
    private final Set<String> yes = new HashSet<>(YES);

    private final Set<String> no = new HashSet<>(NO);

    /**
     * Ticks of a column.
     *
     * @param option the answer that the column stands for
     * @param answers the wordings of the answers to the whole question
     */
    Ticks(FormColumns.Placed column, String option, Vocabulary answers) {
        this.column = column;
        this.option = option;
        this.answers = answers;
        yes.addAll(MARKS);
        own(column.column(), YesOrNo.YES, yes);
        own(column.column(), YesOrNo.NO, no);
    }

    /** The column's own words stand above those of form tools. */
    private void own(Column ofWords, YesOrNo answer, Set<String> words) {
        for (Choice choice : ofWords.choices()) {
            Set<String> wordings = new HashSet<>();
            choice.labels().wordings().map(Vocabulary::key).forEach(wordings::add);
            if (choice.id().equals(answer.name())) {
                words.addAll(wordings);
            } else {
                words.removeAll(wordings);
            }
        }
    }

    /** The answer when it is ticked; a cell that says neither is noted. */
    ImmutableSet<String> of(RowCells cells) {
        String cell = cells.filled(column).orElse("");
        if (cell.isEmpty()) {
            return ImmutableSet.of();
        }
        String word = Vocabulary.key(cell);
        if (yes.contains(word) || answers.one(cell).ids().equals(ImmutableSet.of(option))) {
            return ImmutableSet.of(option);
        }
        if (!no.contains(word)) {
            cells.note(
                    column,
                    ProblemCode.UNKNOWN_OPTION,
                    "a tick or none is due; accepted are the answer's own wording, a blank cell, and: "
                            + Joiner.on("; ").join(YES) + "; " + Joiner.on("; ").join(NO));
        }
        return ImmutableSet.of();
    }
}

package dev.mentoring.json.csv;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.taxonomy.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two first rows of a table, read as questions above the answers that columns stand for.
 *
 * <p>A question stands above the first of its columns, and above the others nothing or the question again. A column is called by its
 * question and its answer; by the answer alone only where several columns share the question.
 */
final class QuestionRows {

    private static final Splitter WORDS = Splitter.on(' ');

    private final ImmutableList<String> top;
    private final ImmutableList<String> below;
    private final ImmutableList<String> questions;

    QuestionRows(ImmutableList<String> top, ImmutableList<String> below) {
        this.top = top;
        this.below = below;
        this.questions = questions(top);
    }

    /** What each column may be called, in order of preference. */
    ImmutableList<ImmutableList<String>> names() {
        return IntStream.range(0, top.size()).mapToObj(this::names).collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether the second row holds headings rather than the answers of a first person.
     *
     * <p>Headings stand below every further column of a question, and one of them at least is looked for. Below headings that the first
     * row names by itself they are blank, or have a word in common, as "Response" and "Open-Ended Response" do; an identifier and a
     * role hardly have.
     *
     * @param known the headings to look for, folded
     */
    boolean areHeadings(Set<String> known) {
        boolean shown = false;
        for (int i = 0; i < top.size(); i++) {
            if (continues(i)) {
                if (below(i).isBlank()) {
                    return false;
                }
                shown |= Header.name(names(i), known).isPresent();
            }
        }
        return shown && alike(known);
    }

    private boolean alike(Set<String> known) {
        Set<String> common = new HashSet<>();
        boolean any = false;
        for (int i = 0; i < top.size(); i++) {
            if (!below(i).isBlank() && known.contains(Labels.fold(top.get(i)))) {
                Set<String> words = ImmutableSet.copyOf(WORDS.split(Labels.fold(below(i))));
                if (any) {
                    common.retainAll(words);
                } else {
                    common.addAll(words);
                }
                any = true;
            }
        }
        return !any || !common.isEmpty();
    }

    private ImmutableList<String> names(int column) {
        List<String> names = new ArrayList<>();
        if (!below(column).isBlank()) {
            names.add(questions.get(column) + " " + below(column));
            if (continues(column) || continues(column + 1)) {
                names.add(below(column));
            }
        }
        names.add(top.get(column));
        return ImmutableList.copyOf(names);
    }

    /** Whether a column has the question of the one before it. */
    private boolean continues(int column) {
        return column < top.size()
                && (top.get(column).isBlank() || (column > 0 && top.get(column).equals(top.get(column - 1))));
    }

    private String below(int column) {
        return column < below.size() ? below.get(column) : "";
    }

    private static ImmutableList<String> questions(ImmutableList<String> top) {
        ImmutableList.Builder<String> questions = ImmutableList.builder();
        String question = "";
        for (String cell : top) {
            question = cell.isBlank() ? question : cell;
            questions.add(question);
        }
        return questions.build();
    }
}

package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers and reviewers that files name, numbered from 0 as they come, and the pairs of them as one number each. */
final class PaperPairs {

    private static final int CELLS = 3;

    private final Map<String, Integer> papers = new LinkedHashMap<>();
    private final Map<String, Integer> reviewers = new LinkedHashMap<>();

    PaperPairs() {}

    /**
     * The pair that a row is about; its paper and its reviewer are known from now on.
     *
     * @throws InvalidModelException when the row has not three cells, or one of the two is no identifier
     */
    long pair(ImmutableList<String> cells) {
        if (!isPair(cells)) {
            throw InvalidModelException.of(
                    ProblemCode.ROW_LENGTH,
                    "",
                    "the row has " + cells.size() + " cells; it is paper, reviewer and value");
        }
        String paper = id(cells.get(0), "paper");
        String reviewer = id(cells.get(1), "reviewer");
        return key(number(papers, paper), number(reviewers, reviewer));
    }

    /** Whether a row has the cells of a pair. */
    static boolean isPair(ImmutableList<String> cells) {
        return cells.size() == CELLS;
    }

    /** Whether another row has named the paper or the reviewer of a row. */
    boolean knowsEither(ImmutableList<String> cells) {
        return papers.containsKey(Ids.normalise(cells.get(0))) || reviewers.containsKey(Ids.normalise(cells.get(1)));
    }

    static String id(String cell, String what) {
        String id = Ids.normalise(cell);
        Optional<ProblemCode> wrong = Ids.wrong(id);
        if (wrong.isPresent()) {
            throw InvalidModelException.of(wrong.get(), "", "the identifier of a " + what + " " + Ids.why(wrong.get()));
        }
        return id;
    }

    static long key(int paper, int reviewer) {
        return (long) paper << Integer.SIZE | reviewer;
    }

    static int paper(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int reviewer(long pair) {
        return (int) pair;
    }

    boolean hasReviewer(String id) {
        return reviewers.containsKey(id);
    }

    ImmutableList<String> papers() {
        return ImmutableList.copyOf(papers.keySet());
    }

    ImmutableList<String> reviewers() {
        return ImmutableList.copyOf(reviewers.keySet());
    }

    private static int number(Map<String, Integer> numbers, String id) {
        @Nullable Integer known = numbers.putIfAbsent(id, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}

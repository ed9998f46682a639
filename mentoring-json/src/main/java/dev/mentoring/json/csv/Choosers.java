package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Map;
import java.util.stream.Stream;

/** Who chooses whom among the rows of a table. */
final class Choosers {

    /** Rows by the identifier of somebody whom their person chooses. */
    private final ImmutableSetMultimap<String, Long> rowsOfChosen;

    private Choosers(ImmutableSetMultimap<String, Long> rowsOfChosen) {
        this.rowsOfChosen = rowsOfChosen;
    }

    static Choosers among(Map<Long, Applicant> rows) {
        ImmutableSetMultimap.Builder<String, Long> rowsOfChosen = ImmutableSetMultimap.builder();
        rows.forEach((row, applicant) -> chosenBy(applicant).forEach(id -> rowsOfChosen.put(id, row)));
        return new Choosers(rowsOfChosen.build());
    }

    /** The rows whose person chooses somebody. */
    ImmutableSet<Long> of(String id) {
        return rowsOfChosen.get(id);
    }

    /** Whom a person chooses, in either role. */
    static Stream<String> chosenBy(Applicant applicant) {
        return applicant.participant().choices().values().stream()
                .flatMap(ranked -> ranked.people().stream())
                .flatMap(tied -> tied.stream())
                .distinct();
    }
}

package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Topic;
import java.util.Optional;

/** Reads one row after the other in the terms of a programme. */
final class ApplicantReader {

    private final Taxonomies taxonomies;
    private final ImmutableList<CellReader> readers;

    ApplicantReader(Programme programme, FormColumns columns) {
        this.taxonomies = programme.taxonomies();
        FieldReaders fields = new FieldReaders(programme);
        this.readers = columns.all().stream().map(fields::of).collect(toImmutableList());
    }

    /** Reads a row; absent, with the problems noted in the cells, when it is refused. */
    Optional<Applicant> read(RowCells cells) {
        requireId(cells);
        ApplicantDraft draft = new ApplicantDraft();
        readers.forEach(reader -> reader.read(cells, draft));
        requireRole(cells, draft);
        requirePlaceOfReach(cells, draft);
        TopicReaders.settle(cells, draft);
        WishReaders.settle(cells, draft);
        return cells.problems().isEmpty() ? applicant(cells, draft) : Optional.empty();
    }

    /** What the cells say one by one may not go together in one person. */
    private static Optional<Applicant> applicant(RowCells cells, ApplicantDraft draft) {
        try {
            return Optional.of(draft.applicant(cells.id().orElseThrow()));
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> cells.noteRow(problem.code(), problem.message()));
            return Optional.empty();
        }
    }

    private static void requireRole(RowCells cells, ApplicantDraft draft) {
        if (draft.roles.isEmpty() && !draft.rolesUnread) {
            cells.note(Field.ROLES, ProblemCode.ROLE_MISSING, "the applicant states no role");
        }
    }

    /** Whether the topic is out of use. */
    boolean isRetired(String topic) {
        return taxonomies.topic(topic).map(Topic::retired).orElse(false);
    }

    private static void requireId(RowCells cells) {
        if (cells.id().isEmpty()) {
            String text = Ids.normalise(cells.text(Field.ID).orElse(""));
            ProblemCode wrong = Ids.wrong(text).orElse(ProblemCode.EMPTY_VALUE);
            cells.note(Field.ID, wrong, "the identifier " + Ids.why(wrong));
        }
    }

    private static void requirePlaceOfReach(RowCells cells, ApplicantDraft draft) {
        if (draft.reachKilometres.isPresent() && cells.text(Field.REACH_FROM).isEmpty()) {
            cells.note(
                    Field.REACH_FROM,
                    ProblemCode.EMPTY_VALUE,
                    "a distance is given without the place that it is measured from");
        }
    }
}

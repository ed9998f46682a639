package dev.mentoring.json.csv;

import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.programme.Field;

/** How columns are read that say more of one topic: its level, what that rests on, and its priority. */
final class TopicReaders {

    private TopicReaders() {}

    /** How the cells of a column about one topic are read. */
    static CellReader of(FormColumns.Placed placed) {
        String topic = placed.column().option().orElseThrow();
        CellReaders cell = new CellReaders(placed);
        return switch (placed.column().field()) {
            case OFFER_LEVEL ->
                cell.one(cell.choices(), (draft, id) -> {
                    if (id.equals(Field.NONE)) {
                        draft.offers.takenBack.put(topic, placed);
                    } else {
                        draft.offers.topics.add(topic);
                        draft.levels.put(topic, Level.valueOf(id));
                    }
                });
            case NEED_PRIORITY ->
                cell.one(cell.choices(), (draft, id) -> {
                    if (id.equals(Field.NONE)) {
                        draft.needs.takenBack.put(topic, placed);
                    } else {
                        draft.needs.topics.add(topic);
                        draft.priorities.put(topic, Priority.valueOf(id));
                    }
                });
            default ->
                cell.text((draft, text) -> {
                    draft.evidence.put(topic, text);
                    draft.evidenceAt.put(topic, placed);
                });
        };
    }

    /** Notes what the columns of a row say against each other. */
    static void settle(RowCells cells, ApplicantDraft draft) {
        contradicted(cells, draft.offers, "offered");
        contradicted(cells, draft.needs, "wanted");
        draft.evidenceAt.forEach((topic, placed) -> {
            if (!draft.offers.topics.contains(topic)) {
                cells.note(placed, ProblemCode.EMPTY_VALUE, "evidence is given for a topic that is not offered");
            }
        });
    }

    private static void contradicted(RowCells cells, ApplicantDraft.Areas areas, String what) {
        areas.takenBack.forEach((topic, placed) -> {
            if (areas.topics.contains(topic)) {
                cells.note(
                        placed,
                        ProblemCode.AMBIGUOUS_OPTION,
                        "another column says that the topic is " + what + ", and this one that it is not");
            }
        });
    }
}

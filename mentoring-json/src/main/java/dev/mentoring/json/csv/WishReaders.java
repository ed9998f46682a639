package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import java.util.List;
import java.util.Optional;

/** How columns about hours, wishes, leave and earlier rounds are read. */
final class WishReaders {

    private final Vocabularies vocabularies;

    WishReaders(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** How the cells of a column are read; nothing for a field that is about something else. */
    Optional<CellReader> of(FormColumns.Placed placed) {
        CellReaders cell = new CellReaders(placed);
        Column column = placed.column();
        return Optional.ofNullable(
                switch (column.field()) {
                    case HOURS -> cell.several(cell.choices(), (draft, ids) -> draft.hours.addAll(hours(ids)));
                    case HOURS_AS_OF -> cell.date((draft, day) -> draft.hoursAsOf = Optional.of(day));
                    case WANTS -> cell.several(cell.choices(), (draft, ids) -> draft.person.addAllWants(ids));
                    case LEAVE ->
                        cell.one(cell.choices(), (draft, id) -> {
                            if (!id.equals(Field.NONE)) {
                                draft.leave.add(new ApplicantDraft.Leave(placed, OptIn.Wish.valueOf(id)));
                            }
                        });
                    case WISH ->
                        cell.constant(
                                AttributeWish.Kind.class,
                                (draft, kind) -> wish(
                                        draft,
                                        placed,
                                        new AttributeWish(column.attribute().orElseThrow(), kind, ImmutableSet.of())));
                    case WISHED_ANSWERS ->
                        cell.several(vocabularies.of(column), (draft, ids) -> draft.wishedAnswers.putAll(placed, ids));
                    case ROUNDS_MISSED ->
                        cell.whole(
                                0,
                                Roster.MOST_MISSED,
                                ProblemCode.NUMBER_RANGE,
                                (draft, count) -> draft.missed = count.intValue());
                    default -> null;
                });
    }

    /** Makes wishes and leave of what the columns of a row say together. */
    static void settle(RowCells cells, ApplicantDraft draft) {
        draft.wishedAnswers.asMap().forEach((placed, ids) -> {
            String attribute = placed.column().attribute().orElseThrow();
            AttributeWish one = draft.wishes.get(attribute);
            ImmutableSet.Builder<String> answers =
                    ImmutableSet.<String>builder().addAll(ids);
            if (one != null && one.kind() == AttributeWish.Kind.ONE_OF) {
                answers.addAll(one.answers());
            } else if (one != null) {
                cells.note(
                        placed,
                        ProblemCode.AMBIGUOUS_OPTION,
                        "another column states another wish about the same attribute");
            }
            draft.wishes.put(attribute, new AttributeWish(attribute, AttributeWish.Kind.ONE_OF, answers.build()));
        });
        for (ApplicantDraft.Leave leave : draft.leave) {
            if (draft.appliedOn.isEmpty()) {
                cells.note(
                        leave.at(),
                        ProblemCode.EMPTY_VALUE,
                        "leave is given on the day of the application, and the row states none");
            }
        }
    }

    private static void wish(ApplicantDraft draft, FormColumns.Placed placed, AttributeWish wish) {
        draft.wishes.put(placed.column().attribute().orElseThrow(), wish);
    }

    private static List<WeeklyHours> hours(ImmutableSet<String> ids) {
        return ids.stream().flatMap(id -> WeeklyHours.parse(id).stream()).toList();
    }
}

package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.YesOrNo;
import dev.mentoring.json.internal.WrittenDate;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Ways of reading the cells of one column, whatever the column is about; a blank cell says nothing. */
final class CellReaders {

    private static final Splitter LINES = Splitter.on(CharMatcher.anyOf(";\n\r"))
            .trimResults(CharMatcher.whitespace())
            .omitEmptyStrings();
    /** Identifiers may hold blanks, so that people are told apart by commas, semicolons and line breaks alone. */
    private static final Splitter PEOPLE = Splitter.on(CharMatcher.anyOf(",;\n\r"))
            .trimResults(CharMatcher.whitespace())
            .omitEmptyStrings();

    private final FormColumns.Placed column;

    /** Ways of reading the cells of the column. */
    CellReaders(FormColumns.Placed column) {
        this.column = column;
    }

    /** The text as it is. */
    CellReader text(BiConsumer<ApplicantDraft, String> use) {
        return (cells, draft) -> cells.filled(column).ifPresent(text -> use.accept(draft, text));
    }

    /** The name of a person as it is. */
    CellReader name(BiConsumer<ApplicantDraft, String> use) {
        return (cells, draft) -> cells.filled(column).ifPresent(name -> {
            if (Contact.isTooLong(name)) {
                String message = "the name is longer than " + Contact.LONGEST_NAME + " characters";
                cells.note(column, ProblemCode.LIMIT_LENGTH, message);
            } else if (name.indexOf(0) < 0) {
                // what holds U+0000 is noted of every cell
                use.accept(draft, name);
            }
        });
    }

    /** Texts, one a line or between semicolons. */
    CellReader lines(BiConsumer<ApplicantDraft, ImmutableList<String>> use) {
        return text((draft, text) -> use.accept(draft, LINES.splitToStream(text).collect(toImmutableList())));
    }

    /** One answer. */
    CellReader one(Vocabulary vocabulary, BiConsumer<ApplicantDraft, String> use) {
        return (cells, draft) -> cells.one(column, vocabulary).ifPresent(id -> use.accept(draft, id));
    }

    /** One answer of the column's own choices, which are constants. */
    <E extends Enum<E>> CellReader constant(Class<E> type, BiConsumer<ApplicantDraft, E> use) {
        return one(choices(), (draft, id) -> use.accept(draft, Enum.valueOf(type, id)));
    }

    /** Yes or no, of the column's own choices. */
    CellReader truth(BiConsumer<ApplicantDraft, Boolean> use) {
        return constant(YesOrNo.class, (draft, answer) -> use.accept(draft, answer == YesOrNo.YES));
    }

    /** Any number of answers, or the one that the column stands for; none when the cell is blank. */
    CellReader several(Vocabulary vocabulary, BiConsumer<ApplicantDraft, ImmutableSet<String>> use) {
        Optional<Ticks> ticks = column.column().option().map(option -> new Ticks(column, option, vocabulary));
        return (cells, draft) ->
                use.accept(draft, ticks.map(one -> one.of(cells)).orElseGet(() -> cells.several(column, vocabulary)));
    }

    /** The column's own choices. */
    Vocabulary choices() {
        return Vocabulary.of(column.column().choices());
    }

    /** A whole number within the bounds; noted under the code when it is none. */
    CellReader whole(long least, long most, ProblemCode beyond, BiConsumer<ApplicantDraft, Long> use) {
        return (cells, draft) ->
                cells.whole(column, least, most, beyond).ifPresent(number -> use.accept(draft, number));
    }

    /** A date in the order that the column declares. */
    CellReader date(BiConsumer<ApplicantDraft, LocalDate> use) {
        Optional<DateOrder> declared = column.column().dateOrder();
        DateOrder order = declared.orElse(DateOrder.ISO);
        int pivot = column.column().pivot().orElse(0);
        return (cells, draft) -> cells.filled(column).ifPresent(text -> {
            WrittenDate written = WrittenDate.read(text, order, pivot);
            written.date()
                    .ifPresentOrElse(
                            day -> use.accept(draft, day),
                            () -> noteNoDate(cells, text, written.why(), declared.isPresent()));
        });
    }

    /** Without a declared order nothing is guessed, be it plain which number is the day. */
    private void noteNoDate(RowCells cells, String text, String why, boolean declared) {
        if (declared) {
            cells.note(column, ProblemCode.DATE_INVALID, why);
        } else if (WrittenDate.isAmbiguous(text)) {
            cells.note(
                    column,
                    ProblemCode.DATE_AMBIGUOUS,
                    "the date is one day with the month first and another with the day first, and the column declares"
                            + " no order");
        } else {
            cells.note(
                    column,
                    ProblemCode.DATE_INVALID,
                    why + "; for another order the column of the form declares \"dateOrder\"");
        }
    }

    /** An identifier, which may hold blanks. */
    CellReader id(String what, BiConsumer<ApplicantDraft, String> use) {
        return (cells, draft) ->
                cells.filled(column).flatMap(text -> id(cells, what, text)).ifPresent(id -> use.accept(draft, id));
    }

    /** Identifiers of people, each once, in order. */
    CellReader people(BiConsumer<ApplicantDraft, ImmutableSet<String>> use) {
        return (cells, draft) -> {
            ImmutableSet.Builder<String> people = ImmutableSet.builder();
            for (String part : PEOPLE.split(cells.filled(column).orElse(""))) {
                id(cells, "person", part).ifPresent(people::add);
            }
            use.accept(draft, people.build());
        };
    }

    /** Identifiers of other people, best first, none twice. */
    CellReader ranked(BiConsumer<ApplicantDraft, RankedChoices> use) {
        return (cells, draft) -> {
            Set<String> people = new LinkedHashSet<>();
            for (String part : PEOPLE.split(cells.filled(column).orElse(""))) {
                Optional<String> chosen = id(cells, "person", part);
                if (chosen.isPresent() && chosen.equals(cells.id())) {
                    cells.note(column, ProblemCode.PREFERENCES, "the applicant chooses themselves");
                } else if (chosen.isPresent() && !people.add(chosen.get())) {
                    cells.note(column, ProblemCode.PREFERENCES, "the applicant chooses somebody twice");
                }
            }
            use.accept(draft, RankedChoices.of(people.toArray(String[]::new)));
        };
    }

    private Optional<String> id(RowCells cells, String what, String text) {
        String id = Ids.normalise(text);
        Optional<ProblemCode> wrong = Ids.wrong(id);
        wrong.ifPresent(code -> cells.note(column, code, "the identifier of a " + what + " " + Ids.why(code)));
        return wrong.isPresent() ? Optional.empty() : Optional.of(id);
    }
}

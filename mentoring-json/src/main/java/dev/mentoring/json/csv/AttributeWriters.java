package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.YesOrNo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers to the questions of a form. */
final class AttributeWriters {

    private AttributeWriters() {}

    /** How the cells of a column about an attribute are written. */
    static CellWriter of(Column column, Optional<Attribute> attribute, Vocabularies vocabularies) {
        Vocabulary words = vocabularies.of(column);
        SeveralWriter several = new SeveralWriter(column, words);
        String name = attribute.map(Attribute::id).orElse("");
        return row -> {
            @Nullable AttributeValue value = row.participant().attributes().get(name);
            return value == null ? "" : text(value, column, words, several, vocabularies.places());
        };
    }

    private static String text(
            AttributeValue value, Column column, Vocabulary words, SeveralWriter several, Vocabulary places) {
        if (value instanceof AttributeValue.Term term) {
            return words.wordingOf(term.id()).orElse("");
        } else if (value instanceof AttributeValue.Terms terms) {
            return several.write(ImmutableSet.copyOf(terms.ids()));
        } else if (value instanceof AttributeValue.Whole whole) {
            return Long.toString(whole.number());
        } else if (value instanceof AttributeValue.Day day) {
            return DateWriter.write(day.date(), column);
        } else if (value instanceof AttributeValue.Words own) {
            return own.text();
        } else if (value instanceof AttributeValue.At at) {
            return places.wordingOf(at.place()).orElse("");
        }
        boolean yes = value instanceof AttributeValue.Truth truth && truth.yes();
        return words.wordingOf(yes ? YesOrNo.YES.name() : YesOrNo.NO.name()).orElse("");
    }
}

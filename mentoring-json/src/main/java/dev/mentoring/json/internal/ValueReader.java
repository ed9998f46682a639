package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes the values of one document: asks what is here, takes it as what is due, or notes what is wrong with it.
 *
 * <p>Each taking method reads exactly one value. Where that is not what is due, the problem is noted, the value is skipped whatever
 * it holds, and something harmless is returned.
 */
public abstract sealed class ValueReader permits StructureReader {

    private static final String ID = "id";

    final Tokens tokens;
    final NotedProblems problems;
    final Nesting nesting;
    private final Scalars scalars;
    private final Set<String> declared = new HashSet<>();
    private boolean remembersDeclared;

    /** Starts before the first value of the text. */
    ValueReader(DocumentText text) {
        JsonParser parser = text.parser();
        this.problems = new NotedProblems(text, parser);
        this.tokens = new Tokens(text, parser, problems);
        Numerals numerals = new Numerals(tokens, problems);
        this.nesting = new Nesting(text, tokens, problems, numerals);
        this.scalars = new Scalars(tokens, problems, numerals, nesting);
    }

    /** Name of the member that was gone to last. */
    public String member() {
        return nesting.member();
    }

    /** Whether an array is here. */
    public boolean isArray() {
        return tokens.isAt(JsonToken.START_ARRAY);
    }

    /** Whether null is here. */
    public boolean isNull() {
        return tokens.isAt(JsonToken.VALUE_NULL);
    }

    /** Whether a text is here. */
    public boolean isText() {
        return tokens.isAt(JsonToken.VALUE_STRING);
    }

    /** Whether a number is here, whole or not. */
    public boolean isNumber() {
        return tokens.current().isNumeric();
    }

    /** Whether a truth value is here. */
    public boolean isTruth() {
        return tokens.current().isBoolean();
    }

    /** Whether an object is here. */
    public boolean isObject() {
        return tokens.isAt(JsonToken.START_OBJECT);
    }

    /** The text that is due here, of whole characters other than U+0000; may be empty. */
    public String text() {
        return scalars.text();
    }

    /** The number here as it is written. */
    public String numeral() {
        return tokens.string();
    }

    /** The text that is due here; noted as EMPTY_VALUE when it is empty. */
    public String filledText() {
        return scalars.filledText();
    }

    /** The identifier that is due here, in normalisation form C. */
    public String id() {
        boolean declares = remembersDeclared && member().equals(ID);
        String id = scalars.id();
        if (declares) {
            declared.add(id);
        }
        return id;
    }

    /** The name of the member as an identifier, in normalisation form C. */
    public String memberAsId() {
        return scalars.checkedId(member());
    }

    /** The whole number that is due here, within the bounds. */
    public long whole(long least, long most) {
        return scalars.whole(least, most);
    }

    /** The whole number that is due here, whatever a {@code long} can hold. */
    public long whole() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The number with at most six decimals that is due here, in millionths, within the bounds. */
    public int millionths(int least, int most) {
        return scalars.millionths(least, most);
    }

    /** The decimal number that is due here, with at most six decimals and of at most 19 digits before them, without needless zeros. */
    public BigDecimal decimal() {
        return scalars.decimal();
    }

    /** The date that is due here, as ISO 8601 writes it; nothing, with the problem noted, when there is none. */
    public Optional<LocalDate> date() {
        return scalars.date();
    }

    /**
     * What the text here stands for: as it did when it came not long ago, or by reading it, which takes the value, or notes what is wrong,
     * like every other method here.
     */
    <T> Optional<T> meaning(Class<T> type, Supplier<Optional<T>> reading) {
        return scalars.meaning(type, reading);
    }

    /** The truth value that is due here. */
    public boolean truth() {
        return scalars.truth();
    }

    /** The constant, named exactly, that is due here; nothing, with the problem noted, when there is none. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return scalars.choice(type);
    }

    /** The text of a closed list that is due here; empty, with the problem noted, when there is none. */
    public String choice(List<String> accepted) {
        return scalars.choice(accepted);
    }

    /** The name of the kind of thing that is due here; empty, noted as UNKNOWN_KIND when it names none, when there is none. */
    public String kind(List<String> accepted) {
        return scalars.choice(accepted, ProblemCode.UNKNOWN_KIND);
    }

    /** The format that is due here, of a document that stands within this one; notes in what the value differs. */
    void formatOf(DocumentKind kind) {
        boolean isText = isText();
        String found = text();
        if (isText) {
            Formats.difference(found, kind).ifPresent(other -> note(other.code(), other.message()));
        }
    }

    /** From here on, remembers the identifiers for {@link #declared}; of a large roster that would be everybody's. */
    void rememberDeclared() {
        remembersDeclared = true;
    }

    /** The identifiers that the members {@code "id"} of the document have told since they are remembered. */
    ImmutableSet<String> declared() {
        return ImmutableSet.copyOf(declared);
    }

    // ---- problems

    /** Whether nothing has been noted, so that what was read may be made a part of a model. */
    boolean isGood() {
        return problems.noted().isEmpty();
    }

    /** Notes that something else is due than the value here, and skips it. */
    public void wrongType(String due) {
        nesting.wrongType(due);
    }

    /** Notes a problem at the value here. */
    public void note(ProblemCode code, String message, String... ids) {
        problems.note(code, message, ids);
    }

    /** Notes a problem at a path of the document, written without the leading slash. */
    public void noteAt(String path, ProblemCode code, String message, String... ids) {
        problems.noteAt(path, code, message, ids);
    }

    /** Path of the value here, without the leading slash. */
    public String path() {
        return problems.path();
    }
}

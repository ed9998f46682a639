package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.KeptPlaces;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * How the documents of one kind are read and written.
 *
 * <p>Reading is strict: UTF-8 only, no conversion of values, no unknown or repeated members, nothing after the document.
 * Members may stand in any order, save {@code "format"}, which is the first. Members of the caller's own stand in the
 * document's {@code "extensions"} object, which is kept as it is: {@link Reading#extras}. Writing is canonical: the same value gives the same bytes, with
 * members in the order of the schema. Immutable.
 *
 * @param <T> the type of the model
 */
public final class DocumentFormat<T> {

    private static final String HASH = "sha256:";

    private final DocumentKind kind;
    private final Limits limits;
    private final BiFunction<DocumentReader, Limits, T> decoder;
    private final BiConsumer<T, JsonText> encoder;
    private final boolean preserving;
    private final Migrations migrations;
    /** How the bytes become a text, within limits. */
    private final BiFunction<byte[], Limits, DocumentText> texts;

    DocumentFormat(
            DocumentKind kind,
            Limits limits,
            BiFunction<DocumentReader, Limits, T> decoder,
            BiConsumer<T, JsonText> encoder) {
        this(kind, limits, decoder, encoder, false, Migrations.none(kind), DocumentText::of);
    }

    private DocumentFormat(
            DocumentKind kind,
            Limits limits,
            BiFunction<DocumentReader, Limits, T> decoder,
            BiConsumer<T, JsonText> encoder,
            boolean preserving,
            Migrations migrations,
            BiFunction<byte[], Limits, DocumentText> texts) {
        this.kind = kind;
        this.limits = limits;
        this.decoder = decoder;
        this.encoder = encoder;
        this.preserving = preserving;
        this.migrations = migrations;
        this.texts = texts;
    }

    /** The same format, each of whose documents is one line of many: its places are columns of line 1, whatever stands in it. */
    DocumentFormat<T> ofOneLine() {
        return new DocumentFormat<>(kind, limits, decoder, encoder, preserving, migrations, DocumentText::ofLine);
    }

    /** The kind of document. */
    public DocumentKind kind() {
        return kind;
    }

    /** What reading may cost. */
    public Limits limits() {
        return limits;
    }

    /** The same format with other limits. */
    public DocumentFormat<T> withLimits(Limits other) {
        return new DocumentFormat<>(kind, other, decoder, encoder, preserving, migrations, texts);
    }

    /**
     * The same format, whose documents are refused where a check of the caller's own refuses what was read: the check's
     * problems get the places of the document.
     *
     * @param check throws {@link InvalidModelException} with paths of the document
     */
    public DocumentFormat<T> checkedBy(Consumer<T> check) {
        BiFunction<DocumentReader, Limits, T> checked = decoder.andThen(value -> {
            check.accept(value);
            return value;
        });
        return new DocumentFormat<>(kind, limits, checked, encoder, preserving, migrations, texts);
    }

    /**
     * The same format, which keeps what it does not know instead of refusing it.
     *
     * <p>Members that are not known are kept, as they are written, in every object that writing can find again: the document, and
     * what is reached from there through members and through elements of arrays that have an {@code "id"} of their own. They pass
     * the same checks as everything else: encoding, depth, numbers, repeated names. Elsewhere they stay UNKNOWN_FIELD. They are part
     * of {@link Reading#extras}.
     */
    public DocumentFormat<T> preserving() {
        return new DocumentFormat<>(kind, limits, decoder, encoder, true, migrations, texts);
    }

    /**
     * The same format, which also reads older versions: a document goes through the steps from its version to the present one, in
     * order, each of them one version up. {@link Reading#migrations} tells which have run.
     *
     * <p>Limits, encoding, repeated members and whatever else holds in every version are checked before a step sees anything. What
     * the steps have made is then read as any document is; a problem found there has the pointer in the migrated document, and no
     * line and column. A step that fails throws a {@link MigrationException}. Extensions that the steps leave as they are stay as they
     * were written; other members that are kept come as equal values in the writing of the steps' tree.
     *
     * @param steps in any order
     * @throws IllegalArgumentException when a step is of another kind or leads beyond the present version, when two lead from the
     *     same version, and when one is missing in between
     */
    public DocumentFormat<T> withMigrations(List<Migration> steps) {
        Migrations ways = Migrations.upTo(kind.version(), kind, steps);
        return new DocumentFormat<>(kind, limits, decoder, encoder, preserving, ways, texts);
    }

    /**
     * Reads a document.
     *
     * @param bytes the document in UTF-8; must not change meanwhile
     * @throws DocumentException when the document is refused
     */
    public T read(byte[] bytes) {
        return readWithNotes(bytes).value();
    }

    /**
     * Reads a document.
     *
     * @throws DocumentException when the document is refused
     */
    public T read(String document) {
        return read(DocumentText.encoded(document));
    }

    /**
     * Reads a document from a stream, to its end; the stream is not closed.
     *
     * @throws DocumentException when the document is refused
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public T read(InputStream in) {
        return readWithNotes(in).value();
    }

    /**
     * Reads a document and says what was tolerated in it.
     *
     * @throws DocumentException when the document is refused
     */
    public Reading<T> readWithNotes(byte[] bytes) {
        return read(texts.apply(bytes, limits));
    }

    /**
     * Reads a document from a stream, as {@link #read(InputStream)}, and says what was tolerated in it.
     *
     * @throws DocumentException when the document is refused
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public Reading<T> readWithNotes(InputStream in) {
        return readWithNotes(DocumentText.fetched(in, limits));
    }

    private Reading<T> read(DocumentText text) {
        ImmutableList<Migration> due = migrations.due(text);
        return due.isEmpty() ? readPresent(text) : readMigrated(text, due);
    }

    private Reading<T> readPresent(DocumentText text) {
        try (DocumentReader reader = new DocumentReader(text)) {
            if (preserving) {
                reader.preserve();
            }
            T value = decoder.apply(reader, limits);
            return new Reading<>(
                    value, reader.notes(), reader.defaultsTaken(), ImmutableList.of(), Extras.of(kind, reader.kept()));
        } catch (InvalidModelException e) {
            throw new DocumentException(text.located(e.problems(), e.total()));
        }
    }

    private Reading<T> readMigrated(DocumentText text, ImmutableList<Migration> due) {
        DocumentText migrated = migrations.run(text, due);
        try {
            Reading<T> read = readPresent(migrated);
            return new Reading<>(
                    read.value(),
                    ImmutableList.<Problem>builder()
                            .addAll(text.notes())
                            .addAll(DocumentException.withoutLines(read.notes()))
                            .build(),
                    read.defaults(),
                    due.stream().map(Migration::name).collect(ImmutableList.toImmutableList()),
                    read.extras());
        } catch (DocumentException e) {
            throw e.withoutLines();
        }
    }

    /** The document in lines, ending with a line end. */
    public String write(T value) {
        return write(value, Extras.none());
    }

    /**
     * The document in lines with what was kept of the one that it was read from, each member as it was written, after the known
     * members of its object.
     *
     * @throws IllegalArgumentException when the extras are of another kind of document, or when some have no place, since what held
     *     them is not written; {@link #unplaced} names those
     */
    public String write(T value, Extras extras) {
        StringBuilder out = new StringBuilder();
        encode(value, extras, JsonText.inLines(out));
        return out.toString();
    }

    /**
     * The document on one line without a line end, as NDJSON wants it; no blank stands between its parts. This is the canonical
     * form: equal values have the same.
     */
    public String writeLine(T value) {
        return writeLine(value, Extras.none());
    }

    /**
     * The document on one line with what was kept, as {@link #write(Object, Extras)}, save that line ends between the parts of what
     * was kept become blanks.
     *
     * @throws IllegalArgumentException as {@link #write(Object, Extras)}
     */
    public String writeLine(T value, Extras extras) {
        StringBuilder out = new StringBuilder();
        encode(value, extras, JsonText.onOneLine(out));
        return out.toString();
    }

    /**
     * Writes the document of {@link #write(Object)} in UTF-8; the stream is flushed and not closed.
     *
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public void write(T value, OutputStream out) {
        write(value, Extras.none(), out);
    }

    /**
     * Writes the document of {@link #write(Object, Extras)} in UTF-8; the stream is flushed and not closed.
     *
     * @throws IllegalArgumentException as {@link #write(Object, Extras)}, before anything is written
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public void write(T value, Extras extras, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        encode(value, extras, JsonText.inLines(writer));
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be written to its end", e);
        }
    }

    /**
     * Those extras for which the document of the value has no place: what held them was removed, is left out because it says nothing
     * but defaults, or has got a member of that name. Writing refuses them; {@link Extras#without} leaves them out knowingly.
     */
    public Extras unplaced(T value, Extras extras) {
        if (extras.isEmpty()) {
            return extras;
        }
        KeptPlaces places = extras.places(kind);
        encode(value, JsonText.onOneLine(Writer.nullWriter()).keeping(places));
        return Extras.of(kind, places.unplaced());
    }

    /**
     * The digest of a value: {@code sha256:} and 64 hexadecimal digits of the hash of its canonical form ({@link #writeLine}) in
     * UTF-8. Equal values have equal digests; what was kept beside a value is not part of it.
     */
    public String digest(T value) {
        return HASH + Hashing.sha256().hashString(writeLine(value), StandardCharsets.UTF_8);
    }

    private void encode(T value, Extras extras, JsonText out) {
        if (extras.isEmpty()) {
            encode(value, out);
        } else {
            unplaced(value, extras).requireNone();
            encode(value, out.keeping(extras.places(kind)));
        }
    }

    private void encode(T value, JsonText out) {
        encoder.accept(value, out);
        out.requireClosed();
    }
}

package dev.mentoring.json;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.JsonText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * How the documents of one kind are read and written.
 *
 * <p>Reading is strict: UTF-8 only, no conversion of values, no unknown or repeated members, nothing after the document.
 * Members may stand in any order, save {@code "format"}, which is the first. Members of the caller's own stand in the
 * document's {@code "extensions"} object, which is read over. Writing is canonical: the same value gives the same bytes, with
 * members in the order of the schema. Immutable.
 *
 * @param <T> the type of the model
 */
public final class DocumentFormat<T> {

    private final DocumentKind kind;
    private final Limits limits;
    private final BiFunction<DocumentReader, Limits, T> decoder;
    private final BiConsumer<T, JsonText> encoder;

    DocumentFormat(
            DocumentKind kind,
            Limits limits,
            BiFunction<DocumentReader, Limits, T> decoder,
            BiConsumer<T, JsonText> encoder) {
        this.kind = kind;
        this.limits = limits;
        this.decoder = decoder;
        this.encoder = encoder;
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
        return new DocumentFormat<>(kind, other, decoder, encoder);
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
        return new DocumentFormat<>(kind, limits, checked, encoder);
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
        return read(DocumentText.of(document, limits)).value();
    }

    /**
     * Reads a document from a stream, to its end; the stream is not closed.
     *
     * @throws DocumentException when the document is refused
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public T read(InputStream in) {
        return read(DocumentText.read(in, limits)).value();
    }

    /**
     * Reads a document and says what was tolerated in it.
     *
     * @throws DocumentException when the document is refused
     */
    public Reading<T> readWithNotes(byte[] bytes) {
        return read(DocumentText.of(bytes, limits));
    }

    /**
     * Reads a document from a stream, as {@link #read(InputStream)}, and says what was tolerated in it.
     *
     * @throws DocumentException when the document is refused
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public Reading<T> readWithNotes(InputStream in) {
        return read(DocumentText.read(in, limits));
    }

    private Reading<T> read(DocumentText text) {
        try (DocumentReader reader = new DocumentReader(text)) {
            T value = decoder.apply(reader, limits);
            return new Reading<>(value, reader.notes());
        } catch (InvalidModelException e) {
            throw new DocumentException(text.located(e.problems(), e.total()));
        }
    }

    /** The document in lines, ending with a line end. */
    public String write(T value) {
        StringBuilder out = new StringBuilder();
        encode(value, JsonText.inLines(out));
        return out.toString();
    }

    /** The document on one line without a line end, as NDJSON wants it. */
    public String writeLine(T value) {
        StringBuilder out = new StringBuilder();
        encode(value, JsonText.onOneLine(out));
        return out.toString();
    }

    /**
     * Writes the document of {@link #write(Object)} in UTF-8; the stream is flushed and not closed.
     *
     * @throws UncheckedIOException when the stream fails, with its exception as cause
     */
    public void write(T value, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        encode(value, JsonText.inLines(writer));
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be written to its end", e);
        }
    }

    private void encode(T value, JsonText out) {
        encoder.accept(value, out);
        out.requireClosed();
    }
}

package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the tokens of one text, each once, and knows the one that is current.
 *
 * <p>Every method that moves throws a {@link DocumentException} with SYNTAX where the text is no JSON, with LIMIT_DEPTH where
 * objects and arrays are nested too deep and with LIMIT_COUNT where arrays hold too many elements together. Nothing else of
 * what a document may be wrong in is looked at here.
 */
final class Tokens implements AutoCloseable {

    private final DocumentText text;
    private final JsonParser parser;
    private final NotedProblems problems;
    private final Limits limits;
    private final RecentTexts texts;
    /** Whether an array is open at each depth, the outermost at 1. */
    private final BitSet arrays = new BitSet();

    private @Nullable JsonToken current;
    private boolean looked;
    private int depth;
    private long elements;

    /** Starts before the first token of a parser of the text. */
    Tokens(DocumentText text, JsonParser parser, NotedProblems problems) {
        this.text = text;
        this.parser = parser;
        this.problems = problems;
        this.limits = text.limits();
        this.texts = text.tools().texts();
    }

    /** Goes to the first token; false when there is none. */
    boolean begin() {
        JsonToken token = advance();
        if (token == null) {
            return false;
        }
        checkLimits(token);
        return true;
    }

    /** Goes to the next token of a document that has not come to its end. */
    JsonToken next() {
        JsonToken token = advance();
        if (token == null) {
            throw problems.syntax();
        }
        checkLimits(token);
        return token;
    }

    /** Whether anything, JSON or not, follows the current token. */
    boolean isFollowed() {
        try {
            return parser.nextToken() != null;
        } catch (IOException e) {
            return true;
        }
    }

    /** The current token. */
    JsonToken current() {
        if (current == null) {
            throw new IllegalStateException("no token has been gone to");
        }
        return current;
    }

    /** Whether the current token is the given one. */
    boolean isAt(JsonToken token) {
        return current == token;
    }

    /** The name of the current member. */
    String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw problems.syntax();
        }
    }

    /** The current text, or the current number as it is written; kept once where it came not long ago. */
    String string() {
        try {
            look();
            return texts.text(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (IOException e) {
            throw problems.syntax();
        }
    }

    /** What the current text was taken for as the type when it came not long ago; null when it did not. */
    @Nullable
    Object meaning(Class<?> type) {
        try {
            look();
            return texts.meaning(type);
        } catch (IOException e) {
            throw problems.syntax();
        }
    }

    /** Keeps what the text that was asked for last is taken for. */
    void mean(Class<?> type, Object meaning) {
        texts.mean(type, meaning);
    }

    private void look() throws IOException {
        if (!looked) {
            texts.look(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            looked = true;
        }
    }

    /** Whether the current whole number is one that no long holds. */
    boolean isBeyondLong() {
        try {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
        } catch (IOException e) {
            return true;
        }
    }

    /** The current whole number; 0 when no long holds it. */
    long whole() {
        try {
            return isBeyondLong() ? 0 : parser.getLongValue();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Index of the byte at which the current token begins. */
    int offset() {
        return text.offset(parser);
    }

    /** Index of the byte up to which the text has been read. */
    int reached() {
        return text.reached(parser);
    }

    /** What the current value is, in words fit for a message. */
    String inWords() {
        return switch (current()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "this";
        };
    }

    /** What holds the current value, or the object or array that ends here. */
    JsonStreamContext holder() {
        return parser.getParsingContext();
    }

    /** Whether an array holds the current value, or the object or array that ends here. */
    boolean isInArray() {
        return arrays.get(depth);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new IllegalStateException("a parser over bytes in memory has nothing to close", e);
        }
    }

    private @Nullable JsonToken advance() {
        try {
            looked = false;
            current = parser.nextToken();
            return current;
        } catch (IOException e) {
            throw problems.syntax();
        }
    }

    private void checkLimits(JsonToken token) {
        switch (token) {
            case FIELD_NAME -> {}
            case END_OBJECT, END_ARRAY -> depth--;
            case START_OBJECT, START_ARRAY -> {
                boolean isElement = arrays.get(depth);
                countDepth();
                arrays.set(depth, token == JsonToken.START_ARRAY);
                countElement(isElement);
            }
            default -> countElement(arrays.get(depth));
        }
    }

    private void countDepth() {
        if (depth >= limits.depth()) {
            throw problems.fatal(
                    ProblemCode.LIMIT_DEPTH,
                    "objects and arrays are nested deeper than the limit of " + limits.depth());
        }
        depth++;
    }

    private void countElement(boolean isElement) {
        if (isElement) {
            elements++;
        }
        if (elements > limits.elements()) {
            throw problems.fatal(
                    ProblemCode.LIMIT_COUNT,
                    "the arrays hold more elements together than the limit of " + limits.elements());
        }
    }
}

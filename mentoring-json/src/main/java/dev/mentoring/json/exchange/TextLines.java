package dev.mentoring.json.exchange;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a text, one after the other, ended by LF, CR or both. */
final class TextLines implements Iterator<String> {

    private final String text;
    private int at;
    private long number;

    TextLines(String text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(at, end);
        at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        number++;
        return line;
    }

    /** The number of the line given last, from 1; 0 before the first. */
    long number() {
        return number;
    }
}

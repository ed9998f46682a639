package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lines of a table of characters that is part of the library, without its comments. */
final class UnicodeTable {

    private static final int HEXADECIMAL = 16;

    private UnicodeTable() {}

    static ImmutableList<String> lines(String resource) {
        try (InputStream in = UnicodeTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the table " + resource + " is not there");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int codePoint(String hexadecimal) {
        return Integer.parseInt(hexadecimal, HEXADECIMAL);
    }
}

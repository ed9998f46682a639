package dev.mentoring.json.roster;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A roster of any number of people, in one piece or in lines, that is made while it is read and held by nobody. */
final class ManyPeople extends InputStream {

    private final int people;
    private final boolean inLines;
    private byte[] chunk;
    private int at;
    private int made;

    ManyPeople(int people, boolean inLines) {
        this.people = people;
        this.inLines = inLines;
        String header = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"";
        this.chunk = bytes(header + (inLines ? "}\n" : ", \"participants\": [\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        if (at == chunk.length && !fill()) {
            return -1;
        }
        return chunk[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == chunk.length && !fill()) {
            return -1;
        }
        int given = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, given);
        at += given;
        return given;
    }

    private boolean fill() {
        if (made > people || (inLines && made == people)) {
            return false;
        }
        at = 0;
        chunk = bytes(made == people ? "]}" : person(made));
        made++;
        return true;
    }

    private String person(int number) {
        return "{\"id\": \"p-" + number + "\", \"contact\": {\"name\": \"Somebody of Somewhere\", \"email\": \"p-"
                + number
                + "@example.org\"}, \"roles\": [\"MENTOR\"], \"appliedOn\": \"2026-06-15\", \"offers\": [{\"topic\": \"topic-"
                + number % 97 + "\", \"level\": \"SOLID\"}], \"attributes\": {\"years\": " + number % 40
                + "}, \"languages\": [\"en\"]}" + (inLines ? "\n" : made + 1 < people ? ",\n" : "\n");
    }
}

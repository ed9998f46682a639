package dev.mentoring.json;

/**
 * A value that a document left out and that was taken as its schema says.
 *
 * @param member where the member belongs: names with dots between them, {@code []} for every element of an array and {@code *}
 *     for every member of an object with free names, such as {@code mentors[].capacity}
 * @param value the value as JSON writes it, such as {@code 1} or {@code "MEDIUM"}
 * @param times how often it was taken, from 1
 */
public record DefaultTaken(String member, String value, long times) {

    /** The default in words, such as {@code mentors[].capacity = 1, 3 times}. */
    public String describe() {
        String often = times == 1 ? "once" : times == 2 ? "twice" : times + " times";
        return member + " = " + value + ", " + often;
    }
}

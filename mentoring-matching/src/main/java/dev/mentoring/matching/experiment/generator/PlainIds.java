package dev.mentoring.matching.experiment.generator;

/** Identifiers of people who do not exist: a letter and a number from 1, such as {@code a-000001}. */
final class PlainIds {

    private static final int DIGITS = 6;

    private PlainIds() {}

    /** Those of mentors, in their order. */
    static String[] ofMentors(int count) {
        return of("a-", count);
    }

    /** Those of mentees, in their order. */
    static String[] ofMentees(int count) {
        return of("e-", count);
    }

    /** Those of peers, in their order. */
    static String[] ofPeers(int count) {
        return of("p-", count);
    }

    private static String[] of(String prefix, int count) {
        String[] ids = new String[count];
        for (int k = 0; k < count; k++) {
            String number = Integer.toString(k + 1);
            ids[k] = prefix + "0".repeat(DIGITS - number.length()) + number;
        }
        return ids;
    }
}

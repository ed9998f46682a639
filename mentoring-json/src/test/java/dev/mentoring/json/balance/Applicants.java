package dev.mentoring.json.balance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up applicants, some of them good.
 *
 * @param all the applicants in their order
 */
record Applicants(ImmutableList<Made> all) {

    /** What is wrong with an applicant. */
    enum Fault {
        NONE,
        BLANK,
        NO_ROLE,
        STRANGE_ROLE,
        TOO_MANY_YEARS,
        NO_SUCH_DAY,
        NO_ID,
        SHARED_ID
    }

    /**
     * What an applicant says.
     *
     * @param years a whole number, from 0 to 9 where nothing is wrong
     * @param day the day of a month of 2026, from 1 to 28 where nothing is wrong
     */
    record Made(String id, boolean mentor, int years, int day, String words, String team, Fault fault) {

        boolean isGood() {
            return fault == Fault.NONE;
        }

        String role() {
            return switch (fault) {
                case NO_ROLE -> "";
                case STRANGE_ROLE -> "Wizard";
                default -> mentor ? "Mentor" : "Mentee";
            };
        }

        /** What a good applicant leads to, as {@link Arrived} tells it. */
        String expected() {
            return String.join("|", id, mentor ? "MENTOR" : "MENTEE", "" + years, "2026-01-" + two(day), words, team);
        }

        static String two(int number) {
            return number < 10 ? "0" + number : "" + number;
        }
    }

    /**
     * As many applicants as the random numbers say, from none to twelve; the faults are those that the form of the document
     * can have.
     */
    static Applicants of(SplittableRandom random, ImmutableList<Fault> faults) {
        List<Made> made = new ArrayList<>();
        int count = random.nextInt(13);
        int faulty = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Fault fault = random.nextInt(8) < faulty ? faults.get(random.nextInt(faults.size())) : Fault.NONE;
            made.add(one(i, fault, random));
            if (fault == Fault.SHARED_ID) {
                made.add(one(i, fault, random));
            }
        }
        return new Applicants(ImmutableList.copyOf(made));
    }

    private static Made one(int number, Fault fault, SplittableRandom random) {
        return new Made(
                fault == Fault.NO_ID ? "" : "p" + number,
                random.nextBoolean(),
                fault == Fault.TOO_MANY_YEARS ? 10 + random.nextInt(1_000) : random.nextInt(10),
                fault == Fault.NO_SUCH_DAY ? 32 + random.nextInt(60) : 1 + random.nextInt(28),
                "words of " + random.nextInt(1_000),
                random.nextBoolean() ? "wales" : "crown",
                fault);
    }

    ImmutableList<String> expected() {
        return all.stream().filter(Made::isGood).map(Made::expected).collect(ImmutableList.toImmutableList());
    }

    long count(Fault fault) {
        return all.stream().filter(one -> one.fault() == fault).count();
    }

    /** How many are neither good nor blank. */
    long faulty() {
        return all.stream().filter(one -> !one.isGood()).count() - count(Fault.BLANK);
    }
}

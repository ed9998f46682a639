package dev.mentoring.json.fuzz;

/** What the guided fuzzer calls: one door, named by the system property {@code fuzz.door}, with the checks of all fuzzing. */
public final class GuidedTarget {

    private static final Door DOOR = Doors.named(System.getProperty("fuzz.door", ""));

    private GuidedTarget() {}

    /**
     * Takes a document through the door.
     *
     * @throws Finding when the library breaks a promise
     */
    public static void fuzzerTestOneInput(byte[] document) {
        Fuzzing.pass(new Fuzzing.Case(0, DOOR, new Octets(document)));
    }
}

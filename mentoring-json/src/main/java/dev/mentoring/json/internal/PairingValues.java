package dev.mentoring.json.internal;

import dev.mentoring.matching.problem.Pairing;

/** Maps pairings. */
final class PairingValues {

    private static final Shape PAIRING =
            Shape.requiring("mentor", "mentee", "score").allowing("locked").byDefault("locked", "false");

    private PairingValues() {}

    /** Reads a pairing. */
    static Pairing read(DocumentReader in) {
        String mentor = "";
        String mentee = "";
        long score = 0;
        boolean locked = false;
        if (in.enterObject(PAIRING)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    case "mentee" -> mentee = in.id();
                    case "score" -> score = in.whole();
                    default -> locked = in.truth();
                }
            }
        }
        return new Pairing(mentor, mentee, score, locked);
    }

    /** Writes a list of pairings, one a line. */
    static void write(Iterable<Pairing> pairings, JsonText out) {
        Values.writeEach(pairings, out, pairing -> {
            out.row();
            out.name("mentor").value(pairing.mentor());
            out.name("mentee").value(pairing.mentee());
            out.name("score").value(pairing.score());
            out.name("locked").value(pairing.locked());
            out.end();
        });
    }
}

package dev.mentoring.json.internal;

import dev.mentoring.core.programme.AcceptancePolicy;
import java.time.Period;
import java.util.function.Supplier;

/** Maps how proposed pairs become settled ones. */
final class AcceptanceValues {

    private static final Shape ACCEPTANCE = Shape.requiring()
            .allowing("answerWithin", "mostRounds", "shortlist", "waitingList")
            .byDefault("answerWithin", "\"P14D\"")
            .byDefault("mostRounds", "3")
            .byDefault("shortlist", "3")
            .byDefault("waitingList", "true");
    private static final AcceptancePolicy STANDARD = AcceptancePolicy.standard();

    private AcceptanceValues() {}

    /** Reads a policy. */
    static Supplier<AcceptancePolicy> read(DocumentReader in) {
        Period answerWithin = STANDARD.answerWithin();
        int mostRounds = STANDARD.mostRounds();
        int shortlist = STANDARD.shortlist();
        boolean waitingList = STANDARD.waitingList();
        if (in.enterObject(ACCEPTANCE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "answerWithin" -> answerWithin = TimeValues.period(in);
                    case "mostRounds" -> mostRounds = (int) in.whole(1, AcceptancePolicy.MOST);
                    case "shortlist" -> shortlist = (int) in.whole(1, AcceptancePolicy.MOST);
                    default -> waitingList = in.truth();
                }
            }
        }
        Period time = answerWithin;
        int rounds = mostRounds;
        int offers = shortlist;
        boolean waiting = waitingList;
        return () -> new AcceptancePolicy(time, rounds, offers, waiting);
    }

    /** Writes what differs from the standard, if anything does. */
    static void write(AcceptancePolicy policy, JsonText out) {
        if (policy.equals(STANDARD)) {
            return;
        }
        out.name("acceptance").row();
        if (!policy.answerWithin().equals(STANDARD.answerWithin())) {
            out.name("answerWithin").value(policy.answerWithin().toString());
        }
        if (policy.mostRounds() != STANDARD.mostRounds()) {
            out.name("mostRounds").value(policy.mostRounds());
        }
        if (policy.shortlist() != STANDARD.shortlist()) {
            out.name("shortlist").value(policy.shortlist());
        }
        if (policy.waitingList() != STANDARD.waitingList()) {
            out.name("waitingList").value(policy.waitingList());
        }
        out.end();
    }
}

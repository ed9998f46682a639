package dev.mentoring.json.internal;

import dev.mentoring.core.programme.CirclePolicy;
import java.util.function.Supplier;

/** Maps in how large circles people meet. */
final class CircleValues {

    private static final Shape CIRCLES = Shape.requiring("fewest", "most");

    private CircleValues() {}

    /** Reads a policy. */
    static Supplier<CirclePolicy> read(DocumentReader in) {
        int fewest = CirclePolicy.SMALLEST;
        int most = CirclePolicy.LARGEST;
        if (in.enterObject(CIRCLES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "fewest" -> fewest = count(in);
                    default -> most = count(in);
                }
            }
        }
        int least = fewest;
        int greatest = most;
        return () -> new CirclePolicy(least, greatest);
    }

    private static int count(DocumentReader in) {
        return (int) in.whole(CirclePolicy.SMALLEST, CirclePolicy.LARGEST);
    }

    /** Writes a policy. */
    static void write(CirclePolicy policy, JsonText out) {
        out.name("circles").row();
        out.name("fewest").value(policy.fewest());
        out.name("most").value(policy.most());
        out.end();
    }
}

package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.ClauseKind;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what the two of a relationship agree on. */
final class AgreementValues {

    private static final Shape AGREEMENT = Shape.requiring()
            .allowing("required", "ownClauses", "dueAfterFirstMeeting", "longestInterval", "leastNotice");

    private ImmutableSet<ClauseKind> required = ImmutableSet.of();
    private ImmutableList<Supplier<Choice>> ownClauses = ImmutableList.of();
    private Optional<Period> dueAfterFirstMeeting = Optional.empty();
    private Optional<Period> longestInterval = Optional.empty();
    private Optional<Period> leastNotice = Optional.empty();

    private AgreementValues() {}

    /** Reads a policy. */
    static AgreementValues read(DocumentReader in) {
        AgreementValues values = new AgreementValues();
        if (in.enterObject(AGREEMENT)) {
            while (in.nextMember()) {
                values.member(in);
            }
        }
        return values;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "required" -> required = Values.distinctChoices(in, ClauseKind.class);
            case "ownClauses" -> ownClauses = ChoiceValues.read(in);
            case "dueAfterFirstMeeting" -> dueAfterFirstMeeting = Optional.of(TimeValues.period(in));
            case "longestInterval" -> longestInterval = Optional.of(TimeValues.period(in));
            default -> leastNotice = Optional.of(TimeValues.period(in));
        }
    }

    /** Makes the policy; nothing else of a programme refers to it, so that a faulty one is just left out. */
    Optional<AgreementPolicy> policy(Parts parts, String path) {
        ImmutableList<Choice> clauses = parts.makeSome(path + "/ownClauses", ownClauses);
        return parts.attempt(
                path, () -> new AgreementPolicy(required, clauses, dueAfterFirstMeeting, longestInterval, leastNotice));
    }

    /** Writes a policy, unless it leaves everything to the pair. */
    static void write(AgreementPolicy policy, JsonText out) {
        if (policy.equals(AgreementPolicy.free())) {
            return;
        }
        out.name("agreement").object();
        Values.writeNames("required", policy.required(), out);
        ChoiceValues.writeUnlessEmpty("ownClauses", policy.ownClauses(), out);
        TimeValues.write("dueAfterFirstMeeting", policy.dueAfterFirstMeeting(), out);
        TimeValues.write("longestInterval", policy.longestInterval(), out);
        TimeValues.write("leastNotice", policy.leastNotice(), out);
        out.end();
    }
}

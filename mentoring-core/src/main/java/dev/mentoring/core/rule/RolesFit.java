package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;

/** The mentor applies to be a mentor, the mentee to be a mentee (requirement 003-20). */
public record RolesFit() implements Condition {

    private static final FactRef MENTOR = FactRef.mentor(PersonFact.ROLES.factName());
    private static final FactRef MENTEE = FactRef.mentee(PersonFact.ROLES.factName());

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(MENTOR, MENTEE);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.of(applies(MENTOR, Role.MENTOR, facts) && applies(MENTEE, Role.MENTEE, facts));
    }

    private static boolean applies(FactRef roles, Role role, Facts facts) {
        return facts.value(roles)
                .map(value -> Values.ids(value).contains(role.name()))
                .orElse(false);
    }
}

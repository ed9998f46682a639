package dev.mentoring.core.rule;

import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import java.util.Optional;

/**
 * A rule of participation as a programme uses it.
 *
 * @param id identifier, unique in the rule book; reports name it
 * @param role in which role people must satisfy it; in either when absent
 * @param rule the condition on one person
 * @param whenUnknown what becomes of somebody about whom the rule cannot tell
 */
public record ParticipantClause(String id, Optional<Role> role, Rule rule, WhenUnknown whenUnknown) {

    /** Refuses ill-formed identifiers. */
    public ParticipantClause {
        id = Ids.require(id, "rule");
    }

    /** A clause named after its rule, for either role, that keeps out people about whom it cannot tell. */
    public static ParticipantClause of(Rule rule) {
        return new ParticipantClause(rule.name(), Optional.empty(), rule, WhenUnknown.KEEP_OUT);
    }

    /** Whether the clause binds people in the role. */
    public boolean binds(Role wanted) {
        return role.isEmpty() || role.get() == wanted;
    }

    /** The clause of the one person. */
    Clause onPerson() {
        return new Clause(id, rule, whenUnknown);
    }

    /** The clause on pairs that says the same of the side, or of both sides, that it binds. */
    Clause onPairs() {
        Rule onPair = role.isEmpty()
                ? AllOf.of(rule.on(Subject.MENTOR), rule.on(Subject.MENTEE))
                : rule.on(role.get() == Role.MENTOR ? Subject.MENTOR : Subject.MENTEE);
        return new Clause(id, onPair, whenUnknown);
    }
}

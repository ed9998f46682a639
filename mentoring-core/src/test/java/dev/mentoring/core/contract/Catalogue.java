package dev.mentoring.core.contract;

import dev.mentoring.core.rule.OwnCondition;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Rules;

/** The rules of the library and the kinds that a rule is made of. */
final class Catalogue {

    private Catalogue() {}

    static Rules of(Rule rule) {
        Rules rules = Rules.standard();
        for (RuleKind kind : rule.conditions()
                .filter(OwnCondition.class::isInstance)
                .map(condition -> ((OwnCondition) condition).kind())
                .distinct()
                .toList()) {
            rules = rules.plus(kind);
        }
        return rules;
    }
}

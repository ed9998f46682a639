package dev.mentoring.core.rule;

import dev.mentoring.core.Options;

/** A kind of rule without settings. */
record PlainKind(String name, FactTest test) implements RuleKind {

    @Override
    public FactTest prepare(Options settings) {
        return test;
    }
}

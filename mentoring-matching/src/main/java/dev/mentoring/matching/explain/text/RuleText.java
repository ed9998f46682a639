package dev.mentoring.matching.explain.text;

/** What rules ask, in words for people who do not know the identifiers of a programme's clauses. */
public final class RuleText {

    private final Messages messages;

    /** Makes a text maker. */
    public RuleText(Language language) {
        this.messages = Messages.of(language);
    }

    /**
     * What a rule asks, as a clause without a full stop: "both can meet in the same way". Nothing tells what its settings are,
     * nor which of several rules in one was decisive.
     *
     * @param rule stable name of the rule
     */
    public String asks(String rule) {
        String key = "rule." + rule;
        return messages.text(messages.has(key) ? key : "any-rule");
    }
}

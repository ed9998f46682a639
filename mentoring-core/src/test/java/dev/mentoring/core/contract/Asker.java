package dev.mentoring.core.contract;

import dev.mentoring.core.rule.Rule;
import java.util.List;

/** Asks a rule about many facts in a thread of its own. */
final class Asker {

    private final Thread thread;
    private volatile List<String> answers = List.of();

    Asker(Rule rule, List<SampleFacts> worlds) {
        this.thread = new Thread(() -> answers = RuleChecks.says(rule, worlds), "asker");
    }

    void start() {
        thread.start();
    }

    /** Waits for the answers. */
    List<String> answers() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a rule was asked", e);
        }
        return answers;
    }
}

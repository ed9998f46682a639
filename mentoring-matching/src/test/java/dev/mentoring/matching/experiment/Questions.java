package dev.mentoring.matching.experiment;

import java.util.function.BooleanSupplier;

/** Says that it is time to stop when it has been asked so often, and counts how often it is asked. */
public final class Questions implements BooleanSupplier {

    private final long patience;
    private long asked;

    private Questions(long patience) {
        this.patience = patience;
    }

    /** Says so at a question, counted from 1, and ever after. */
    public static Questions stoppingAt(long question) {
        return new Questions(question);
    }

    /** Never says so. */
    public static Questions endless() {
        return new Questions(Long.MAX_VALUE);
    }

    @Override
    public boolean getAsBoolean() {
        return ++asked >= patience;
    }

    /** How often it was asked. */
    public long asked() {
        return asked;
    }
}

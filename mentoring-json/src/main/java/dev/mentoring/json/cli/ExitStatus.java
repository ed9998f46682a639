package dev.mentoring.json.cli;

import dev.mentoring.matching.certificate.Status;

/** What the command's exit status says. */
final class ExitStatus {

    static final int DONE = 0;
    static final int ANSWER_IS_NO = 1;
    static final int WRONG_USAGE = 2;
    static final int OUR_BUG = 3;

    private ExitStatus() {}

    /** Done when there are pairs to go by; no when there is no solution or the run was cancelled. */
    static int of(Status status) {
        return switch (status) {
            case SOLVED, BOUNDED -> DONE;
            case INFEASIBLE, CANCELLED -> ANSWER_IS_NO;
        };
    }
}

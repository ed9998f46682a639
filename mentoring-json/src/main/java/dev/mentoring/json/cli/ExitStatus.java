package dev.mentoring.json.cli;

/** What the command's exit status says. */
final class ExitStatus {

    static final int DONE = 0;
    static final int ANSWER_IS_NO = 1;
    static final int WRONG_USAGE = 2;
    static final int OUR_BUG = 3;

    private ExitStatus() {}
}

package dev.mentoring.json.cli;

import dev.mentoring.matching.strategy.RunControl;
import java.io.Console;

/** Shows how far a run has come, on one line of standard error that is rewritten; shows nothing unless asked to. */
final class ProgressLine {

    private final Streams streams;
    private final String work;
    private final boolean shown;
    private long percent = -1;

    private ProgressLine(Streams streams, String work, boolean shown) {
        this.streams = streams;
        this.work = work;
        this.shown = shown;
    }

    /** A line that shows when a person is at the terminal. */
    static ProgressLine forTerminal(Streams streams) {
        return forTerminal(streams, "matching");
    }

    /**
     * A line that shows when a person is at the terminal.
     *
     * @param work what is going on, in one word
     */
    static ProgressLine forTerminal(Streams streams, String work) {
        return new ProgressLine(streams, work, isTerminal());
    }

    /** Until JDK 21 there is a console only at a terminal; from 22 on there always is one, and it tells. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    RunControl control() {
        return new RunControl(() -> false, this::at);
    }

    /** Shows how much of the work is done. */
    void at(long done, long of) {
        long now = of == 0 ? 100 : 100 * done / of;
        if (shown && now > percent) {
            percent = now;
            streams.err().print("\r" + work + " " + now + " %");
        }
    }

    /** Clears the line, if there is one. */
    void end() {
        if (percent >= 0) {
            streams.err().print("\r" + " ".repeat(work.length() + 8) + "\r");
        }
    }
}

package dev.mentoring.json.cli;

import dev.mentoring.matching.strategy.RunControl;
import java.io.Console;

/** Shows how far a run has come, on one line of standard error that is rewritten; shows nothing unless asked to. */
final class ProgressLine {

    private final Streams streams;
    private final boolean shown;
    private long percent = -1;

    private ProgressLine(Streams streams, boolean shown) {
        this.streams = streams;
        this.shown = shown;
    }

    /** A line that shows when a person is at the terminal. */
    static ProgressLine forTerminal(Streams streams) {
        return new ProgressLine(streams, isTerminal());
    }

    /** Until JDK 21 there is a console only at a terminal; from 22 on there always is one, and it tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
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

    private void at(long done, long of) {
        long now = of == 0 ? 100 : 100 * done / of;
        if (shown && now > percent) {
            percent = now;
            streams.err().print("\rmatching " + now + " %");
        }
    }

    /** Clears the line, if there is one. */
    void end() {
        if (percent >= 0) {
            streams.err().print("\r                \r");
        }
    }
}

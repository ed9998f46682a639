package dev.mentoring.json.cli;

import dev.mentoring.matching.strategy.RunControl;

/** Shows how far an experiment has come and how long it will take, on one line of standard error that is rewritten. */
final class TimeLeft implements AutoCloseable {

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final int WIDTH = 60;

    private final Streams streams;
    private final boolean shown;
    private long begun;
    private long doneBefore = -1;
    private long told;
    private boolean written;

    private TimeLeft(Streams streams, boolean shown) {
        this.streams = streams;
        this.shown = shown;
    }

    /** A line that shows when a person is at the terminal and wants it. */
    static TimeLeft forTerminal(Streams streams, boolean wanted) {
        return new TimeLeft(streams, wanted && ProgressLine.isTerminal());
    }

    RunControl control() {
        return new RunControl(() -> false, this::at);
    }

    private void at(long done, long of) {
        if (!shown) {
            return;
        }
        long now = System.nanoTime();
        if (doneBefore < 0) {
            begun = now;
            told = now;
            doneBefore = done;
        } else if (now - told >= NANOS_OF_A_SECOND || done == of) {
            told = now;
            written = true;
            streams.err().print("\r" + pad(line(done, of, doneBefore, (now - begun) / NANOS_OF_A_SECOND)));
        }
    }

    /**
     * How far, and how long still.
     *
     * @param before how many trials an earlier run had done
     * @param seconds since this one began
     */
    static String line(long done, long of, long before, long seconds) {
        String line = "trials " + done + " of " + of;
        if (done == before || done == of) {
            return line;
        }
        long left = Math.round((double) seconds * (of - done) / (done - before));
        return line + ", about " + inWords(left) + " left";
    }

    private static String inWords(long seconds) {
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 90 ? minutes + " min" : (minutes + 30) / 60 + " h";
    }

    private static String pad(String line) {
        return line + " ".repeat(Math.max(0, WIDTH - line.length()));
    }

    /** Clears the line, if there is one. */
    @Override
    public void close() {
        if (written) {
            streams.err().print("\r" + " ".repeat(WIDTH) + "\r");
        }
    }
}

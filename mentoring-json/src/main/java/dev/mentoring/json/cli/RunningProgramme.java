package dev.mentoring.json.cli;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.events.LogHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A programme and what its log amounts to.
 *
 * @param lifecycle the course of the programme
 * @param state where it stands
 * @param first when the first entry was recorded
 * @param last when the last one was
 * @param head where the log ends
 * @param chained whether its entries have hashes
 * @param extras what the log holds beside its entries
 */
record RunningProgramme(
        Lifecycle lifecycle,
        ProgrammeState state,
        Optional<Instant> first,
        Optional<Instant> last,
        LogHead head,
        boolean chained,
        Extras extras) {

    /** Reads a programme and its log. */
    static RunningProgramme read(ProgrammeSource source, Input input) {
        return read(source, input, Optional.empty());
    }

    /**
     * Reads a programme and its log, which is checked to its end whatever is asked.
     *
     * @param until the time at which the programme is asked for; later entries do not count
     */
    static RunningProgramme read(ProgrammeSource source, Input input, Optional<Instant> until) {
        return read(source, source.programme(input), input, until, (entry, log) -> {});
    }

    /**
     * Reads the log of a programme.
     *
     * @param watcher gets every entry, and the reader that has gone to it
     */
    static RunningProgramme read(
            ProgrammeSource source, Programme programme, Input input, BiConsumer<Entry, EventLogReader> watcher) {
        return read(source, programme, input, Optional.empty(), watcher);
    }

    private static RunningProgramme read(
            ProgrammeSource source,
            Programme programme,
            Input input,
            Optional<Instant> until,
            BiConsumer<Entry, EventLogReader> watcher) {
        Lifecycle lifecycle = Lifecycle.of(programme);
        Fold fold = new Fold(lifecycle.empty(), until);
        try (InputStream in = source.openEvents(input)) {
            EventLogReader log = EventLogReader.over(in, Limits.standard());
            requireLogOf(programme, log);
            log.forEachRemaining(entry -> {
                fold.take(entry);
                watcher.accept(entry, log);
            });
            return new RunningProgramme(
                    lifecycle, fold.state, fold.first, fold.last, log.head(), log.isChained(), log.extras());
        } catch (MentoringException e) {
            throw new RefusedFileException(source.eventsName(), e);
        } catch (UncheckedIOException e) {
            throw UsageException.unreadable(source.eventsName(), e);
        } catch (IOException e) {
            throw UsageException.unreadable(source.eventsName(), e);
        }
    }

    /** What the entries so far amount to. */
    private static final class Fold {
        private ProgrammeState state;
        private final Optional<Instant> until;
        private Optional<Instant> first = Optional.empty();
        private Optional<Instant> last = Optional.empty();

        Fold(ProgrammeState empty, Optional<Instant> until) {
            this.state = empty;
            this.until = until;
        }

        void take(Entry entry) {
            if (until.filter(entry.at()::isAfter).isEmpty()) {
                state = Lifecycle.apply(state, entry);
            }
            first = first.or(() -> Optional.of(entry.at()));
            last = Optional.of(entry.at());
        }
    }

    /** Refuses a log of another programme. */
    static void requireLogOf(Programme programme, EventLogReader log) {
        if (!log.programme().equals(programme.id())) {
            Problems problems = new Problems();
            problems.add(
                    ProblemCode.OTHER_PROGRAMME,
                    new Location.InDocument("/programme", 0, 0),
                    "the log is that of another programme",
                    log.programme(),
                    programme.id());
            throw new DocumentException(problems);
        }
    }

    /** The programme's name in English, for the first line of a report. */
    String title() {
        return lifecycle.programme().labels().in("en");
    }

    /** The log in one line: how long it is, from when to when. */
    String extent() {
        String span = first.flatMap(from -> last.map(until -> " from " + from + " to " + until))
                .orElse("");
        return "Log of " + head.number() + (head.number() == 1 ? " entry" : " entries") + span
                + (head.number() == 0 ? "" : chained ? ", each with its hash" : ", without hashes");
    }
}

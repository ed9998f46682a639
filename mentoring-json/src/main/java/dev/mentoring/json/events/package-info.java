/**
 * Logs of events and commands, line by line.
 *
 * <p>{@link dev.mentoring.json.events.EventLogReader} is the entry: it goes over a log of any length in the memory of one line and
 * checks that every entry is the next one and that its hash follows from everything before it. {@link
 * dev.mentoring.json.events.EventLogWriter} begins a log or continues one from its {@link dev.mentoring.json.events.LogHead}, which a
 * host that keeps it elsewhere has as an anchor: no entry can be changed, dropped, added or moved unseen, the last ones included. {@link
 * dev.mentoring.json.events.Commands} reads what people ask to be recorded. What an entry or a command says is that of {@link
 * dev.mentoring.core.partnership}; nothing here decides or folds. May import core and json.
 */
@NullMarked
package dev.mentoring.json.events;

import org.jspecify.annotations.NullMarked;

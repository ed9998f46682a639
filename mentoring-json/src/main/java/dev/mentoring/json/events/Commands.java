package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.CommandDraft;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.InputLines;
import dev.mentoring.json.internal.JsonText;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Commands in lines (NDJSON), without a header: {@code at}, {@code by}, {@code event} with the members of the act, and {@code waive}
 * where the office lets somebody pass.
 */
public final class Commands {

    private Commands() {}

    /**
     * Reads commands, in their order.
     *
     * @param in the commands in UTF-8, one a line; not closed
     * @throws DocumentException with the problems of all lines, up to ten thousand, when any is refused; an event that is no act is UNKNOWN_VALUE
     * @throws UncheckedIOException when the stream fails
     */
    public static ImmutableList<CommandAt> read(InputStream in, Limits limits) {
        InputLines lines = new InputLines(in, limits.lineBytes());
        Function<byte[], DocumentText> texts = DocumentText.series(limits.withBytes(limits.lineBytes()));
        ImmutableList.Builder<CommandAt> commands = ImmutableList.builder();
        Problems problems = new Problems();
        for (long count = 0; lines.hasNext() && !InputLines.isEnough(problems); count++) {
            byte[] line = lines.next();
            Problems found = new Problems();
            if (count == limits.entries()) {
                found.add(
                        ProblemCode.LIMIT_COUNT,
                        new Location.InDocument("", 1, 1),
                        "there are more commands than the limit of " + limits.entries());
                problems.addAll(lines.placed(found));
                break;
            }
            try {
                commands.add(command(texts.apply(line)));
            } catch (DocumentException e) {
                found.addAll(e);
                problems.addAll(lines.placed(found));
            }
        }
        problems.throwIfAny(DocumentException::new);
        return commands.build();
    }

    private static CommandAt command(DocumentText text) {
        try (DocumentReader in = new DocumentReader(text)) {
            CommandDraft draft = CommandDraft.readLine(in);
            return new CommandAt(draft.at(), draft.command());
        } catch (InvalidModelException e) {
            throw new DocumentException(text.located(e.problems(), e.total()));
        }
    }

    /** The command on one line, without a line end. */
    public static String write(CommandAt command) {
        StringBuilder line = new StringBuilder();
        CommandDraft.write(command.at(), command.command(), JsonText.onOneLine(line));
        return line.toString();
    }
}

package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.catalogue.Entry;
import dev.mentoring.matching.experiment.catalogue.Setting;
import picocli.CommandLine.Model.CommandSpec;

/** Entries of a catalogue of the bench under a heading, each with what it does and, below it, its settings: name, values, default, meaning. */
final class EntryList {

    private static final String INDENT = "  ";

    private EntryList() {}

    /** Refuses options beside {@code --list}, which would change nothing. */
    static void requireAlone(CommandSpec spec) {
        if (spec.commandLine().getParseResult().matchedOptionsSet().size() > 1) {
            throw new UsageException("--list goes with no other option");
        }
    }

    static ImmutableList<String> lines(String heading, ImmutableList<? extends Entry> entries) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(heading);
        for (Entry entry : entries) {
            lines.add("").add(entry.name() + ": " + entry.description());
            AlignedTable table = new AlignedTable(4);
            for (Setting setting : entry.settings()) {
                table.add(ImmutableList.of(setting.name(), setting.values(), setting.usual(), setting.meaning()));
            }
            table.lines().forEach(line -> lines.add(INDENT + line));
        }
        return lines.build();
    }
}

package dev.mentoring.json.cli;

import dev.mentoring.json.internal.JsonText;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the strategies with what each of them claims, promises and does not promise. */
@Command(
        name = "strategies",
        description = "Lists the strategies with what each of them claims, promises and does not promise.",
        mixinStandardHelpOptions = true)
final class StrategiesCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--json", description = "one JSON array instead of lines")
    private boolean json = false;

    StrategiesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (json) {
            streams.out().print(document());
        } else {
            PairingStrategies.standard()
                    .all()
                    .forEach(strategy -> CardText.lines(strategy).forEach(streams::line));
        }
        return ExitStatus.DONE;
    }

    private static String document() {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).array();
        PairingStrategies.standard().all().forEach(strategy -> CardText.write(strategy, out));
        out.end();
        return text.toString();
    }
}

package dev.mentoring.json.cli;

import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the strategies with what each of them claims. */
@Command(
        name = "strategies",
        description = "Lists the strategies with what each of them claims.",
        mixinStandardHelpOptions = true)
final class StrategiesCommand implements Callable<Integer> {

    private final Streams streams;

    StrategiesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        for (PairingStrategy strategy : PairingStrategies.standard().all()) {
            streams.line(strategy.name() + "\n    " + strategy.claim());
        }
        return ExitStatus.DONE;
    }
}

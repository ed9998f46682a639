package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What is to be solved, as plain numbers, from which every solver's own model is made. The arrays of an instance are shared and
 * are not to be changed.
 */
sealed interface Instance permits PairScores, PairChoices, PeerScores, PeerChoices {

    /**
     * Reads a file of {@link InstanceWriter}.
     *
     * @throws IOException when the file cannot be read or is of no known kind
     */
    static Instance read(Path file) throws IOException {
        try (InstanceReader reader = new InstanceReader(file)) {
            int[] head = reader.next(4);
            return switch (head[0]) {
                case InstanceWriter.EVERY_PAIR -> PairScores.ofEveryPair(reader, head[1], head[2]);
                case InstanceWriter.LISTED_PAIRS -> PairScores.ofListedPairs(reader, head[1], head[2], head[3]);
                case InstanceWriter.PAIR_CHOICES -> new PairChoices(reader, head[1], head[2], head[3]);
                case InstanceWriter.PEER_CHOICES -> new PeerChoices(new ChoiceLists(reader, head[1], head[3]));
                case InstanceWriter.PEER_SCORES -> new PeerScores(reader, head[1], head[3]);
                default -> throw new IOException("not an instance: " + file);
            };
        }
    }
}

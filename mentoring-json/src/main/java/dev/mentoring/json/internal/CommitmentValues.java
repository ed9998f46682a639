package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Commitment;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps how much two people commit to. */
final class CommitmentValues {

    private static final Shape COMMITMENT =
            Shape.requiring("id", "labels").allowing("aliases", "hidden", "channels", "fewestContacts", "mostContacts");

    private CommitmentValues() {}

    /** Reads a commitment. */
    static Supplier<Commitment> read(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        ImmutableSet<Channel> channels = ImmutableSet.of();
        Optional<Integer> fewest = Optional.empty();
        Optional<Integer> most = Optional.empty();
        if (in.enterObject(COMMITMENT)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "channels" -> channels = Values.distinctChoices(in, Channel.class);
                    case "fewestContacts" -> fewest = Optional.of((int) in.whole(0, Integer.MAX_VALUE));
                    default -> most = Optional.of((int) in.whole(1, Integer.MAX_VALUE));
                }
            }
        }
        String name = id;
        ImmutableSet<Channel> ways = channels;
        Optional<Integer> atLeast = fewest;
        Optional<Integer> atMost = most;
        return () -> new Commitment(new Choice(name, labels.labels()), ways, atLeast, atMost);
    }

    /** Writes a commitment. */
    static void write(Commitment commitment, JsonText out) {
        out.row().name("id").value(commitment.id());
        LabelValues.write(commitment.choice().labels(), out);
        Values.writeNames("channels", commitment.channels(), out);
        commitment
                .fewestContacts()
                .ifPresent(count -> out.name("fewestContacts").value(count));
        commitment.mostContacts().ifPresent(count -> out.name("mostContacts").value(count));
        out.end();
    }
}

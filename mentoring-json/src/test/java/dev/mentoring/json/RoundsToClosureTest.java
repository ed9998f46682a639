package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.partnership.Obligation;
import dev.mentoring.core.partnership.Partnership;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due is complete: whoever does it, and nothing else, brings a round from the applications to its end. */
@Tag("001-10")
class RoundsToClosureTest {

    static Collection<String> names() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void following_what_is_due_brings_every_example_from_application_to_closure(String name) {
        DutifulRound round = DutifulRound.of(name, List.of());

        round.run();

        ExampleRound example = round.round();
        assertThat(round.state().partnerships())
                .hasSize(example.pairs().size())
                .allMatch(pair -> pair.status() == Partnership.Status.ENDED);
        assertThat(round.state().cohort(example.people().roster().cohort()).closedOn())
                .isPresent();
        assertThat(round.state().misfits()).isZero();
        assertThat(round.due()).extracting(Obligation::act).isEmpty();
    }
}

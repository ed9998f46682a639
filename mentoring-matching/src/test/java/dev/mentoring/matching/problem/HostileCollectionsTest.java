package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Collections that a caller hands in are copied once, on entry: what lies about itself cannot make a value that changes, and what
 * fails fails before there is one.
 */
@Tag("S7")
class HostileCollectionsTest {

    private static final Participant ADA =
            Participant.builder().id("ada").addRoles(Role.MENTOR).build();
    private static final Participant BEN =
            Participant.builder().id("ben").addRoles(Role.MENTEE).build();

    /** Gives another element each time it is asked, and says another size. */
    private static final class Fickle<T> extends AbstractList<T> {

        private final List<T> elements;
        private final AtomicInteger asked = new AtomicInteger();

        Fickle(List<T> elements) {
            this.elements = elements;
        }

        @Override
        public T get(int index) {
            return elements.get(asked.getAndIncrement() % elements.size());
        }

        @Override
        public int size() {
            return elements.size();
        }
    }

    private static final class Broken<T> extends AbstractList<T> {

        @Override
        public T get(int index) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Iterator<T> iterator() {
            throw new IllegalStateException("broken");
        }

        @Override
        public int size() {
            return 2;
        }
    }

    @Test
    void a_list_that_changes_its_mind_is_asked_once() {
        Roster roster = Roster.builder()
                .cohort("spring")
                .addAllParticipants(new Fickle<>(List.of(ADA, BEN)))
                .build();

        assertThat(roster.participants()).containsExactly(ADA, BEN);
        assertThat(roster.participants()).containsExactly(ADA, BEN);
        assertThat(Taxonomy.of("t", "1", new Fickle<>(List.of(Topic.of("a", "A"), Topic.of("b", "B"))))
                        .topics()
                        .keySet())
                .containsExactly("a", "b");
    }

    @Test
    void a_list_that_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> Roster.builder().cohort("spring").addAllParticipants(new Broken<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> Taxonomy.of("t", "1", new Broken<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller must not do
    void null_in_a_list_is_refused_on_entry() {
        assertThatThrownBy(() -> Roster.builder().cohort("spring").addAllParticipants(Arrays.asList(ADA, null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Taxonomy.of("t", "1", Arrays.asList(Topic.of("a", "A"), null)))
                .isInstanceOf(NullPointerException.class);
    }
}

package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A log is folded entry by entry, and the state grows with people and relationships alone. */
class LongLogTest {

    private static final int ENTRIES_A_PAIR = 50;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void folds_a_log_of_a_thousand_pairs() {
        assertThat(folded(1_000).entries()).isEqualTo(50_000);
    }

    @Test
    @Tag("thorough")
    void folds_a_log_of_a_million_entries() {
        ProgrammeState state = folded(20_000);

        assertThat(state.entries()).isEqualTo(1_000_000);
        assertThat(state.people()).hasSize(40_000);
        assertThat(state.partnerships()).hasSize(20_000);
        assertThat(state.misfits()).isZero();
    }

    private static ProgrammeState folded(int pairs) {
        ProgrammeState state = Lifecycle.of(programme()).empty();
        for (int step = 0; step < ENTRIES_A_PAIR; step++) {
            for (int pair = 0; pair < pairs; pair++) {
                state = Lifecycle.apply(state, new Entry(state.entries() + 1, AT, "office", event(step, pair)));
            }
        }
        assertThat(state.partnerships()).allMatch(pair -> pair.contacts() == ENTRIES_A_PAIR - 8);
        return state;
    }

    /** The steps of all pairs lie between each other, as in a log that many write. */
    private static Event event(int step, int pair) {
        String mentor = "mentor-" + pair;
        String mentee = "mentee-" + pair;
        String id = "pair-" + pair;
        return switch (step) {
            case 0 -> new ApplicationAct.Applied(mentor, "first", ImmutableSet.of(Role.MENTOR), Optional.empty());
            case 1 -> new ApplicationAct.Applied(mentee, "first", ImmutableSet.of(Role.MENTEE), Optional.empty());
            case 2 -> new ReadinessAct.Attended(mentor, "course", Optional.empty(), DAY);
            case 3 -> new ApplicationAct.ApplicationAccepted(mentor, "1");
            case 4 -> new ApplicationAct.ApplicationAccepted(mentee, "1");
            case 5 ->
                new MatchAct.MatchProposed(
                        id, mentor, mentee, MatchingMode.ASSIGNED, ImmutableSet.of(), Optional.empty());
            case 6 -> new Consequence.MatchConfirmed(id);
            case 7 -> new Consequence.Started(id, DAY);
            default -> new MeetingAct.MeetingHeld(id, "m" + step, AT, 60, MeetingPlace.REMOTE, ImmutableSet.of());
        };
    }

    private static Programme programme() {
        return Programme.builder()
                .id("long")
                .labels(Labels.of("Long"))
                .taxonomies(Taxonomies.of(ImmutableList.of()))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .build();
    }
}

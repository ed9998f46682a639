package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventKindTest {

    /** What changes a state that has nothing yet; everything else does not fit it, or changes nothing by itself. */
    private static final ImmutableSet<EventKind> BEGINNINGS = ImmutableSet.of(
            EventKind.APPLIED,
            EventKind.VOLUNTEERED,
            EventKind.ATTENDED,
            EventKind.CONSENT_ASKED,
            EventKind.CONSENT_GRANTED,
            EventKind.CONSENT_REFUSED,
            EventKind.CONSENT_WITHDRAWN,
            EventKind.ACKNOWLEDGED,
            EventKind.PEN_PICTURE_GIVEN,
            EventKind.GOAL_SET,
            EventKind.COHORT_OPENED,
            EventKind.COHORT_CLOSED,
            EventKind.BASELINE_RECORDED,
            EventKind.PILOT_DECIDED);

    @Test
    void gives_every_record_of_the_family_a_kind_of_its_own() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(Event.class, records);
        Map<EventKind, Class<?>> classes = new EnumMap<>(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            Event event = new AnyEvents(1).event(kind);
            assertThat(event.kind()).isEqualTo(kind);
            classes.put(kind, event.getClass());
        }

        assertThat(ImmutableSet.copyOf(classes.values())).isEqualTo(records).hasSameSizeAs(classes.keySet());
    }

    private static void collect(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord()) {
            records.add(type);
        } else {
            Arrays.stream(type.getPermittedSubclasses()).forEach(one -> collect(one, records));
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_a_name_in_documents_that_leads_back(EventKind kind) {
        assertThat(kind.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(EventKind.of(kind.key())).contains(kind);
        assertThat(EventKind.of(kind.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fits_the_empty_log_or_is_counted_as_a_misfit(EventKind kind) {
        ProgrammeState empty = ProgrammeState.empty(ZoneOffset.UTC);

        ProgrammeState after = Lifecycle.apply(
                empty, new Entry(1, Instant.parse("2026-01-05T09:00:00Z"), "office", new AnyEvents(2).event(kind)));

        boolean fits = BEGINNINGS.contains(kind) || kind == EventKind.OVERRIDDEN;
        assertThat(after.misfits()).isEqualTo(fits ? 0 : 1);
        assertThat(after.entries()).isEqualTo(1);
        assertThat(States.known(after).equals(States.known(empty))).isEqualTo(!BEGINNINGS.contains(kind));
    }

    @Test
    void tells_acts_that_can_be_asked_for_from_what_follows_of_itself() {
        Set<EventKind> consequences = EnumSet.noneOf(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            if (new AnyEvents(3).event(kind) instanceof Consequence) {
                consequences.add(kind);
            }
        }

        assertThat(consequences)
                .containsExactly(
                        EventKind.OVERRIDDEN,
                        EventKind.MATCH_CONFIRMED,
                        EventKind.STARTED,
                        EventKind.AGREEMENT_IN_FORCE,
                        EventKind.BREACH_NOTED,
                        EventKind.CLAIM_DECIDED);
    }
}

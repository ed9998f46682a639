package dev.mentoring.json.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.partnership.EventKind;
import java.util.Optional;

/** The forms of all kinds of event, by kind and by name. */
final class EventForms {

    private static final Iterable<EventForm<?>> ALL = Iterables.concat(ImmutableList.of(
            ApplicationForms.ALL,
            ReadinessForms.ALL,
            MatchForms.ALL,
            AgreementForms.ALL,
            MeetingForms.ALL,
            GrowthForms.ALL,
            SupportForms.ALL,
            ClosureForms.ALL,
            CircleForms.ALL,
            OfficeForms.ALL,
            ConsequenceForms.ALL));

    private static final ImmutableMap<String, EventForm<?>> BY_NAME =
            Streams.stream(ALL).collect(toImmutableMap(form -> form.kind().key(), form -> form));

    private static final ImmutableList<String> NAMES = ImmutableList.copyOf(BY_NAME.keySet());

    private static final ImmutableList<String> ACTS = Streams.stream(ALL)
            .filter(EventForm::isAct)
            .map(form -> form.kind().key())
            .collect(toImmutableList());

    private EventForms() {}

    /** The form of a kind. */
    static EventForm<?> of(EventKind kind) {
        return named(kind.key()).orElseThrow(() -> new InternalErrorException("no form of " + kind));
    }

    /** The form of the kind of a name, if there is one. */
    static Optional<EventForm<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of all kinds. */
    static ImmutableList<String> names() {
        return NAMES;
    }

    /** The names of the kinds that somebody can ask for. */
    static ImmutableList<String> acts() {
        return ACTS;
    }
}

package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.partnership.EventKind;
import java.util.EnumMap;
import java.util.Map;

/** The shapes of one sort of object that holds an event beside members of its own, by kind of event. */
final class EventShapes {

    private final ImmutableMap<EventKind, Shape> byKind;
    private final Shape ofNoKind;

    /**
     * Shapes with these members beside those of the event.
     *
     * @param names the names of the kinds that there may be
     */
    EventShapes(ImmutableList<String> names, ImmutableList<String> required, ImmutableList<String> optional) {
        Map<EventKind, Shape> shapes = new EnumMap<>(EventKind.class);
        for (String name : names) {
            EventForm<?> form = EventForms.named(name).orElseThrow();
            shapes.put(form.kind(), form.within(required, optional));
        }
        this.byKind = Maps.immutableEnumMap(shapes);
        this.ofNoKind = Shape.requiring(required.toArray(String[]::new))
                .allowing(optional.toArray(String[]::new))
                .opened();
    }

    /** The shape for the kind of a draft; one that reads over what it does not know where the kind is none that there may be. */
    Shape of(EventDraft draft) {
        return draft.kind().map(byKind::get).orElse(ofNoKind);
    }
}

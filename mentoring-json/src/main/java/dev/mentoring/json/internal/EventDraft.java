package dev.mentoring.json.internal;

import com.google.common.base.Joiner;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.EventKind;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The event of an entry or a command while its members are read.
 *
 * <p>Which members there may be is known from {@code "event"}, wherever in the object it stands. Where it names no kind, the other
 * members of the event are read over.
 */
final class EventDraft {

    static final String EVENT = "event";

    private final Optional<EventForm<?>> form;
    private final Supplier<?>[] values;

    private EventDraft(Optional<EventForm<?>> form) {
        this.form = form;
        this.values = form.map(EventForm::absent).orElse(new Supplier<?>[0]);
    }

    /** A draft of the event in the object that is to be entered here. */
    static EventDraft of(DocumentReader in) {
        return new EventDraft(in.textAhead(EVENT).flatMap(EventForms::named));
    }

    /** The kind, if the object names one. */
    Optional<EventKind> kind() {
        return form.map(EventForm::kind);
    }

    /** Takes the kind that is due here, which is that of the draft. */
    void kind(DocumentReader in) {
        in.kind(EventForms.names());
    }

    /** Takes the kind that is due here, which must be one that somebody can ask for. */
    void act(DocumentReader in) {
        if (form.isPresent() && !form.get().isAct()) {
            in.note(
                    ProblemCode.UNKNOWN_VALUE,
                    form.get().kind().key()
                            + " follows from acts by the programme's policies, and nobody can ask for it; acts are "
                            + Joiner.on(", ").join(EventForms.acts()));
        } else {
            in.kind(EventForms.acts());
        }
    }

    /** Takes the member here, which is one of the event. */
    void member(DocumentReader in) {
        form.orElseThrow(() -> new InternalErrorException("a member of no event"))
                .read(in, values);
    }

    /**
     * The event, once the members are known to be well-formed.
     *
     * @throws dev.mentoring.core.InvalidModelException when the model refuses it, with paths from the object that holds it
     */
    Event event() {
        return form.orElseThrow(() -> new InternalErrorException("an event of no kind"))
                .make(values);
    }

    /** Begins an entry or a command: the kind, then the event's members. */
    static void write(Event event, JsonText out) {
        out.name(EVENT).value(event.kind().key());
        EventForms.of(event.kind()).write(event, out);
    }
}

package dev.mentoring.core.partnership;

/** Something that happened in a programme: an act of somebody, or what followed from one by the programme's policies. */
public sealed interface Event permits Act, Consequence {

    /** What sort of event it is; one for each record of the family. */
    EventKind kind();
}

package dev.mentoring.core.programme;

/** The identifiers of the answers that a column of a yes-or-no question may give. */
public enum YesOrNo {
    /** Yes. */
    YES,
    /** No. */
    NO
}

package dev.mentoring.matching.certificate;

/**
 * A number of somebody, or of a group, in a certificate.
 *
 * @param holder what carries the number
 * @param id identifier of the person, or of the group
 * @param person for a group that is counted for each person, the person's identifier; otherwise empty text
 * @param number the number
 */
public record Share(Holder holder, String id, String person, long number) {

    /** What a number belongs to. */
    public enum Holder {
        /** A mentor's bounds. */
        MENTOR,
        /** A mentee's bounds. */
        MENTEE,
        /** A group's bounds. */
        GROUP
    }
}

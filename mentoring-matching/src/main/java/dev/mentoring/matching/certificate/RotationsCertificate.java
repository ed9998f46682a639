package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Proves that no stable matching has a smaller sum of ranks.
 *
 * <p>All stable matchings come from the one that is best for mentees by rotations: cycles of people who exchange partners, one after
 * another. Each rotation can be made once those are made that it needs; every set that contains with a rotation all that it needs is a
 * stable matching, and there are no others (Irving, Leather 1986, "The complexity of counting stable marriages"). The numbers are a flow
 * between rotations that bounds what any such set can save (Irving, Leather, Gusfield 1987, "An efficient algorithm for the optimal
 * stable marriage").
 *
 * @param rotations all rotations, each after those that it needs, as the couples that it parts: the mentee of each is joined to the mentor
 *     of the next, that of the last to the first
 * @param precedences why one rotation needs another, with the flow from the one to the other
 */
public record RotationsCertificate(
        ImmutableList<ImmutableList<Couple>> rotations, ImmutableList<Precedence> precedences) implements Certificate {

    /**
     * A reason why a rotation needs another. If a rotation parts the couple, it needs the one before in which the mentor takes part: in a
     * market of one place each, the one that joined them. A couple that is never joined is a reason where one rotation takes the mentee
     * from somebody better than the mentor to somebody worse: it needs the one with which the mentor gives up the last mentee who is worse.
     *
     * @param mentor identifier of the mentor
     * @param mentee identifier of the mentee
     * @param number flow from the rotation that is needed to the one that needs it, 0 or more
     */
    public record Precedence(String mentor, String mentee, long number) {}
}

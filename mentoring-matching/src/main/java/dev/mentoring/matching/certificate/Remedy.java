package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * What somebody without a partner, among peers, can do instead; an offer that follows from the pairings, and no pairing itself.
 *
 * @param kind what it is
 * @param person identifier of the one without a partner
 * @param with identifiers of the others: of a pair, ascending; of a party, from the next one on, as they take turns
 */
public record Remedy(Kind kind, String person, ImmutableList<String> with) {

    /** What can be done. */
    public enum Kind {
        /** To join two who are paired with each other, both of whom the problem allows. */
        TRIO,
        /** To take turns with all others of an odd party: each is with the next for half of the time, and with the one before for the other half. */
        TURNS
    }
}

package dev.mentoring.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.internal.RosterDocument;

/**
 * What a roster in lines says before its people: everything that is settled between them. The components mean what those of
 * {@link Roster} mean.
 *
 * @param cohort identifier of the cohort
 * @param reportsTo direct manager by person
 * @param exclusions pairs that the programme office rules out
 * @param locked pairs that are settled
 * @param history what people have or had with each other beside this round
 * @param missed for how many rounds in a row somebody has got nobody
 */
public record RosterHeader(
        String cohort,
        ImmutableMap<String, String> reportsTo,
        ImmutableSet<MentoringPair> exclusions,
        ImmutableSet<MentoringPair> locked,
        ImmutableSet<Relationship> history,
        ImmutableMap<String, Integer> missed) {

    private static final DocumentFormat<RosterHeader> FORMAT = new DocumentFormat<>(
                    DocumentKind.PARTICIPANTS,
                    Limits.standard(),
                    (in, limits) -> RosterDocument.readHeader(in),
                    RosterDocument::writeHeader)
            .ofOneLine();

    /**
     * The first lines of documents {@code mentoring/participants/1} in lines: the document without {@code "participants"}. Places
     * are columns of line 1.
     *
     * <p>Reading does not know who stands in the further lines; {@link dev.mentoring.json.roster.RosterReader#strangers} does.
     */
    public static DocumentFormat<RosterHeader> format() {
        return FORMAT;
    }

    /** The header of a roster. */
    public static RosterHeader of(Roster roster) {
        return new RosterHeader(
                roster.cohort(),
                roster.reportsTo(),
                roster.exclusions(),
                roster.locked(),
                roster.history(),
                roster.missed());
    }

    /** The cohort alone: who is locked, excluded or somebody's manager may be private. */
    @Override
    public String toString() {
        return "RosterHeader[" + cohort + "]";
    }
}

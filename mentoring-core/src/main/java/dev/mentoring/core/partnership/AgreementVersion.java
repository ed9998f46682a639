package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of an agreement; the history of all of them is kept (requirement 001-21).
 *
 * @param number from 1
 * @param terms what it says
 * @param proposedBy who of the two proposed it, by identifier
 * @param status how far it has come
 * @param since first day on which it was in force
 */
public record AgreementVersion(
        int number, AgreementTerms terms, String proposedBy, Status status, Optional<LocalDate> since) {

    /** How far a version has come. */
    public enum Status {
        /** Proposed by one, not answered by the other. */
        OPEN,
        /** Accepted by both. */
        IN_FORCE,
        /** Was in force until another version took its place, or gave way to another proposal. */
        REPLACED,
        /** Turned down or taken back. */
        REJECTED
    }

    AgreementVersion as(Status other, Optional<LocalDate> from) {
        return new AgreementVersion(number, terms, proposedBy, other, from);
    }
}

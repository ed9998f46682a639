package dev.mentoring.core.participant;

import java.util.OptionalLong;

/**
 * Tells how far two places are apart (requirement 003-30).
 *
 * <p>A host with a road network or a table of driving times plugs it in here. Implementations answer the same question the
 * same way every time, and need not be symmetric.
 */
@FunctionalInterface
public interface DistanceProvider {

    /** The way from one place to another in whole metres, 0 or more; empty when it is not known. */
    OptionalLong metres(Place from, Place to);
}

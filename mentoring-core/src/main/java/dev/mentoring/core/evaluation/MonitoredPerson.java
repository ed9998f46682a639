package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;

/**
 * What one person said of themselves for monitoring.
 *
 * @param id the person, by identifier
 * @param groups by characteristic, a group or {@link Characteristic#PREFER_NOT_TO_SAY}; no entry where the person was not asked or did
 *     not reply
 */
public record MonitoredPerson(String id, ImmutableSortedMap<String, String> groups) {

    /** Refuses ill-formed identifiers. */
    public MonitoredPerson {
        id = Ids.require(id, "person");
        groups = Ids.requireKeys(groups, "characteristic");
    }

    /** A mask: everything about it is private. */
    @Override
    public String toString() {
        return "MonitoredPerson[…]";
    }
}

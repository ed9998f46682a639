package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where kept members are to be written, and which of them have been; for one writing. */
public final class KeptPlaces {

    private final ImmutableListMultimap<String, KeptMember> byObject;
    private final Set<KeptMember> unplaced;

    /** Members by the pointer of the object that holds them. */
    public KeptPlaces(ImmutableListMultimap<String, KeptMember> byObject) {
        this.byObject = byObject;
        this.unplaced = new LinkedHashSet<>(byObject.values());
    }

    /**
     * Takes the members to be written at the end of an object, save those that have been taken and those whose name the object
     * has already.
     *
     * @param written names of the members that the object has
     */
    ImmutableList<KeptMember> take(String object, Set<String> written) {
        ImmutableList<KeptMember> due = byObject.get(object).stream()
                .filter(member -> !written.contains(member.name()) && unplaced.contains(member))
                .collect(ImmutableList.toImmutableList());
        due.forEach(unplaced::remove);
        return due;
    }

    /** Those that have not been taken, in their order. */
    public ImmutableList<KeptMember> unplaced() {
        return ImmutableList.copyOf(unplaced);
    }
}

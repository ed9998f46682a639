package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Where kept members are to be written, and which of them have been; for one writing. */
public final class KeptPlaces {

    private final ImmutableListMultimap<String, KeptMember> byObject;
    /** By pointer: texts have an order, by which a map finds them fast even where an adversary gave all of them one hash. */
    private final Map<String, KeptMember> unplaced = new LinkedHashMap<>();

    /** Members by the pointer of the object that holds them. */
    public KeptPlaces(ImmutableListMultimap<String, KeptMember> byObject) {
        this.byObject = byObject;
        byObject.values().forEach(member -> unplaced.put(member.pointer(), member));
    }

    /**
     * Takes the members to be written at the end of an object, save those that have been taken and those whose name the object
     * has already.
     *
     * @param written names of the members that the object has
     */
    ImmutableList<KeptMember> take(String object, Set<String> written) {
        ImmutableList<KeptMember> due = byObject.get(object).stream()
                .filter(member -> !written.contains(member.name()) && unplaced.containsKey(member.pointer()))
                .collect(ImmutableList.toImmutableList());
        due.forEach(member -> unplaced.remove(member.pointer()));
        return due;
    }

    /** Those that have not been taken, in their order. */
    public ImmutableList<KeptMember> unplaced() {
        return ImmutableList.copyOf(unplaced.values());
    }
}

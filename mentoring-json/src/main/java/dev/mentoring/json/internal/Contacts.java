package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Contact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The contact data of a roster that is being read, kept as they come: sorting them once costs less than looking each one up. */
final class Contacts {

    private final List<Entry> entries = new ArrayList<>();

    private boolean sorted = true;

    private record Entry(String id, Contact contact) {}

    /** Adds the contact data of a person, who has none yet. */
    void add(String id, Contact contact) {
        sorted &= entries.isEmpty()
                || Ids.ORDER.compare(entries.get(entries.size() - 1).id(), id) <= 0;
        entries.add(new Entry(id, contact));
    }

    /** All of them by identifier, in order of the identifiers. */
    ImmutableMap<String, Contact> inOrder() {
        if (!sorted) {
            entries.sort(Comparator.comparing(Entry::id, Ids.ORDER));
        }
        ImmutableMap.Builder<String, Contact> ordered = ImmutableMap.builderWithExpectedSize(entries.size());
        entries.forEach(entry -> ordered.put(entry.id(), entry.contact()));
        return ordered.buildOrThrow();
    }
}

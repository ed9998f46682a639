package dev.mentoring.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.mentoring.core.Ids;
import dev.mentoring.json.internal.KeptMember;
import dev.mentoring.json.internal.KeptPlaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document held beside what is known of its kind: {@code "extensions"} and, where a format is {@linkplain
 * DocumentFormat#preserving preserving}, further members, each as it was written.
 *
 * <p>A member is named by a JSON Pointer in which an element of an array stands under its identifier, not its position: {@code
 * /participants/ada/badge}. So it belongs to the person, and goes where the person goes. Two are equal when the same objects hold
 * the same members in the same order. {@link #toString} shows how many there are and nothing of what they say. Immutable.
 */
public final class Extras {

    private static final Extras NONE = new Extras("", ImmutableListMultimap.of());
    private static final int NAMED = 5;

    /** The format of the documents that they belong to. */
    private final String format;
    /** By pointer of the object that holds them. */
    private final ImmutableListMultimap<String, KeptMember> members;
    /** The same by their own pointers, in the same order. */
    private final ImmutableMap<String, KeptMember> byPointer;

    private Extras(String format, ImmutableListMultimap<String, KeptMember> members) {
        this.format = format;
        this.members = members;
        this.byPointer = Maps.uniqueIndex(members.values(), KeptMember::pointer);
    }

    /** Nothing. */
    public static Extras none() {
        return NONE;
    }

    static Extras of(DocumentKind kind, List<KeptMember> members) {
        return members.isEmpty() ? NONE : new Extras(kind.format(), Multimaps.index(members, KeptMember::object));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The pointers of the members, those of one object together and in the order of the document. */
    public ImmutableList<String> pointers() {
        return byPointer.keySet().asList();
    }

    /** The value of a member by its pointer, such as {@code /extensions}, as it was written; empty when there is none. */
    public Optional<String> json(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer)).map(KeptMember::valueText);
    }

    /** These without some of them. */
    public Extras without(Extras others) {
        List<KeptMember> left = byPointer.entrySet().stream()
                .filter(member -> !member.getValue().equals(others.byPointer.get(member.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return left.isEmpty() ? NONE : new Extras(format, Multimaps.index(left, KeptMember::object));
    }

    KeptPlaces places(DocumentKind kind) {
        checkArgument(isEmpty() || format.equals(kind.format()), "these were kept from documents of another kind");
        return new KeptPlaces(members);
    }

    /** Refuses extras for which a document has no place. */
    void requireNone() {
        checkArgument(
                isEmpty(),
                "the document has no place for %s of what was kept, such as %s; leave them out by name",
                members.size(),
                pointers().stream().limit(NAMED).map(Ids::printable).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extras that && format.equals(that.format) && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.size() == 1 ? "1 kept member" : members.size() + " kept members";
    }
}

package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that one object or array, while it is read, holds for its document without knowing them.
 *
 * <p>What an element of an array holds is kept under the element's identifier. Whether it has one, and whether no other
 * element has the same, is known when the element and the array end; until then the members wait, and where they have no
 * place that writing could find again, they are problems after all.
 */
final class Keeping {

    /**
     * A member that waits.
     *
     * @param pointer where it stands, for the message
     * @param offset index of the byte at which it begins
     * @param message why it is not known
     */
    record Waiting(KeptMember member, String pointer, int offset, String message) {

        private Waiting within(String segment) {
            return new Waiting(member.within(segment), pointer, offset, message);
        }

        private void refuse(NotedProblems problems) {
            problems.noteUnknown(pointer, offset, message);
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, List<Waiting>> waitingOfElements = new LinkedHashMap<>();
    private final Set<String> seenTwice = new HashSet<>();
    private @Nullable String id;

    /** Holds nothing yet. */
    Keeping() {}

    /** Holds a member of this object. */
    void add(Waiting member) {
        waiting.add(member);
    }

    /** Says by which identifier this object is known. */
    void identify(String identifier) {
        id = identifier;
    }

    /** Hands over, at its end, to the array that holds this object or array as an element. */
    void endIn(Keeping array, NotedProblems problems) {
        settle(problems);
        if (id == null) {
            waiting.forEach(each -> each.refuse(problems));
        } else if (array.waitingOfElements.putIfAbsent(id, waiting) != null) {
            array.seenTwice.add(id);
            waiting.forEach(each -> each.refuse(problems));
        }
    }

    /** Hands over, at its end, to the object that holds this object or array as the value of a member. */
    void endIn(Keeping object, String name, NotedProblems problems) {
        settle(problems);
        waiting.forEach(each -> object.waiting.add(each.within(KeptMember.segment(name))));
    }

    /** What the whole document, which ends with this object, keeps. */
    ImmutableList<KeptMember> kept() {
        return waiting.stream().map(Waiting::member).collect(ImmutableList.toImmutableList());
    }

    private void settle(NotedProblems problems) {
        waitingOfElements.forEach((element, members) -> {
            if (seenTwice.contains(element)) {
                members.forEach(each -> each.refuse(problems));
            } else {
                members.forEach(each -> waiting.add(each.within(KeptMember.segment(element))));
            }
        });
    }
}

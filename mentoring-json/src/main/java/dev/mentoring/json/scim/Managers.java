package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns references from user to manager into reporting lines between people. A reference that leads nowhere, to oneself or
 * round in a circle gives no line and is noted: no line of a circle is kept, since nobody can say which of them is wrong.
 */
final class Managers {

    private final Map<String, UserDraft> people;
    private final List<Problem> notes;
    private final Map<String, String> reportsTo = new LinkedHashMap<>();

    /** Looks at the people by identifier, in the order of the list, and notes what is wrong. */
    Managers(Map<String, UserDraft> people, List<Problem> notes) {
        this.people = people;
        this.notes = notes;
    }

    /** Manager by person, both by identifier. */
    Map<String, String> lines() {
        Map<String, String> idOfUser = new HashMap<>();
        Set<String> shared = new HashSet<>();
        people.forEach((id, user) -> user.scimId.ifPresent(scimId -> {
            if (idOfUser.put(scimId, id) != null) {
                shared.add(scimId);
            }
        }));
        people.forEach((id, user) -> user.unnamedManager.ifPresent(path -> note(
                ProblemCode.NOT_CARRIED,
                path,
                "the manager has neither value nor $ref, and is left out",
                List.of(id))));
        people.forEach((id, user) -> user.manager.ifPresent(reference -> {
            @Nullable String manager = shared.contains(reference.scimId()) ? null : idOfUser.get(reference.scimId());
            if (manager == null) {
                note(ProblemCode.UNKNOWN_ID, reference.path(), "the manager is none of the people", List.of(id));
            } else {
                reportsTo.put(id, manager);
            }
        }));
        Circles.in(reportsTo).forEach(this::leaveOut);
        return reportsTo;
    }

    private void leaveOut(List<String> circle) {
        String first = circle.get(0);
        String message = circle.size() == 1
                ? "the person is their own manager; the line is left out"
                : "the reporting lines lead round in a circle of " + circle.size() + "; all of them are left out";
        @Nullable UserDraft user = people.get(first);
        if (user != null) {
            note(ProblemCode.REPORTING_CYCLE, user.path, message, circle);
        }
        circle.forEach(reportsTo::remove);
    }

    private void note(ProblemCode code, String path, String message, List<String> ids) {
        notes.add(new Problem(code, Location.inModel(path), message, ImmutableList.copyOf(ids)));
    }
}

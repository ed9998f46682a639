package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.LookAlikes;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.json.internal.DocumentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes people of the users that were read, refuses those that cannot be, and follows who reports to whom. */
final class Settlement {

    private final DocumentText text;
    private final IdAttribute attribute;
    private final List<UserDraft> users;
    private final List<Problem> notes = new ArrayList<>();

    Settlement(DocumentText text, IdAttribute attribute, UserList list) {
        this.text = text;
        this.attribute = attribute;
        this.users = list.users();
        notes.addAll(list.notes());
    }

    /** The people, and what became of everybody else. */
    ScimReading reading() {
        List<UserDraft> active = users.stream().filter(user -> user.active).toList();
        active.forEach(this::check);
        refuseShared(active);
        Map<String, UserDraft> people = new LinkedHashMap<>();
        for (UserDraft user : active) {
            if (user.problems.isEmpty()) {
                people.put(id(user), user);
            }
        }
        noteLookAlikes(people);
        Map<String, String> reportsTo = new Managers(people, notes).lines();
        Map<String, Employee> employees = new TreeMap<>(Ids.ORDER);
        people.forEach((id, user) -> employees.put(id, employee(id, user, Optional.ofNullable(reportsTo.get(id)))));
        return new ScimReading(
                new Organisation(ImmutableList.copyOf(employees.values())),
                users.size(),
                users.size() - active.size(),
                refused(),
                text.locatedNotes(notes));
    }

    /** Notes what keeps an active user from being one of the people. */
    private void check(UserDraft user) {
        String where = user.path + "/" + attribute.attribute();
        Optional<String> stated = user.id(attribute);
        if (stated.isEmpty()) {
            user.refuse(ProblemCode.MISSING_FIELD, where, "the user has no \"" + attribute.attribute() + "\"");
        } else {
            Ids.wrong(id(user)).ifPresent(code -> user.refuse(code, where, "the identifier " + Ids.why(code)));
        }
        if (Contact.isTooLong(user.name())) {
            String message = "the name is longer than " + Contact.LONGEST_NAME + " characters";
            user.refuse(ProblemCode.LIMIT_LENGTH, user.path, message, knownId(user));
        }
    }

    /** All users of an identifier are refused, so that their order decides nothing. */
    private void refuseShared(List<UserDraft> active) {
        Map<String, List<UserDraft>> byId = active.stream()
                .filter(user -> user.id(attribute).isPresent())
                .collect(Collectors.groupingBy(this::id, LinkedHashMap::new, Collectors.toList()));
        byId.forEach((id, sharing) -> {
            if (sharing.size() > 1 && Ids.wrong(id).isEmpty()) {
                String message = sharing.size() + " users have the identifier; none of them is read";
                sharing.forEach(user ->
                        user.refuse(ProblemCode.DUPLICATE_ID, user.path + "/" + attribute.attribute(), message, id));
            }
        });
    }

    private void noteLookAlikes(Map<String, UserDraft> people) {
        LookAlikes.among(people.keySet()).forEach(group -> {
            UserDraft second = people.get(group.get(1));
            if (second != null) {
                note(second, ProblemCode.ID_CONFUSABLE, "the identifier looks like another one", group);
            }
        });
    }

    private Employee employee(String id, UserDraft user, Optional<String> manager) {
        Optional<String> address = user.address();
        if (user.hasUnusableAddress()) {
            String message = "an address holds characters that cannot be seen, or more than "
                    + UserDraft.Address.LONGEST + ", and is left out";
            note(user, ProblemCode.NOT_CARRIED, message, List.of(id));
        }
        boolean known = !user.name().isEmpty() || address.isPresent();
        Career career = Career.builder()
                .organisation(part(id, user, user.organisation, "organisation"))
                .department(part(id, user, user.department, "department"))
                .jobTitle(user.title)
                .build();
        return new Employee(
                id,
                known ? Optional.of(new Contact(user.name(), address)) : Optional.empty(),
                career,
                languages(id, user),
                manager);
    }

    /** A name of an organisation or of a part of it, which a roster takes as an identifier. */
    private Optional<String> part(String id, UserDraft user, Optional<String> stated, String what) {
        Optional<String> part =
                stated.map(Ids::normalise).filter(name -> Ids.wrong(name).isEmpty());
        if (stated.isPresent() && part.isEmpty()) {
            note(
                    user,
                    ProblemCode.NOT_CARRIED,
                    "the " + what + " cannot be an identifier, and is left out",
                    List.of(id));
        }
        return part;
    }

    private ImmutableSet<String> languages(String id, UserDraft user) {
        ImmutableSet<String> preferred =
                user.preferredLanguage.map(PreferredLanguages::of).orElse(ImmutableSet.of());
        ImmutableSet<String> tags =
                preferred.isEmpty() ? user.locale.map(PreferredLanguages::of).orElse(ImmutableSet.of()) : preferred;
        if (tags.isEmpty() && user.preferredLanguage.or(() -> user.locale).isPresent()) {
            String message = "the language is no tag such as en or pt-BR, and is left out";
            note(user, ProblemCode.NOT_CARRIED, message, List.of(id));
        }
        return tags;
    }

    /** The refused users with their problems in place. */
    private ImmutableList<RefusedUser> refused() {
        ImmutableList.Builder<RefusedUser> refused = ImmutableList.builder();
        Map<String, List<Problem>> placed = text
                .locatedNotes(users.stream()
                        .filter(user -> user.active)
                        .flatMap(user -> user.problems.stream())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(this::pathOfUser));
        for (int i = 0; i < users.size(); i++) {
            List<Problem> problems = placed.getOrDefault(users.get(i).path, List.of());
            if (!problems.isEmpty()) {
                refused.add(new RefusedUser(i, ImmutableList.copyOf(problems)));
            }
        }
        return refused.build();
    }

    /** The part of a pointer that leads to a user: one segment in an array, two in a response. */
    private String pathOfUser(Problem problem) {
        String pointer = problem.location() instanceof Location.InDocument place ? place.pointer() : "";
        boolean inArray = users.get(0).path.indexOf('/') < 0;
        int end = pointer.indexOf('/', 1);
        if (!inArray) {
            end = pointer.indexOf('/', end + 1);
        }
        return end < 0 ? pointer.substring(1) : pointer.substring(1, end);
    }

    private String id(UserDraft user) {
        return user.id(attribute).map(Ids::normalise).orElse("");
    }

    private String[] knownId(UserDraft user) {
        String id = id(user);
        return Ids.wrong(id).isEmpty() ? new String[] {id} : new String[0];
    }

    private void note(UserDraft user, ProblemCode code, String message, List<String> ids) {
        notes.add(new Problem(code, Location.inModel(user.path), message, ImmutableList.copyOf(ids)));
    }
}

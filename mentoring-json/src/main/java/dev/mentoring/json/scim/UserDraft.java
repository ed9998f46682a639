package dev.mentoring.json.scim;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a list says of one user, as it was gathered. */
final class UserDraft {

    /** Where the user stands in the document. */
    final String path;

    boolean active = true;
    /** By the SCIM identifier, others name the user as their manager. */
    Optional<String> scimId = Optional.empty();

    Optional<String> userName = Optional.empty();
    Optional<String> externalId = Optional.empty();
    Optional<String> displayName = Optional.empty();
    Optional<String> formattedName = Optional.empty();
    Optional<String> givenName = Optional.empty();
    Optional<String> familyName = Optional.empty();
    Optional<String> title = Optional.empty();
    Optional<String> preferredLanguage = Optional.empty();
    Optional<String> locale = Optional.empty();
    Optional<String> department = Optional.empty();
    Optional<String> organisation = Optional.empty();
    Optional<Reference> manager = Optional.empty();
    final List<Address> addresses = new ArrayList<>(1);
    final List<Problem> problems = new ArrayList<>(0);

    UserDraft(String path) {
        this.path = path;
    }

    /** The SCIM identifier of another user, and where it stands. */
    record Reference(String scimId, String path) {}

    /** One of several addresses. */
    static final class Address {
        Optional<String> value = Optional.empty();
        Optional<String> type = Optional.empty();
        boolean primary;
    }

    /** Notes what is wrong with the user, so that they are refused. */
    void refuse(ProblemCode code, String where, String message, String... ids) {
        problems.add(Problem.of(code, Location.inModel(where), message, ids));
    }

    Optional<String> id(IdAttribute attribute) {
        return switch (attribute) {
            case ID -> scimId;
            case USER_NAME -> userName;
            case EXTERNAL_ID -> externalId;
        };
    }

    /** What the person is called; empty when the list does not say. */
    String name() {
        String parts = (givenName.orElse("") + " " + familyName.orElse("")).strip();
        return displayName.or(() -> formattedName).orElse(parts);
    }

    /** The address to which mail goes. */
    Optional<String> address() {
        return address(one -> one.primary)
                .or(() -> address(one -> one.type.equals(Optional.of("work"))))
                .or(() -> address(one -> true));
    }

    private Optional<String> address(Predicate<Address> which) {
        return addresses.stream()
                .filter(which)
                .flatMap(one -> one.value.stream())
                .findFirst();
    }
}

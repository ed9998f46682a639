package dev.mentoring.json.scim;

import com.google.common.base.CharMatcher;
import dev.mentoring.core.Ids;
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
    /** Where a manager stands without anything that says who it is. */
    Optional<String> unnamedManager = Optional.empty();

    final List<Address> addresses = new ArrayList<>(1);
    final List<Problem> problems = new ArrayList<>(0);

    UserDraft(String path) {
        this.path = path;
    }

    /** The SCIM identifier of another user, and where it stands. */
    record Reference(String scimId, String path) {

        /** Of the address of a user, such as {@code ../Users/7f01}: the last segment, which is the identifier. */
        Optional<Reference> ofAddress() {
            String whole = CharMatcher.is('/').trimTrailingFrom(scimId);
            String last = whole.substring(whole.lastIndexOf('/') + 1);
            return Optional.of(new Reference(last, path)).filter(each -> !last.isEmpty());
        }
    }

    /** What an object says of who the manager is. */
    static final class Named {
        Optional<Reference> value = Optional.empty();
        Optional<Reference> address = Optional.empty();

        /** The value, else what the address says. */
        Optional<Reference> reference() {
            return value.or(() -> address.flatMap(Reference::ofAddress));
        }
    }

    /** One of several addresses. */
    static final class Address {

        /** The largest length of an address, in UTF-16 units: beyond what RFC 5321 (section 4.5.3.1.3) allows. */
        static final int LONGEST = 256;

        Optional<String> value = Optional.empty();
        Optional<String> type = Optional.empty();
        boolean primary;

        /** Whether mail may be sent there: text that is not too long, all of which can be seen. */
        boolean isUsable() {
            return value.filter(text ->
                            text.length() <= LONGEST && text.codePoints().allMatch(Ids::isVisible))
                    .isPresent();
        }
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

    /** Whether some address was stated and is not usable. */
    boolean hasUnusableAddress() {
        return addresses.stream().anyMatch(one -> one.value.isPresent() && !one.isUsable());
    }

    /** The address to which mail goes, of those that are usable. */
    Optional<String> address() {
        return address(one -> one.primary)
                .or(() -> address(one -> one.type.equals(Optional.of("work"))))
                .or(() -> address(one -> true));
    }

    private Optional<String> address(Predicate<Address> which) {
        return addresses.stream()
                .filter(Address::isUsable)
                .filter(which)
                .flatMap(one -> one.value.stream())
                .findFirst();
    }
}

package dev.mentoring.json.scim;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.internal.DocumentReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one user after the other.
 *
 * <p>A value of the wrong type refuses its user alone. Names of attributes are taken in any case; those that stand twice,
 * be it in two spellings, refuse the document.
 */
final class UserReader {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:user";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user";

    private final DocumentReader in;
    private final LeftOut leftOut;

    UserReader(DocumentReader in, LeftOut leftOut) {
        this.in = in;
        this.leftOut = leftOut;
    }

    /** Reads the user that is due here. */
    UserDraft read() {
        UserDraft user = new UserDraft(in.path());
        object(user, name -> attribute(user, name));
        return user;
    }

    /** Notes that the attribute here stands in its object twice, in two spellings, and skips it. */
    static void noteTwice(DocumentReader in) {
        in.note(ProblemCode.DUPLICATE_KEY, "the attribute stands twice, in two spellings");
        in.skip();
    }

    private void attribute(UserDraft user, String name) {
        switch (name) {
            case "schemas" -> schemas(user);
            case "id" -> user.scimId = text(user);
            case "username" -> user.userName = text(user);
            case "externalid" -> user.externalId = text(user);
            case "displayname" -> user.displayName = text(user);
            case "name" -> optionalObject(user, part -> name(user, part));
            case "title" -> user.title = text(user);
            case "preferredlanguage" -> user.preferredLanguage = text(user);
            case "locale" -> user.locale = text(user);
            case "emails" -> elements(user, () -> address(user));
            case "active" -> user.active = truth(user, true);
            case "meta" -> in.skip();
            case ENTERPRISE -> optionalObject(user, part -> enterprise(user, part));
            default -> leaveOut("");
        }
    }

    private void name(UserDraft user, String part) {
        switch (part) {
            case "formatted" -> user.formattedName = text(user);
            case "givenname" -> user.givenName = text(user);
            case "familyname" -> user.familyName = text(user);
            default -> leaveOut("name.");
        }
    }

    private void enterprise(UserDraft user, String part) {
        switch (part) {
            case "department" -> user.department = text(user);
            case "organization" -> user.organisation = text(user);
            case "manager" -> manager(user);
            default -> leaveOut("");
        }
    }

    /** A manager is an object; some systems write its value alone, and some its address alone. */
    private void manager(UserDraft user) {
        if (in.isText()) {
            user.manager = reference(user);
        } else if (!in.isNull()) {
            String path = in.path();
            UserDraft.Named named = new UserDraft.Named();
            object(user, part -> {
                switch (part) {
                    case "value" -> named.value = reference(user);
                    case "$ref" -> named.address = reference(user);
                    default -> leaveOut("manager.");
                }
            });
            user.manager = named.reference();
            user.unnamedManager = user.manager.isPresent() ? Optional.empty() : Optional.of(path);
        }
    }

    private Optional<UserDraft.Reference> reference(UserDraft user) {
        String path = in.path();
        return text(user).map(id -> new UserDraft.Reference(id, path));
    }

    private void address(UserDraft user) {
        UserDraft.Address address = new UserDraft.Address();
        object(user, part -> {
            switch (part) {
                case "value" -> address.value = text(user);
                case "type" -> address.type = text(user).map(Ascii::toLowerCase);
                case "primary" -> address.primary = truth(user, false);
                default -> leaveOut("emails.");
            }
        });
        user.addresses.add(address);
    }

    /** A resource that names its schemas without that of users is no user, but a group, say. */
    private void schemas(UserDraft user) {
        Set<String> named = new HashSet<>();
        String path = in.path();
        elements(user, () -> text(user).map(Ascii::toLowerCase).ifPresent(named::add));
        if (!named.isEmpty() && !named.contains(USER)) {
            user.refuse(ProblemCode.UNKNOWN_KIND, path, "the resource is no user");
        }
    }

    // ---- values

    /** The text here; absent when it is null or blank. */
    private Optional<String> text(UserDraft user) {
        if (in.isText()) {
            return Optional.of(in.text())
                    .filter(text -> !CharMatcher.whitespace().matchesAllOf(text));
        }
        unlessNull(user, "a text");
        return Optional.empty();
    }

    private boolean truth(UserDraft user, boolean whenAbsent) {
        if (in.isTruth()) {
            return in.truth();
        }
        unlessNull(user, "true or false");
        return whenAbsent;
    }

    private void elements(UserDraft user, Runnable element) {
        if (!in.isArray()) {
            unlessNull(user, "an array");
            return;
        }
        in.enterArray();
        while (in.nextElementOfAny()) {
            element.run();
        }
    }

    private void optionalObject(UserDraft user, Consumer<String> attribute) {
        if (in.isNull()) {
            return;
        }
        object(user, attribute);
    }

    /** The object here, attribute by attribute, each by its name in lower case. */
    private void object(UserDraft user, Consumer<String> attribute) {
        if (!in.isObject()) {
            refuse(user, "an object");
            return;
        }
        Set<String> seen = new HashSet<>();
        in.enterMap();
        while (in.nextKeyOfAny()) {
            String name = Ascii.toLowerCase(in.member());
            if (seen.add(name)) {
                attribute.accept(name);
            } else {
                noteTwice(in);
            }
        }
    }

    private void unlessNull(UserDraft user, String due) {
        if (!in.isNull()) {
            refuse(user, due);
        }
    }

    private void refuse(UserDraft user, String due) {
        user.refuse(ProblemCode.WRONG_TYPE, in.path(), due + " is due");
        in.skip();
    }

    private void leaveOut(String prefix) {
        if (!in.isNull()) {
            leftOut.count(prefix, in.member(), in.path());
        }
        in.skip();
    }
}

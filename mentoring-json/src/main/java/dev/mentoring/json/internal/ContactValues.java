package dev.mentoring.json.internal;

import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Contact;
import java.util.Optional;

/** Maps how someone is called and reached. */
final class ContactValues {

    private static final Shape CONTACT = Shape.requiring("name").allowing("email");

    private ContactValues() {}

    /** Reads a contact. */
    static Optional<Contact> read(DocumentReader in) {
        String name = "";
        Optional<String> email = Optional.empty();
        if (!in.enterObject(CONTACT)) {
            return Optional.empty();
        }
        while (in.nextMember()) {
            switch (in.member()) {
                case "name" -> name = name(in);
                default -> email = Optional.of(in.filledText());
            }
        }
        return Optional.of(new Contact(name, email));
    }

    /** The name here; empty, with the problem noted, when there is none that a contact can have. */
    private static String name(DocumentReader in) {
        String name = in.text();
        if (Contact.isTooLong(name)) {
            in.note(ProblemCode.LIMIT_LENGTH, "the name is longer than " + Contact.LONGEST_NAME + " characters");
            return "";
        }
        return Ids.isWhole(name) ? name : "";
    }

    /** Writes a contact. */
    static void write(Contact contact, JsonText out) {
        out.name("contact").row().name("name").value(contact.name());
        contact.email().ifPresent(address -> out.name("email").value(address));
        out.end();
    }
}

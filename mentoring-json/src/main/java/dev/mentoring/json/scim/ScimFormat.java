package dev.mentoring.json.scim;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;

/**
 * How lists of users in SCIM 2.0 are read: a list response (RFC 7644, section 3.4.2) that holds every user it counts, or a
 * plain array of users (RFC 7643, section 4.1).
 *
 * <ul>
 *   <li>The person's identifier is the attribute that {@link #withId} chooses.
 *   <li>The name is {@code displayName}, else {@code name.formatted}, else given and family name; the address is the primary
 *       one of {@code emails}, else the first of type {@code work}, else the first. An address is left out with a note when it holds a
 *       character that cannot be seen, or more than 256; further addresses are not taken, and not counted.
 *   <li>Names and titles are kept as they are written, controls and all, as in every document; blank texts are absent.
 *   <li>{@code title} and, of the enterprise extension (RFC 7643, section 4.3), {@code department} and {@code organization}
 *       tell the career; {@code manager.value}, which is the {@code id} of another user, or else the
 *       last segment of {@code manager.$ref}, tells the reporting line.
 *   <li>The languages are those of {@code preferredLanguage}, a list in the form of Accept-Language (RFC 9110, section
 *       12.5.4), as far as they are tags of BCP 47, else that of {@code locale}; {@code en_US} is read as {@code en-US}.
 *   <li>A user with {@code "active": false} is left out and counted.
 * </ul>
 *
 * <p>Names of attributes are compared without regard to case, and null is the same as absent, as the standard has it (RFC
 * 7643, sections 2.1 and 2.5). SCIM allows further attributes, so that those are counted and named in the notes rather than
 * refused. All else is strict, as for every document: encoding, limits, members that stand twice. A user in whom something
 * is wrong is refused, and the others are read; users who share an identifier are all refused. Immutable.
 */
public final class ScimFormat {

    private static final ScimFormat STANDARD = new ScimFormat(Limits.standard(), IdAttribute.ID);

    private final Limits limits;
    private final IdAttribute id;

    private ScimFormat(Limits limits, IdAttribute id) {
        this.limits = limits;
        this.id = id;
    }

    /** Standard limits, and people identified by {@link IdAttribute#ID}. */
    public static ScimFormat standard() {
        return STANDARD;
    }

    /** The same with other limits; {@link Limits#participants} is that of users. */
    public ScimFormat withLimits(Limits other) {
        return new ScimFormat(other, id);
    }

    /** The same with another attribute as the person's identifier. */
    public ScimFormat withId(IdAttribute attribute) {
        return new ScimFormat(limits, attribute);
    }

    /**
     * Reads a list.
     *
     * @param bytes the document in UTF-8; must not change meanwhile
     * @throws DocumentException when the document is refused
     */
    public ScimReading read(byte[] bytes) {
        DocumentText text = DocumentText.of(bytes, limits);
        try (DocumentReader in = new DocumentReader(text)) {
            UserList list = UserList.read(in, limits);
            return new Settlement(text, id, list).reading();
        } catch (InvalidModelException e) {
            throw new DocumentException(text.located(e.problems(), e.total()));
        }
    }
}

package dev.mentoring.json.internal;

/**
 * A member of a document that the library does not know, as it was written.
 *
 * @param object pointer of the object that holds it, in which an element of an array is named by its identifier: {@code
 *     /participants/ada}
 * @param name its name
 * @param nameText its name as it was written, quotes and escapes included
 * @param valueText its value as it was written
 */
public record KeptMember(String object, String name, String nameText, String valueText) {

    /** The same member, seen from the object or array that holds its holder as the given member or element. */
    KeptMember within(String segment) {
        return new KeptMember("/" + segment + object, name, nameText, valueText);
    }

    /** Pointer of the member itself. */
    public String pointer() {
        return object + "/" + segment(name);
    }

    /** A name or an identifier as one segment of a pointer (RFC 6901). */
    static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Where it stood and not what it said, which may be personal. */
    @Override
    public String toString() {
        return pointer();
    }
}

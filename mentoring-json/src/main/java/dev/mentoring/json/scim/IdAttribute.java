package dev.mentoring.json.scim;

/** Which attribute of a SCIM user is the person's identifier in the roster; the programme office has to know. */
public enum IdAttribute {
    /** The identifier that the system has given (RFC 7643, section 3.1). */
    ID("id"),
    /** The name with which the person signs in, often an address (section 4.1.1). */
    USER_NAME("userName"),
    /** The identifier that a client of the system has given, such as a personnel number (section 3.1). */
    EXTERNAL_ID("externalId");

    private final String attribute;

    IdAttribute(String attribute) {
        this.attribute = attribute;
    }

    /** The name of the attribute as the standard spells it. */
    public String attribute() {
        return attribute;
    }
}

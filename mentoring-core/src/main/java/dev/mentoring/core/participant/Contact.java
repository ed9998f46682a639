package dev.mentoring.core.participant;

import java.util.Optional;

/**
 * How a person is called and reached. Never part of matching: nothing in the matching module takes this type.
 *
 * @param name full name as the person writes it, kept as it is
 * @param email address, not checked
 */
public record Contact(String name, Optional<String> email) {

    /** A mask: contact data never reaches a log by accident. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}

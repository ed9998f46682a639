package dev.mentoring.matching.certificate;

/**
 * Says that the pairings are their own proof: the checker looks at every allowed pair and finds none of whom both would rather have
 * each other, and where the strategy claims the best for one side, that no cycle of exchanges would be better for that side (Gusfield,
 * Irving 1989, "The stable marriage problem: structure and algorithms").
 */
public record StableCertificate() implements Certificate {}

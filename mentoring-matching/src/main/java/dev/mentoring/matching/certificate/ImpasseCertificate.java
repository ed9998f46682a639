package dev.mentoring.matching.certificate;

/**
 * Proves that no matching of peers is super-stable: somebody can have neither a partner, nor anybody as good or better, nor anybody worse, nor
 * nobody. The checker assumes the one and then the other, and follows what they lead to, until either contradicts itself.
 *
 * @param person identifier of somebody
 * @param partner identifier of somebody with whom the person is an allowed pair
 */
public record ImpasseCertificate(String person, String partner) implements Certificate {}

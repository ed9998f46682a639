package dev.mentoring.matching.certificate;

/**
 * A mentor and a mentee who stand together, in a certificate or as a pair that blocks, whether they are paired in the result or not.
 *
 * @param mentor identifier of the mentor; empty where a certificate allows for nobody
 * @param mentee identifier of the mentee
 */
public record Couple(String mentor, String mentee) {}

package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;

/**
 * Something that a mentor could share and that nobody asked for (requirement 002-22).
 *
 * @param mentor identifier
 * @param topic identifier of the topic offered
 * @param askedNearby topics that mentees do ask for and that are close to it, so that it is worth a word with them: related
 *     topics, the largest overlap first, then topics of the same category, in order of the taxonomies
 */
public record UnaskedOffer(String mentor, String topic, ImmutableList<String> askedNearby) {}

package dev.mentoring.matching.advice;

/**
 * To how many mentees a mentor is offered.
 *
 * @param mentor identifier
 * @param offers how many shortlists name the mentor
 */
public record MentorOffers(String mentor, int offers) {}

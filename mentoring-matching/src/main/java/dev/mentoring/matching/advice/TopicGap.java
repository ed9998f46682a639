package dev.mentoring.matching.advice;

/**
 * How far a topic is covered by the mentors of a result. What counts as an offer that meets a need is said by a {@link WhatMeets}.
 *
 * @param topic identifier of the topic
 * @param needs how many mentees who take part want to learn about it
 * @param offers how many mentors who take part offer what meets the need
 * @param places how many places these mentors have together
 * @param unmetUnmatched how many of the mentees have no partner
 * @param unmetMatched how many of the mentees have partners, none of whom offers what meets the need
 */
public record TopicGap(String topic, int needs, int offers, long places, int unmetUnmatched, int unmetMatched) {

    /** How many of the mentees do not find the topic with a partner. */
    public int unmet() {
        return unmetUnmatched + unmetMatched;
    }
}

package dev.mentoring.matching.advice;

/**
 * Places against demand in one topic, among those who take part. What counts as an offer that meets a need is said by a {@link
 * WhatMeets}.
 *
 * @param topic identifier of the topic
 * @param needs how many mentees want to learn about it
 * @param sought how many places these mentees seek together
 * @param offers how many mentors offer what meets the need
 * @param places how many places these mentors have together, whatever else they offer
 * @param outOfReach how many of the mentees may be paired with nobody of these mentors
 */
public record TopicSupply(String topic, int needs, long sought, int offers, long places, int outOfReach) {

    /** How many places more are sought than these mentors have; 0 when there are enough (requirement 002-25). */
    public long lacking() {
        return Math.max(0, sought - places);
    }

    /** Whether fewer places are there than are sought, or somebody can reach none of them. */
    public boolean isScarce() {
        return lacking() > 0 || outOfReach > 0;
    }
}

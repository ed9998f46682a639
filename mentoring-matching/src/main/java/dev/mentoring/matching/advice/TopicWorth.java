package dev.mentoring.matching.advice;

import dev.mentoring.matching.whatif.Effect;

/**
 * What one more mentor would be worth.
 *
 * @param mentor the mentor
 * @param possible how many mentees the mentor might be paired with
 * @param worth what comes of it, beside what the round has already
 */
public record TopicWorth(NewMentor mentor, int possible, Effect worth) {}

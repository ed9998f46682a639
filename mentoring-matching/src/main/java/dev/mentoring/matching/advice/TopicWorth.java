package dev.mentoring.matching.advice;

/**
 * What one more mentor would be worth.
 *
 * @param mentor the mentor
 * @param possible how many mentees the mentor might be paired with
 * @param worth in pairs and points, beside what the round has already
 */
public record TopicWorth(NewMentor mentor, int possible, Worth worth) {}

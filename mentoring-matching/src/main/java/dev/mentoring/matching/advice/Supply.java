package dev.mentoring.matching.advice;

/**
 * Places against demand in a whole round. People whom a rule of participation keeps out count as such and for nothing else.
 *
 * @param mentors how many mentors take part
 * @param places how many places they have together
 * @param mentees how many mentees take part
 * @param sought how many places they seek together
 * @param mentorsKeptOut how many mentors a rule of participation keeps out
 * @param menteesKeptOut how many mentees a rule of participation keeps out
 * @param considered how many pairs there are of a mentor and another person who is a mentee, kept out or not
 * @param possible how many of them may be made
 * @param referred how many of them wait for the coordinator
 * @param outsideChoices how many of them the rules allow and binding choices leave out
 */
public record Supply(
        int mentors,
        long places,
        int mentees,
        long sought,
        int mentorsKeptOut,
        int menteesKeptOut,
        long considered,
        long possible,
        long referred,
        long outsideChoices) {

    /** How many places more are sought than there are; 0 when there are enough. */
    public long lacking() {
        return Math.max(0, sought - places);
    }
}

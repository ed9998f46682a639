package dev.mentoring.matching.metric;

import java.util.Optional;

/**
 * What a matching gives to a group of people.
 *
 * @param group name of the group; empty for those without one
 * @param people how many people of the problem are in it
 * @param withPlace how many of them have a place
 * @param matched how many of those have a partner
 * @param matchedShare share of those with a place who have a partner, from 0 to 1; empty where nobody has a place
 * @param meanRank mean rank at which they have their partners, over their pairs, at least 1; empty without pairs
 * @param meanScore mean score of their pairs, in points; empty without pairs
 */
public record GroupFigures(
        Optional<String> group,
        long people,
        long withPlace,
        long matched,
        Optional<Ratio> matchedShare,
        Optional<Ratio> meanRank,
        Optional<Ratio> meanScore) {}

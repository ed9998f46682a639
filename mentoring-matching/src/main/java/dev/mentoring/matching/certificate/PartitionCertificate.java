package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * A stable partition: everybody stands in one party, a cycle in which each prefers the next to the one before, and no two people prefer each
 * other to the ones before them. A party of one is somebody alone.
 *
 * <p>There always is one, its odd parties are the same in all of them, and a stable matching exists only if no odd party has three people or
 * more (Tan 1991, "A necessary and sufficient condition for the existence of a complete stable matching").
 *
 * @param parties identifiers of the people of each party, starting with the smallest; parties by their first. People of locked pairs,
 *     and people without a place, stand in none
 */
public record PartitionCertificate(ImmutableList<ImmutableList<String>> parties) implements Certificate {}

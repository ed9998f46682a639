package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/** What a roster says of two people: exclusions, earlier relationships, reporting lines. */
final class Ties {

    /** Later than any round: one pairing of an unknown round leaves the last one unknown. */
    private static final int UNKNOWN_ROUND = Integer.MAX_VALUE;

    private final Roster roster;
    private final ReportingLines lines;
    private final Map<List<String>, Integer> lastRound = new HashMap<>();
    private final ImmutableSet<List<String>> paired;
    private final ImmutableSetMultimap<List<String>, String> otherTypes;
    private final ImmutableSetMultimap<String, String> tied;

    Ties(Roster roster, String ownType) {
        this.roster = roster;
        this.lines = new ReportingLines(roster.reportsTo());
        ImmutableSet.Builder<List<String>> met = ImmutableSet.builder();
        ImmutableSetMultimap.Builder<List<String>, String> others = ImmutableSetMultimap.builder();
        for (Relationship relationship : roster.history()) {
            MentoringPair pair = relationship.pair();
            String type = relationship.type().orElse(ownType);
            List<String> key = key(pair.mentor(), pair.mentee());
            if (type.equals(ownType)) {
                met.add(key);
                lastRound.merge(key, relationship.round().orElse(UNKNOWN_ROUND), Math::max);
            } else if (relationship.running()) {
                others.put(key, type);
            }
        }
        this.paired = met.build();
        this.otherTypes = others.build();
        this.tied = tied();
    }

    boolean excludes(String one, String other) {
        return roster.exclusions().contains(new MentoringPair(one, other))
                || roster.exclusions().contains(new MentoringPair(other, one));
    }

    boolean paired(String one, String other) {
        return paired.contains(key(one, other));
    }

    /** The last round in which the two were paired, where the history tells the round of every such pairing. */
    OptionalInt lastRound(String one, String other) {
        Integer last = lastRound.get(key(one, other));
        return last == null || last == UNKNOWN_ROUND ? OptionalInt.empty() : OptionalInt.of(last);
    }

    ImmutableSet<String> otherTypes(String one, String other) {
        return ImmutableSet.copyOf(new TreeSet<>(otherTypes.get(key(one, other))));
    }

    ReportingLines lines() {
        return lines;
    }

    boolean knowsLineOf(String person) {
        return lines.numberOf(person) >= 0;
    }

    boolean isAbove(String manager, String person) {
        return lines.isAbove(manager, person);
    }

    /** Everybody to whom an exclusion or an earlier relationship connects a person. */
    ImmutableSet<String> of(String person) {
        return tied.get(person);
    }

    private ImmutableSetMultimap<String, String> tied() {
        ImmutableSetMultimap.Builder<String, String> both = ImmutableSetMultimap.builder();
        roster.exclusions().forEach(pair -> put(both, pair.mentor(), pair.mentee()));
        roster.history()
                .forEach(old -> put(both, old.pair().mentor(), old.pair().mentee()));
        return both.build();
    }

    private static void put(ImmutableSetMultimap.Builder<String, String> both, String one, String other) {
        both.put(one, other);
        both.put(other, one);
    }

    /** The two in either order. */
    private static List<String> key(String one, String other) {
        return one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
    }
}

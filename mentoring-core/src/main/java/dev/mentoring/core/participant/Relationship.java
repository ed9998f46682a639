package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/**
 * Something that two people have or had beside the round at hand: an earlier pairing, an informal acquaintance, a
 * sponsorship (requirements 001-01, 004-10).
 *
 * @param pair the two
 * @param type relationship type, by identifier; when absent, the programme's own
 * @param round number of the round in which it began, from 1; when absent, unknown
 * @param running whether it still runs
 */
public record Relationship(MentoringPair pair, Optional<String> type, Optional<Integer> round, boolean running) {

    /** Refuses ill-formed identifiers and rounds below 1. */
    public Relationship {
        type = type.map(id -> Ids.require(id, "relationship type"));
        if (round.isPresent() && round.get() < 1) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "round", "rounds are counted from 1");
        }
    }

    /** An earlier pairing of the programme's own type, of an unknown round. */
    public static Relationship past(String mentor, String mentee) {
        return new Relationship(new MentoringPair(mentor, mentee), Optional.empty(), Optional.empty(), false);
    }

    /** The two alone: that they are sponsor and sponsored is their own affair. */
    @Override
    public String toString() {
        return "Relationship[" + pair.mentor() + ", " + pair.mentee() + "]";
    }
}

package dev.mentoring.matching.benchmark;

/**
 * People of one list, with one place each, who have lists of each other; whoever lists somebody is listed by them too.
 *
 * @param lists by person
 */
record PeerChoices(ChoiceLists lists) implements Instance {}

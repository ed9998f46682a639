package dev.mentoring.matching.explain.text;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.whatif.Gain;
import java.util.Optional;
import java.util.function.Function;

/** What places are worth, and which topics lack somebody who offers them, in words for the coordinator. */
public final class AdviceText {

    private final Vocabulary words;
    private final Messages messages;
    private final WhatIfText changes;

    /**
     * Makes a text maker.
     *
     * @param programme the programme; empty for a problem without people
     * @param nameOf what to call a person, by identifier
     */
    public AdviceText(Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.words = new Vocabulary(language, programme, nameOf);
        this.messages = words.messages();
        this.changes = new WhatIfText(language, nameOf);
    }

    /** What comes before the lines about places. */
    public String headOfPlaces() {
        return messages.text("advice.places");
    }

    /**
     * What comes after the lines about places.
     *
     * @param others how many people there are beside those told of, for whom a place more or fewer changes nothing
     */
    public String placesOfOthers(int others) {
        return messages.count("advice.places-nothing", others);
    }

    /**
     * What the places of somebody are worth, on one line.
     *
     * @param person identifier
     * @param taken how many places are taken
     * @param places how many there are
     * @param more what one more gains; empty where there is no number
     * @param fewer what one fewer gains; empty likewise
     */
    public String place(String person, int taken, int places, Optional<Gain> more, Optional<Gain> fewer) {
        return messages.count(
                "advice.place", places, words.name(person), messages.number(taken), gain(more), gain(fewer));
    }

    private String gain(Optional<Gain> gain) {
        return gain.map(known -> changes.gain(known.pairs(), known.score()))
                .orElseGet(() -> messages.text("advice.no-number"));
    }

    /**
     * What comes before the lines about topics, or in their place where there are none.
     *
     * @param told how many topics there are lines about
     */
    public String headOfTopics(int told) {
        return messages.text(told == 0 ? "advice.topics-none" : "advice.topics");
    }

    /**
     * How far a topic is covered, on one line.
     *
     * @param topic identifier of the topic
     * @param unmet how many people want it and have no partner who offers it
     * @param needs how many people want it
     * @param offers how many people offer it
     * @param places how many places these have together
     */
    public String topic(String topic, int unmet, int needs, int offers, long places) {
        return messages.count(
                "advice.topic",
                places,
                words.topic(topic),
                messages.number(unmet),
                messages.number(needs),
                messages.number(offers));
    }
}

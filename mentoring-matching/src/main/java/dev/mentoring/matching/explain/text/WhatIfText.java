package dev.mentoring.matching.explain.text;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Difference;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.RobustCore;
import dev.mentoring.matching.whatif.RobustCore.Flip;
import dev.mentoring.matching.whatif.RobustCore.Wavering;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What comes of a change, and which pairs stay whatever the weights, in words; for those who may see everybody's partners. */
public final class WhatIfText {

    private final Messages messages;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param nameOf what to call a person, by identifier
     */
    public WhatIfText(Language language, Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.nameOf = nameOf;
    }

    /** What is gained and lost, then a line for everybody with another partner; or why there is no number. */
    public ImmutableList<String> lines(Answer answer) {
        Optional<Obstacle> obstacle = answer.obstacle();
        if (obstacle.isPresent()) {
            return ImmutableList.of(obstacle(obstacle.get()));
        }
        return Stream.concat(
                        Stream.of(gain(answer.pairsGained(), answer.scoreGained())),
                        answer.difference().people().stream().map(this::move))
                .collect(ImmutableList.toImmutableList());
    }

    /** Everybody with another partner, a line each, after a line that says how many pairs stay. */
    public ImmutableList<String> lines(Difference difference) {
        return Stream.concat(
                        Stream.of(messages.count("whatif.kept", difference.kept())),
                        difference.people().stream().map(this::move))
                .collect(ImmutableList.toImmutableList());
    }

    /** Why there is no number, as a sentence. */
    public String obstacle(Obstacle obstacle) {
        return messages.text(
                "whatif.obstacle." + Ascii.toLowerCase(obstacle.name()).replace('_', '-'));
    }

    /**
     * What is gained and lost, as a sentence.
     *
     * @param pairs pairs more, negative for fewer
     * @param score points more, negative for fewer
     */
    public String gain(long pairs, long score) {
        if (pairs == 0 && score == 0) {
            return messages.text("whatif.same");
        }
        List<String> parts =
                Stream.of(pairs(pairs), points(score)).flatMap(Optional::stream).toList();
        return messages.text("whatif.gain", messages.list(parts));
    }

    private Optional<String> pairs(long pairs) {
        if (pairs == 0) {
            return Optional.empty();
        }
        return Optional.of(
                pairs > 0 ? messages.count("whatif.pairs-more", pairs) : messages.count("whatif.pairs-fewer", -pairs));
    }

    private Optional<String> points(long points) {
        if (points == 0) {
            return Optional.empty();
        }
        return Optional.of(
                points > 0
                        ? messages.count("whatif.points-more", points)
                        : messages.count("whatif.points-fewer", -points));
    }

    /** Who has whom in place of whom. */
    String move(PersonMove move) {
        String person = nameOf.apply(move.person());
        String before = names(move.before());
        String after = names(move.after());
        if (move.before().isEmpty()) {
            return messages.text("whatif.move.gets", person, after);
        }
        return move.after().isEmpty()
                ? messages.text("whatif.move.loses", person, before)
                : messages.text("whatif.move.changes", person, after, before);
    }

    private String names(ImmutableList<String> ids) {
        return messages.list(ids.stream().map(nameOf).toList());
    }

    /** How many weightings were solved, then the pairs that stay, then the others with the weights at which they flip. */
    public ImmutableList<String> lines(RobustCore core) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.count("whatif.weightings", core.weightings()));
        if (core.unsolved() > 0) {
            lines.add(messages.count("whatif.weightings-unsolved", core.unsolved()));
        }
        for (Pairing pairing : core.core()) {
            lines.add(
                    messages.text("whatif.pair-stays", nameOf.apply(pairing.mentor()), nameOf.apply(pairing.mentee())));
        }
        core.pairs().forEach(pair -> lines.add(wavering(pair, core.weightings())));
        return lines.build();
    }

    private String wavering(Wavering pair, int weightings) {
        String key = pair.made() ? "whatif.pair-flips" : "whatif.pair-comes";
        return messages.text(
                key,
                nameOf.apply(pair.mentor()),
                nameOf.apply(pair.mentee()),
                messages.number(pair.weightings()),
                messages.number(weightings),
                pair.flip().map(this::weights).orElse("-"));
    }

    private String weights(Flip flip) {
        return messages.commas(flip.weights().entrySet().stream()
                .map(weight -> weight.getKey() + " " + messages.number(weight.getValue()))
                .toList());
    }
}

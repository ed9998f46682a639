package dev.mentoring.matching.score;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;

/** Rates one pair by one scorer, with reasons and without. */
final class Rated {

    private Rated() {}

    static Rating by(Scorer scorer, Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return by(scorer, options, SmallProgramme.programme(), mentor, mentee);
    }

    static Rating by(
            Scorer scorer, Options options, Programme programme, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        Roster roster = SmallProgramme.roster(mentor, mentee);
        PairScorer ready = scorer.prepare(options, new ScoringContext(programme, roster, SmallProgramme.ON));
        Rating rating = ready.rate(mentor.build(), mentee.build());
        assertThat(ready.millionths(mentor.build(), mentee.build())).isEqualTo(rating.millionths());
        return rating;
    }

    /** Rates two people of a roster, by a scorer of the library. */
    static Rating in(ScoringContext context, String scorer, Options options, String mentor, String mentee) {
        PairScorer ready = Scorers.standard().named(scorer).prepare(options, context);
        Participant giver = checkNotNull(context.roster().byId().get(mentor));
        Participant taker = checkNotNull(context.roster().byId().get(mentee));
        Rating rating = ready.rate(giver, taker);
        assertThat(ready.millionths(giver, taker)).isEqualTo(rating.millionths());
        return rating;
    }

    static int millionths(Scorer scorer, Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return by(scorer, options, mentor, mentee).millionths().orElseThrow();
    }

    static Options option(String name, String text) {
        return Options.of(Map.of(name, new Options.Text(text)));
    }

    static Options option(String name, long number) {
        return Options.of(Map.of(name, new Options.Whole(number)));
    }

    static Options list(String name, String... texts) {
        return Options.of(Map.of(name, new Options.Texts(ImmutableList.copyOf(texts))));
    }

    static Options option(String name, String text, String list, String... texts) {
        return Options.of(Map.of(name, new Options.Text(text), list, new Options.Texts(ImmutableList.copyOf(texts))));
    }
}

package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code channel-fit}: how well the ways in which the two can meet and keep in touch go together (requirements 003-29,
 * 003-32).
 *
 * <p>There are two parts: channels, and ways of meeting. A part of which both state something, c in common, where n are enough,
 * rates floor(1,000,000 * min(c, n) / n). The rating is the mean over the parts that both have stated, rounded down; unknown
 * when there is none.
 *
 * <p>Settings: {@code channels}, n of the channels, 1 to 4, 1 when absent; {@code modes}, n of the ways of meeting, 1 or 2, 1
 * when absent.
 */
final class ChannelFit implements Scorer {

    @Override
    public String name() {
        return "channel-fit";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("channels", "modes"));
        return new Prepared(
                options.whole("channels", 1, 1, Channel.values().length),
                options.whole("modes", 1, 1, MeetingMode.values().length));
    }

    private record Prepared(long channels, long modes) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            OptionalInt ofChannels = part(mentor.channels(), mentee.channels(), channels);
            OptionalInt ofModes = part(mentor.meetingModes(), mentee.meetingModes(), modes);
            if (ofChannels.isEmpty() || ofModes.isEmpty()) {
                return ofChannels.isEmpty() ? ofModes : ofChannels;
            }
            return OptionalInt.of((ofChannels.getAsInt() + ofModes.getAsInt()) / 2);
        }

        private static OptionalInt part(Set<?> one, Set<?> other, long enough) {
            return one.isEmpty() || other.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Rating.share(Sets.intersection(one, other).size(), enough));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            tell("channels", "channel", mentor.channels(), mentee.channels(), reasons);
            tell("meeting-modes", "mode", mentor.meetingModes(), mentee.meetingModes(), reasons);
            return new Rating(millionths(mentor, mentee), reasons.build());
        }

        private static <E extends Enum<E>> void tell(
                String fact, String name, Set<E> ofMentor, Set<E> ofMentee, ImmutableList.Builder<Reason> reasons) {
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                reasons.add(Reason.of("value-missing", "fact", fact));
                return;
            }
            Set<E> common = Sets.intersection(ofMentor, ofMentee);
            if (common.isEmpty()) {
                reasons.add(new Reason("no-" + name + "-shared", ImmutableSortedMap.of()));
            }
            common.forEach(each -> reasons.add(Reason.of(name + "-shared", name, each.name())));
        }
    }
}

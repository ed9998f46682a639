package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.YesOrNo;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code attribute-preference}: how well a pair meets what people have said that they would like of a partner's answers to
 * ordinary questions of the form.
 *
 * <p>Only a wish that somebody has stated counts. Answers that are alike to l millionths, as {@link Likeness} says, meet the
 * wish for somebody alike to l and for somebody unlike to 1,000,000 - l; the wish for one of certain answers is met to
 * 1,000,000 by one of them or one within them, and else to 0. The rating is the mean, rounded down, over the wishes of the
 * sides that count about the named attributes for which the answers are known; unknown when there are none.
 *
 * <p>Settings: {@code attributes}, the names of the attributes, none of them sensitive: wishes about those are {@code
 * diversity-goal}'s; {@code of}, whose wishes count: {@code MENTEE}, {@code MENTOR}, or {@code BOTH}, as when absent.
 */
final class AttributePreference implements Scorer {

    @Override
    public String name() {
        return "attribute-preference";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attributes", "of"));
        ImmutableList<Attribute> attributes = options.texts("attributes").stream()
                .distinct()
                .map(attribute -> Attributes.requireComparable(context.programme(), "attributes", attribute))
                .collect(toImmutableList());
        ImmutableTable.Builder<String, String, Wanted> wanted = ImmutableTable.builder();
        for (Participant person : context.roster().participants()) {
            for (AttributeWish wish : person.wishes()) {
                attributes.stream()
                        .filter(attribute -> attribute.id().equals(wish.attribute()))
                        .forEach(attribute -> wanted.put(
                                person.id(), attribute.id(), new Wanted(wish.kind(), accepted(wish, attribute))));
            }
        }
        return new Prepared(attributes, Sides.of(options, "of"), wanted.buildOrThrow());
    }

    private static ImmutableSet<String> accepted(AttributeWish wish, Attribute attribute) {
        return attribute instanceof Attribute.Truth ? wish.answers() : attribute.within(wish.answers());
    }

    /** A wish, with the answers that meet it where it is for one of several. */
    private record Wanted(AttributeWish.Kind kind, ImmutableSet<String> accepted) {}

    /** The wishes about the named attributes, by person and attribute. */
    private record Prepared(
            ImmutableList<Attribute> attributes, Sides of, ImmutableTable<String, String, Wanted> wanted)
            implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            long[] sumAndCount = new long[2];
            forEachWish(mentor, mentee, (reason, met) -> {
                if (met != Likeness.UNANSWERED) {
                    sumAndCount[0] += met;
                    sumAndCount[1]++;
                }
            });
            return sumAndCount[1] == 0 ? OptionalInt.empty() : OptionalInt.of((int) (sumAndCount[0] / sumAndCount[1]));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            forEachWish(mentor, mentee, (wish, met) -> reasons.add(reason(wish, met)));
            ImmutableList<Reason> told = reasons.build();
            return new Rating(millionths(mentor, mentee), told.isEmpty() ? silent() : told);
        }

        private ImmutableList<Reason> silent() {
            ImmutableList.Builder<Reason> silent = ImmutableList.builder();
            if (of.mentee()) {
                silent.add(Reason.of("no-preference-stated", "by", Role.MENTEE.name()));
            }
            if (of.mentor()) {
                silent.add(Reason.of("no-preference-stated", "by", Role.MENTOR.name()));
            }
            return silent.build();
        }

        private static Reason reason(WishOf wish, int met) {
            if (met == Likeness.UNANSWERED) {
                return Reason.of("value-missing", "attribute", wish.attribute());
            }
            String code = met == Rating.BEST ? "preference-met" : met == 0 ? "preference-not-met" : "preference-near";
            return Reason.of(
                    code, "attribute", wish.attribute(), "by", wish.by().name());
        }

        /** Who wishes something of which attribute. */
        private record WishOf(String attribute, Role by) {}

        /** Hands over each wish that counts, with how far it is met, or {@link Likeness#UNANSWERED}. */
        private void forEachWish(Participant mentor, Participant mentee, ObjIntConsumer<WishOf> each) {
            for (Attribute attribute : attributes) {
                @Nullable Wanted ofMentee = of.mentee() ? wanted.get(mentee.id(), attribute.id()) : null;
                if (ofMentee != null) {
                    each.accept(new WishOf(attribute.id(), Role.MENTEE), met(attribute, ofMentee, mentee, mentor));
                }
                @Nullable Wanted ofMentor = of.mentor() ? wanted.get(mentor.id(), attribute.id()) : null;
                if (ofMentor != null) {
                    each.accept(new WishOf(attribute.id(), Role.MENTOR), met(attribute, ofMentor, mentor, mentee));
                }
            }
        }

        private static int met(Attribute attribute, Wanted wanted, Participant person, Participant partner) {
            if (wanted.kind() == AttributeWish.Kind.ONE_OF) {
                @Nullable AttributeValue answer = partner.attributes().get(attribute.id());
                return answer == null ? Likeness.UNANSWERED : isOneOf(answer, wanted.accepted()) ? Rating.BEST : 0;
            }
            int likeness = Likeness.of(attribute, person, partner);
            return likeness == Likeness.UNANSWERED || wanted.kind() == AttributeWish.Kind.SIMILAR
                    ? likeness
                    : Rating.BEST - likeness;
        }

        private static boolean isOneOf(AttributeValue answer, ImmutableSet<String> accepted) {
            if (answer instanceof AttributeValue.Truth truth) {
                return accepted.contains((truth.yes() ? YesOrNo.YES : YesOrNo.NO).name());
            }
            if (answer instanceof AttributeValue.Terms terms) {
                return terms.ids().stream().anyMatch(accepted::contains);
            }
            return answer instanceof AttributeValue.Term term && accepted.contains(term.id());
        }
    }
}

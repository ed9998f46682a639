package dev.mentoring.matching.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.YesOrNo;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.OneOf;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of a programme as bounds on groups of the people of one round, each named {@code quota/value}.
 *
 * <p>In the name a slash of the quota's identifier is written {@code ~1}, so that no two groups share one. A group without
 * anybody is left out, save where it needs pairings: then no result can keep the quota, which the result is to prove.
 */
final class QuotaBounds {

    private final RuleContext context;
    private final ImmutableList<Participant> mentors;
    private final ImmutableList<Participant> mentees;
    private final boolean everyMentor;
    private final boolean everyMentee;

    QuotaBounds(
            RuleContext context,
            Decider rules,
            ImmutableList<Participant> mentors,
            ImmutableList<Participant> mentees) {
        this.context = context;
        this.mentors = notKeptOut(mentors, Role.MENTOR, rules);
        this.mentees = notKeptOut(mentees, Role.MENTEE, rules);
        everyMentor = this.mentors.size() == mentors.size();
        everyMentee = this.mentees.size() == mentees.size();
    }

    private static ImmutableList<Participant> notKeptOut(ImmutableList<Participant> people, Role role, Decider rules) {
        return people.stream()
                .filter(person -> rules.admit(person, role).decision() != Decision.KEPT_OUT)
                .collect(toImmutableList());
    }

    /**
     * The bounds, quota by quota and in the order of the values.
     *
     * @throws InvalidModelException when quota and value are too long together to name a group
     */
    ImmutableList<GroupBound> of(ImmutableList<Quota> quotas) {
        ImmutableList.Builder<GroupBound> bounds = ImmutableList.builder();
        Problems problems = new Problems();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            String path = "quotas/" + i;
            groups(quota).forEach((value, members) -> {
                try {
                    bound(quota, value, members).ifPresent(bounds::add);
                } catch (InvalidModelException e) {
                    e.problems().forEach(problem -> problems.add(problem.below(path)));
                }
            });
        }
        problems.throwIfAny(InvalidModelException::new);
        return bounds.build();
    }

    /** Who is in the group of each value. */
    private Map<String, ImmutableList<String>> groups(Quota quota) {
        Map<String, ImmutableList<String>> groups = new TreeMap<>(Ids.ORDER);
        ImmutableList<Participant> people = quota.of() == Role.MENTOR ? mentors : mentees;
        if (quota.values().isEmpty()) {
            ImmutableListMultimap.Builder<String, String> byValue = ImmutableListMultimap.builder();
            people.forEach(person -> valuesOf(person, quota).forEach(value -> byValue.put(value, person.id())));
            byValue.build().asMap().forEach((value, ids) -> groups.put(value, ImmutableList.copyOf(ids)));
        }
        for (String value : quota.values()) {
            groups.put(
                    value,
                    people.stream()
                            .filter(person -> has(person, quota, value))
                            .map(Participant::id)
                            .collect(toImmutableList()));
        }
        return groups;
    }

    private boolean has(Participant person, Quota quota, String value) {
        OneOf within = new OneOf(fact(quota), ImmutableSet.of(value));
        return valuesOf(person, quota).contains(value) || within.verdict(context.about(person)) == Verdict.YES;
    }

    private ImmutableSet<String> valuesOf(Participant person, Quota quota) {
        @Nullable
        AttributeValue value = context.about(person).value(fact(quota)).orElse(null);
        if (value instanceof AttributeValue.Truth truth) {
            return ImmutableSet.of((truth.yes() ? YesOrNo.YES : YesOrNo.NO).name());
        }
        if (value instanceof AttributeValue.Terms terms) {
            return terms.ids();
        }
        return value == null ? ImmutableSet.of() : ImmutableSet.of(value.show());
    }

    private static FactRef fact(Quota quota) {
        return new FactRef(Subject.PERSON, quota.fact());
    }

    private Optional<GroupBound> bound(Quota quota, String value, ImmutableList<String> members) {
        boolean ofMentors = quota.of() == Role.MENTOR;
        Optional<ImmutableList<String>> partners = partners(quota);
        boolean boundsNobody =
                members.isEmpty() && (quota.minimum() == 0 || quota.counting() == Quota.Counting.EACH_MEMBER);
        if (boundsNobody || partners.filter(ImmutableList::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new GroupBound(
                Location.segment(quota.id()) + "/" + value,
                ofMentors ? Optional.of(members) : partners,
                ofMentors ? partners : Optional.of(members),
                counting(quota),
                quota.minimum(),
                quota.maximum().orElse(GroupBound.LARGEST)));
    }

    /** Whom of the other side a quota concerns; absent when it is everybody. */
    private Optional<ImmutableList<String>> partners(Quota quota) {
        boolean ofMentors = quota.of() == Role.MENTOR;
        boolean needed = quota.counting() == Quota.Counting.EACH_PARTNER && quota.minimum() > 0;
        return !needed || (ofMentors ? everyMentee : everyMentor)
                ? Optional.empty()
                : Optional.of((ofMentors ? mentees : mentors)
                        .stream().map(Participant::id).collect(toImmutableList()));
    }

    private static Counting counting(Quota quota) {
        boolean eachMentor = (quota.of() == Role.MENTOR) == (quota.counting() == Quota.Counting.EACH_MEMBER);
        return quota.counting() == Quota.Counting.TOGETHER
                ? Counting.TOGETHER
                : eachMentor ? Counting.EACH_MENTOR : Counting.EACH_MENTEE;
    }
}

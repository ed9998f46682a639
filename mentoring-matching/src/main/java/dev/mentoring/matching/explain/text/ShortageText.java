package dev.mentoring.matching.explain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.function.Function;

/**
 * Why no matching keeps every minimum, in words: who asks for too much, what limits them, and the smallest change of minimums
 * that would help.
 *
 * <p>People are named by the function given, groups by their identifiers. Lines are plain text; whoever shows them escapes
 * control characters.
 */
public final class ShortageText {

    /** How many people and groups a line names; the certificate holds them all. */
    private static final int SHOWN = 10;

    private final Messages messages;
    private final SideWords sides;
    private final TwoSidedProblem problem;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param relationship the programme's type of relationship; {@link RelationshipType#mentoring} where there is no programme
     * @param problem the problem that cannot be solved
     * @param nameOf what to call a person, by identifier
     */
    public ShortageText(
            Language language,
            RelationshipType relationship,
            TwoSidedProblem problem,
            Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.sides = SideWords.of(language, relationship);
        this.problem = problem;
        this.nameOf = nameOf;
    }

    /**
     * The shortage in one line, who asks for too much and what limits them in one line each, then a line for every minimum that
     * would have to fall.
     *
     * @param shortage a certificate of the problem, which verifies
     */
    public ImmutableList<String> lines(ShortageCertificate shortage) {
        ImmutableList<Share> asking =
                shortage.weights().stream().filter(share -> share.number() < 0).collect(toImmutableList());
        ImmutableList<Share> limiting =
                shortage.weights().stream().filter(share -> share.number() > 0).collect(toImmutableList());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.count("shortage.size", shortage.shortage()));
        lines.add(messages.text("shortage.asking", list(asking, this::minimum)));
        lines.add(
                limiting.isEmpty()
                        ? messages.text("shortage.limited-by-pairs")
                        : messages.text("shortage.limited", list(limiting, this::maximum)));
        shortage.relaxation().forEach(share -> lines.add(change(share)));
        return lines.build();
    }

    private String list(ImmutableList<Share> shares, Function<Share, String> text) {
        String shown = messages.commas(shares.stream().limit(SHOWN).map(text).collect(toImmutableList()));
        int more = shares.size() - SHOWN;
        return more > 0 ? messages.count("shortage.more", more, shown) : shown;
    }

    private String minimum(Share share) {
        boolean empty = share.holder() == Share.Holder.GROUP && isEmpty(bound(share));
        return messages.text(
                empty ? "shortage.minimum-of-nobody" : "shortage.minimum",
                name(share),
                messages.number(minimumOf(share)));
    }

    private static boolean isEmpty(GroupBound bound) {
        return bound.mentors().filter(List::isEmpty).isPresent()
                || bound.mentees().filter(List::isEmpty).isPresent();
    }

    private String maximum(Share share) {
        return switch (share.holder()) {
            case MENTOR ->
                places(
                        share,
                        problem.mentors().get(problem.indexOfMentor(share.id())).capacity());
            case MENTEE ->
                places(
                        share,
                        problem.mentees().get(problem.indexOfMentee(share.id())).capacity());
            case GROUP ->
                messages.text(
                        "shortage.maximum",
                        name(share),
                        messages.number(bound(share).maximum()));
        };
    }

    private String places(Share share, int capacity) {
        return messages.count("shortage.places", capacity, name(share));
    }

    private String change(Share share) {
        long before = minimumOf(share);
        return messages.text(
                "shortage.change",
                name(share),
                messages.number(share.number()),
                messages.number(before),
                messages.number(before - share.number()));
    }

    private long minimumOf(Share share) {
        return switch (share.holder()) {
            case MENTOR ->
                problem.mentors().get(problem.indexOfMentor(share.id())).minimum();
            case MENTEE ->
                problem.mentees().get(problem.indexOfMentee(share.id())).minimum();
            case GROUP -> bound(share).minimum();
        };
    }

    private String name(Share share) {
        return switch (share.holder()) {
            case MENTOR -> person(Side.MENTOR, share.id());
            case MENTEE -> person(Side.MENTEE, share.id());
            case GROUP ->
                switch (bound(share).counting()) {
                    case TOGETHER -> messages.text("shortage.group", share.id());
                    case EACH_MENTOR -> groupWith(share, Side.MENTOR);
                    case EACH_MENTEE -> groupWith(share, Side.MENTEE);
                };
        };
    }

    private String groupWith(Share share, Side side) {
        return messages.text("shortage.group-with", share.id(), person(side, share.person()));
    }

    private String person(Side side, String id) {
        return messages.text("shortage.person", sides.name(side), nameOf.apply(id));
    }

    private GroupBound bound(Share share) {
        return problem.groups().bounds().stream()
                .filter(bound -> bound.id().equals(share.id()))
                .findFirst()
                .orElseThrow();
    }
}

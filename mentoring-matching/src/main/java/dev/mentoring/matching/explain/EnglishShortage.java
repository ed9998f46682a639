package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why no matching keeps every minimum, in English: who asks for too much, what limits them, and the smallest change of minimums
 * that would help.
 *
 * <p>People are named by the function given, groups by their identifiers. Lines are plain text; whoever shows them escapes
 * control characters.
 */
public final class EnglishShortage {

    /** How many people and groups a line names; the certificate holds them all. */
    private static final int SHOWN = 10;

    private final TwoSidedProblem problem;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param problem the problem that cannot be solved
     * @param nameOf what to call a person, by identifier
     */
    public EnglishShortage(TwoSidedProblem problem, Function<String, String> nameOf) {
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
        ImmutableList<Share> asking = shortage.weights().stream()
                .filter(share -> share.number() < 0)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Share> limiting = shortage.weights().stream()
                .filter(share -> share.number() > 0)
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("The minimums ask for " + count(shortage.shortage(), "pairing") + " more than can be made.");
        lines.add("Asking for too much: " + list(asking, this::minimum));
        lines.add("What limits them: " + (limiting.isEmpty() ? "" : list(limiting, this::maximum) + ", and ")
                + "the pairs that are allowed");
        shortage.relaxation().forEach(share -> lines.add(change(share)));
        return lines.build();
    }

    private static String list(ImmutableList<Share> shares, Function<Share, String> text) {
        String shown = shares.stream().limit(SHOWN).map(text).collect(Collectors.joining(", "));
        int more = shares.size() - SHOWN;
        return more > 0 ? shown + ", and " + more + " more" : shown;
    }

    private String minimum(Share share) {
        String nobody = share.holder() == Share.Holder.GROUP && isEmpty(bound(share)) ? ", nobody is in it" : "";
        return name(share) + " (minimum " + minimumOf(share) + nobody + ")";
    }

    private static boolean isEmpty(GroupBound bound) {
        return bound.mentors().filter(List::isEmpty).isPresent()
                || bound.mentees().filter(List::isEmpty).isPresent();
    }

    private String maximum(Share share) {
        return switch (share.holder()) {
            case MENTOR ->
                name(share) + " ("
                        + count(
                                problem.mentors()
                                        .get(problem.indexOfMentor(share.id()))
                                        .capacity(),
                                "place") + ")";
            case MENTEE ->
                name(share) + " ("
                        + count(
                                problem.mentees()
                                        .get(problem.indexOfMentee(share.id()))
                                        .capacity(),
                                "place") + ")";
            case GROUP -> name(share) + " (maximum " + bound(share).maximum() + ")";
        };
    }

    private String change(Share share) {
        long before = minimumOf(share);
        return "Smallest change: lower the minimum of " + name(share) + " by " + share.number() + ", from " + before
                + " to " + (before - share.number());
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
            case MENTOR -> "mentor " + nameOf.apply(share.id());
            case MENTEE -> "mentee " + nameOf.apply(share.id());
            case GROUP ->
                "group " + share.id()
                        + switch (bound(share).counting()) {
                            case TOGETHER -> "";
                            case EACH_MENTOR -> " with mentor " + nameOf.apply(share.person());
                            case EACH_MENTEE -> " with mentee " + nameOf.apply(share.person());
                        };
        };
    }

    private GroupBound bound(Share share) {
        return problem.groups().bounds().stream()
                .filter(bound -> bound.id().equals(share.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

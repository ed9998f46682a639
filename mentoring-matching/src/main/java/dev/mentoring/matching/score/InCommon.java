package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Commitment;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code shared-languages}: how many languages the two have in common; and {@code commitment-fit}: the same of the kinds of
 * relationship that they can commit to (requirements 003-32, 003-34).
 *
 * <p>With the number c that both state and the number n that is enough, the rating is floor(1,000,000 * min(c, n) / n): who
 * states more never rates lower. Unknown when either states nothing.
 *
 * <p>A language is the first part of its tag: {@code en-GB} and {@code en-US} are one, {@code ase} and {@code bfi} two; tags
 * that begin with a single letter, which are private ones, count as a whole.
 *
 * <p>Settings: {@code enough}, n, 1 to 100, 1 when absent; {@code commitment-fit} takes {@code commitments} as well, the kinds
 * that count, all of the programme's when absent.
 */
final class InCommon implements Scorer {

    private static final int MOST = 100;
    private static final String COMMITMENTS = "commitments";

    private final Kind kind;

    private InCommon(Kind kind) {
        this.kind = kind;
    }

    static InCommon ofLanguages() {
        return new InCommon(Kind.LANGUAGES);
    }

    static InCommon ofCommitments() {
        return new InCommon(Kind.COMMITMENTS);
    }

    /** What is counted, and how reasons tell it. */
    private enum Kind {
        LANGUAGES("shared-languages", "languages", "language", ImmutableList.of("enough")),
        COMMITMENTS(
                "commitment-fit", InCommon.COMMITMENTS, "commitment", ImmutableList.of("enough", InCommon.COMMITMENTS));

        private final String scorer;
        private final String fact;
        private final String one;
        private final ImmutableList<String> settings;

        Kind(String scorer, String fact, String one, ImmutableList<String> settings) {
            this.scorer = scorer;
            this.fact = fact;
            this.one = one;
            this.settings = settings;
        }
    }

    @Override
    public String name() {
        return kind.scorer;
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), kind.settings);
        Function<Participant, ImmutableSet<String>> stated = kind == Kind.LANGUAGES
                ? person -> person.languages().stream().map(InCommon::language).collect(toImmutableSet())
                : Participant::commitments;
        ImmutableMap.Builder<String, ImmutableSet<String>> byPerson = ImmutableMap.builder();
        for (Participant person : context.roster().participants()) {
            ImmutableSet<String> mine = stated.apply(person);
            if (!mine.isEmpty()) {
                byPerson.put(person.id(), mine);
            }
        }
        return new Prepared(
                kind, byPerson.buildOrThrow(), counting(options, context), options.whole("enough", 1, 1, MOST));
    }

    /** The commitments that count; none named where everything does. */
    private ImmutableSet<String> counting(Options options, ScoringContext context) {
        if (kind == Kind.LANGUAGES || !options.values().containsKey(COMMITMENTS)) {
            return ImmutableSet.of();
        }
        List<String> named = options.texts(COMMITMENTS);
        Set<String> known =
                context.programme().commitments().stream().map(Commitment::id).collect(toImmutableSet());
        for (String commitment : named) {
            if (!known.contains(commitment)) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_OPTION,
                        "options/" + COMMITMENTS,
                        "the programme has no such commitment",
                        commitment);
            }
        }
        return ImmutableSet.copyOf(named);
    }

    /** The language of a tag, without script, region and variant. */
    private static String language(String tag) {
        int end = tag.indexOf('-');
        return end <= 1 ? tag : tag.substring(0, end);
    }

    private record Prepared(
            Kind kind, ImmutableMap<String, ImmutableSet<String>> stated, ImmutableSet<String> counting, long enough)
            implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            @Nullable ImmutableSet<String> one = stated.get(mentor.id());
            @Nullable ImmutableSet<String> other = stated.get(mentee.id());
            return one == null || other == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Rating.share(common(one, other).size(), enough));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            @Nullable ImmutableSet<String> one = stated.get(mentor.id());
            @Nullable ImmutableSet<String> other = stated.get(mentee.id());
            if (one == null || other == null) {
                return Rating.unknown(Reason.of("value-missing", "fact", kind.fact));
            }
            ImmutableList<Reason> shared = common(one, other).stream()
                    .map(id -> Reason.of(kind.one + "-shared", kind.one, id))
                    .collect(toImmutableList());
            return new Rating(
                    millionths(mentor, mentee),
                    shared.isEmpty()
                            ? ImmutableList.of(new Reason("no-" + kind.one + "-shared", ImmutableSortedMap.of()))
                            : shared);
        }

        private Set<String> common(ImmutableSet<String> one, ImmutableSet<String> other) {
            Set<String> both = Sets.intersection(one, other);
            return counting.isEmpty() ? both : Sets.intersection(both, counting);
        }
    }
}

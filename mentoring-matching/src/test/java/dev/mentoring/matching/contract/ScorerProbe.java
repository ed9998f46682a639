package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at one scorer from every side; each look gives what is wrong. */
final class ScorerProbe {

    static final String NAMES = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String FACTS = "[a-z][A-Za-z0-9]*";

    private static final ImmutableSet<Role> BOTH = ImmutableSet.of(Role.MENTOR, Role.MENTEE);

    private final Scorer scorer;
    private final ScorerSample sample;

    ScorerProbe(Scorer scorer, ScorerSample sample) {
        this.scorer = scorer;
        this.sample = sample;
    }

    ImmutableList<String> name() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            names.add(String.valueOf((Object) scorer.name()));
        }
        return names.size() == 1 && names.iterator().next().matches(NAMES)
                ? ImmutableList.of()
                : ImmutableList.of("the name is " + names);
    }

    ImmutableList<String> settings() {
        Map<String, Options.Value> more = new TreeMap<>(sample.options().values());
        more.put("no-such-setting", new Options.Whole(1));
        try {
            Ratings.prepare(scorer, sample.withOptions(Options.of(more)), sample.roster());
            return ImmutableList.of("the setting \"no-such-setting\" is taken");
        } catch (InvalidModelException e) {
            return ImmutableList.of();
        } catch (RuntimeException e) {
            return ImmutableList.of(
                    "an unknown setting throws " + e.getClass().getName() + " instead of InvalidModelException");
        }
    }

    /** With all that people say; only where that is as it should be, with one thing left out. */
    ImmutableList<String> range() {
        ImmutableList<String> broken = ratings().broken();
        if (!broken.isEmpty()) {
            return broken;
        }
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Alteration omission : Alteration.OMISSIONS) {
            for (ImmutableSet<Role> roles : List.of(ImmutableSet.of(Role.MENTOR), ImmutableSet.of(Role.MENTEE), BOTH)) {
                Roster without = omission.in(sample.roster(), roles);
                Ratings.of(scorer, sample, without).broken().stream()
                        .limit(1)
                        .forEach(first -> wrong.add("without " + omission.what() + " of " + roles + ": " + first));
            }
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> telling() {
        return ratings().isTelling()
                ? ImmutableList.of()
                : ImmutableList.of("no pair of the sample has a known rating; give a sample that the scorer can rate");
    }

    ImmutableList<String> figure() {
        return ratings().differences("with reasons", Ratings.withReasons(scorer, sample, sample.roster()));
    }

    /** One and the same prepared scorer, to and fro; then another that begins at the end. */
    ImmutableList<String> repeated() {
        Ratings first = ratings();
        return Stream.of(
                        first.differences("the second time", first.again(false)),
                        first.differences("from last to first", first.again(true)),
                        first.differences("by one that starts from the last", Ratings.backwards(scorer, sample)))
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> otherRounds() {
        Ratings first = ratings();
        Ratings other = Ratings.of(scorer, sample, Alteration.OF_EVERYTHING.in(sample.roster(), BOTH));
        return ImmutableList.<String>builder()
                .addAll(first.differences("after another round", first.again(false)))
                .addAll(ratings().differences("between rounds", first.table()))
                .addAll(other.differences("of a round without answers, later", other.again(false)))
                .build();
    }

    ImmutableList<String> toldAgain() {
        Roster again = Alteration.toldAgain(sample.roster());
        return ratings()
                .differences("told again", Ratings.of(scorer, sample, again).table());
    }

    ImmutableList<String> outsiders() {
        if (sample.readsWholeRoster()) {
            return ImmutableList.of();
        }
        Ratings all = ratings();
        ImmutableMap.Builder<String, String> alone = ImmutableMap.builder();
        for (MentoringPair pair : Ratings.pairs(sample.roster())) {
            Roster two = Alteration.withNobodyBut(pair, sample.roster());
            alone.put(Ratings.key(pair), Ratings.of(scorer, sample, two).of(pair));
        }
        return all.differences("where nobody else takes part", alone.buildOrThrow());
    }

    ImmutableList<String> locales() {
        Ratings here = ratings();
        return Surroundings.everywhere(
                where -> here.differences(where, ratings().table()));
    }

    ImmutableList<String> threads() {
        Ratings here = ratings();
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (ImmutableMap<String, String> there : Surroundings.onTwoThreads(() -> here.again(false))) {
            wrong.addAll(here.differences("on another thread", there));
        }
        for (Ratings there : Surroundings.onTwoThreads(this::ratings)) {
            wrong.addAll(here.differences("prepared on another thread", there.table()));
        }
        return wrong.build();
    }

    ImmutableList<String> missing() {
        if (sample.missingIsWorst()) {
            return ImmutableList.of();
        }
        Ratings full = ratings();
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Alteration omission : Alteration.OMISSIONS) {
            Ratings without = Ratings.of(scorer, sample, omission.in(sample.roster(), BOTH));
            ImmutableList<String> above = full.aboveZero();
            ImmutableList<String> fallen = above.stream()
                    .filter(pair -> without.table().getOrDefault(pair, "").equals("0"))
                    .collect(ImmutableList.toImmutableList());
            // Where one answer of several is missing, the others may well be the worst that there is, but not for
            // everybody.
            if (!fallen.isEmpty() && (omission.isOfEverything() || fallen.size() == above.size())) {
                wrong.add(fallen.get(0) + " rates " + full.table().get(fallen.get(0)) + ", and 0 without "
                        + omission.what());
            }
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> reasons() {
        Alteration words = new Alteration("words", Alteration::withPrivateWords);
        List<String> wrong = new ArrayList<>();
        for (Rating rating : Ratings.complete(scorer, sample, words.in(sample.roster(), BOTH))) {
            for (Reason reason : rating.reasons()) {
                if (!reason.code().matches(NAMES)) {
                    wrong.add("a reason has a code that is none");
                }
                reason.facts().forEach((name, value) -> {
                    if (!name.matches(FACTS) || Ids.wrong(value).isPresent()) {
                        wrong.add("the reason " + reason.code() + " has a fact that is no identifier or number");
                    }
                });
                if (holdsPrivateWords(reason)) {
                    wrong.add("a reason holds what somebody wrote in their own words");
                }
            }
        }
        return wrong.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private static boolean holdsPrivateWords(Reason reason) {
        return Stream.concat(Stream.of(reason.code()), reason.facts().values().stream())
                .anyMatch(text -> text.contains(Alteration.PRIVATE_WORDS));
    }

    ImmutableList<String> symmetry() {
        return scorer.symmetric()
                ? ratings().differences("turned round", Ratings.turnedRound(scorer, sample))
                : ImmutableList.of();
    }

    ImmutableList<String> direction() {
        Ratings ratings = ratings();
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (ScorerSample.Order order : sample.orders()) {
            String better = ratings.of(order.better());
            String worse = ratings.of(order.worse());
            if (!Ratings.isKnown(better)
                    || !Ratings.isKnown(worse)
                    || Long.parseLong(better) <= Long.parseLong(worse)) {
                wrong.add(Ratings.key(order.better()) + " rates " + better + ", " + Ratings.key(order.worse()) + " "
                        + worse);
            }
        }
        return wrong.build();
    }

    private Ratings ratings() {
        return Ratings.of(scorer, sample, sample.roster());
    }
}

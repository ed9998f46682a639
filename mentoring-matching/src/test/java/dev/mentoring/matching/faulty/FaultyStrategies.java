package dev.mentoring.matching.faulty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Note;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Strategies with one fault each, by what the fault is. */
@SuppressWarnings({"NullAway", "ArrayAsKeyOfSetOrMap", "StringCaseLocaleUsage", "DefaultLocale"
}) // Faults are what it is about.
final class FaultyStrategies {

    private static final AtomicInteger CALLS = new AtomicInteger();

    private FaultyStrategies() {}

    static ImmutableMap<String, PairingStrategy> all() {
        return ImmutableMap.<String, PairingStrategy>builder()
                .putAll(inPairing())
                .putAll(inResults())
                .putAll(inManners())
                .buildOrThrow();
    }

    private static ImmutableMap<String, PairingStrategy> inPairing() {
        ImmutableMap.Builder<String, PairingStrategy> all = ImmutableMap.builder();
        all.put("drops locked pairs", new BestFirst() {
            @Override
            List<Integer> order(TwoSidedProblem problem, long seed) {
                return super.order(problem, seed).stream()
                        .filter(pair -> !problem.isLocked(pair))
                        .toList();
            }
        });
        all.put("exceeds mentors' places", new BestFirst() {
            @Override
            boolean fits(int roomOfMentor, int roomOfMentee) {
                return roomOfMentee > 0;
            }
        });
        all.put("exceeds mentees' places", new BestFirst() {
            @Override
            boolean fits(int roomOfMentor, int roomOfMentee) {
                return roomOfMentor > 0;
            }
        });
        all.put("takes the first of the alphabet", ordering((problem, order) -> sorted(order)));
        all.put("pairs at random", ordering((problem, order) -> {
            List<Integer> drawn = new ArrayList<>(order);
            Collections.shuffle(drawn, new Random());
            return drawn;
        }));
        all.put(
                "counts its runs",
                ordering((problem, order) -> CALLS.incrementAndGet() % 2 == 0 ? order : Lists.reverse(order)));
        all.put("order of a set of objects", ordering((problem, order) -> {
            Set<Object[]> objects = new HashSet<>();
            order.forEach(pair -> objects.add(new Object[] {pair}));
            return objects.stream().map(object -> (Integer) object[0]).toList();
        }));
        all.put(
                "order in which mentees were told",
                ordering((problem, order) -> order.stream()
                        .sorted((a, b) -> Integer.compare(listed(problem, a), listed(problem, b)))
                        .toList()));
        all.put(
                "depends on the locale",
                ordering((problem, order) -> "TITLE".toLowerCase().equals("title") ? order : Lists.reverse(order)));
        all.put(
                "depends on the thread",
                ordering((problem, order) ->
                        Thread.currentThread().getName().startsWith("pool") ? Lists.reverse(order) : order));
        all.put("needs somebody", ordering((problem, order) -> {
            List<Integer> rest = new ArrayList<>(order);
            rest.add(0, rest.remove(0));
            return rest;
        }));
        return all.buildOrThrow();
    }

    private static ImmutableMap<String, PairingStrategy> inResults() {
        ImmutableMap.Builder<String, PairingStrategy> all = ImmutableMap.builder();
        all.put("gives no result", changing(result -> null));
        all.put("forges a certificate", new BestFirst() {
            @Override
            public Claim proves() {
                return Claim.LARGEST_SCORE;
            }

            @Override
            MatchingResult finish(MatchingResult.Builder result) {
                return result.certificate(new ScoreCertificate(ImmutableLongArray.of(), ImmutableLongArray.of()))
                        .build(Status.SOLVED);
            }
        });
        all.put("claims more than it proves", new BestFirst() {
            @Override
            public Claim proves() {
                return Claim.LARGEST_SCORE;
            }
        });
        all.put("says solved without a proof", new BestFirst() {
            @Override
            MatchingResult finish(MatchingResult.Builder result) {
                return result.build(Status.SOLVED);
            }
        });
        all.put("names another seed", new BestFirst() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                return super.pair(problem, new StrategyUsed(how.name(), 0, how.options()), control);
            }
        });
        all.put(
                "gives a wrong reason",
                changing(result -> with(
                        result,
                        result.unmatched().stream()
                                .map(who -> new Unmatched(who.id(), who.side(), UnmatchedReason.LOWERS_TOTAL))
                                .collect(ImmutableList.toImmutableList()),
                        result.notes())));
        all.put("forgets who is unmatched", changing(result -> with(result, ImmutableList.of(), result.notes())));
        all.put(
                "adds a note",
                changing(result ->
                        with(result, result.unmatched(), ImmutableList.of(Note.of("BEST_EVER", "times", 1)))));
        all.put("pairs strangers", new BestFirst() {
            @Override
            MatchingResult finish(MatchingResult.Builder result) {
                return result.pairings(ImmutableList.of(new Pairing("nobody", "knows", 1, false)))
                        .build(Status.BOUNDED);
            }
        });
        all.put("is cancelled by nobody", new BestFirst() {
            @Override
            MatchingResult finish(MatchingResult.Builder result) {
                return result.build(Status.CANCELLED);
            }
        });
        return all.buildOrThrow();
    }

    private static ImmutableMap<String, PairingStrategy> inManners() {
        ImmutableMap.Builder<String, PairingStrategy> all = ImmutableMap.builder();
        all.put("does not heed cancelling", controlled(control -> RunControl.none()));
        all.put("presents half when cancelled", new BestFirst() {
            @Override
            MatchingResult cancelled(MatchingResult.Builder result, List<Pairing> made) {
                return result.pairings(made).build(Status.BOUNDED);
            }
        });
        all.put("progress falls", new BestFirst() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                control.progress().at(5, 5);
                control.progress().at(1, 5);
                return super.pair(problem, how, control);
            }
        });
        all.put("takes any setting", new BestFirst() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                MatchingResult result =
                        super.pair(problem, new StrategyUsed(how.name(), how.seed(), Options.none()), control);
                return MatchingResult.answering(problem, how)
                        .pairings(result.pairings())
                        .build(result.status());
            }
        });
        all.put("serves what it cannot", new BestFirst() {
            @Override
            public boolean serves(MatchingProblem problem) {
                return true;
            }
        });
        all.put("refuses without a code", new BestFirst() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                if (!serves(problem)) {
                    throw new IllegalArgumentException("no");
                }
                return super.pair(problem, how, control);
            }
        });
        all.put("serves by the hour", new BestFirst() {
            @Override
            public boolean serves(MatchingProblem problem) {
                return super.serves(problem) && CALLS.incrementAndGet() % 3 != 0;
            }
        });
        all.put("serves nothing", new BestFirst() {
            @Override
            public boolean serves(MatchingProblem problem) {
                return false;
            }
        });
        all.put("claims nothing", new BestFirst() {
            @Override
            public String claim() {
                return "";
            }
        });
        return all.buildOrThrow();
    }

    private static int listed(TwoSidedProblem problem, int pair) {
        return problem.menteesAsListed().indexOf(problem.menteeOf(pair));
    }

    private static List<Integer> sorted(List<Integer> order) {
        return order.stream().sorted().toList();
    }

    private static PairingStrategy ordering(BiFunction<TwoSidedProblem, List<Integer>, List<Integer>> change) {
        return new BestFirst() {
            @Override
            List<Integer> order(TwoSidedProblem problem, long seed) {
                List<Integer> changed = new ArrayList<>(change.apply(problem, super.order(problem, seed)));
                changed.sort((a, b) -> Boolean.compare(problem.isLocked(b), problem.isLocked(a)));
                return changed;
            }
        };
    }

    private static PairingStrategy controlled(UnaryOperator<RunControl> change) {
        return new BestFirst() {
            @Override
            public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
                return super.pair(problem, how, change.apply(control));
            }
        };
    }

    private static PairingStrategy changing(UnaryOperator<MatchingResult> change) {
        return new BestFirst() {
            @Override
            MatchingResult finish(MatchingResult.Builder result) {
                return change.apply(super.finish(result));
            }
        };
    }

    private static MatchingResult with(
            MatchingResult result, ImmutableList<Unmatched> unmatched, ImmutableList<Note> notes) {
        return new MatchingResult(
                result.problemId(),
                result.problemDigest(),
                result.strategy(),
                result.status(),
                result.pairings(),
                unmatched,
                result.totals(),
                result.remedies(),
                notes,
                result.certificate(),
                Optional.empty());
    }
}

package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Peers who list some or all of the others in an order of which each is equally likely.
 *
 * <p>Two peers accept each other with the same chance, whoever they are, and nobody else. Of four peers with strict lists of everybody,
 * 26 questions of 27 have a stable pairing (Gusfield, Irving 1989, The stable marriage problem, 4.5); how the share falls with the number of
 * peers is studied by Pittel (1993, The stable roommates problem with random preferences).
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code people}</td><td>0 to 100,000; 20: peers</td></tr>
 * <tr><td>{@code partners}</td><td>0 to 100,000; 0: acceptable partners of a peer on average, 0 for everybody</td></tr>
 * <tr><td>{@code ties}</td><td>0 to 1,000; 0: chance that an entry ties with the one before</td></tr>
 * </table>
 */
final class RandomRoommates implements ProblemGenerator {

    private static final Setting.Whole TIES =
            Setting.share("ties", 0, "The chance that an entry ties with the one before, in thousandths.");

    private static final ImmutableList<Setting> SETTINGS = Setting.sorted(PeerPairs.PEOPLE, PeerPairs.PARTNERS, TIES);

    @Override
    public String name() {
        return "roommates";
    }

    @Override
    public String description() {
        return "Peers who list some or all of the others in any order.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), SETTINGS, settings);
        StoppableWork work = Sizes.drawing(stop);
        PeerPairs pairs = PeerPairs.draw(settings, Draws.of(seed, "partners"), work);
        String[] ids = PlainIds.ofPeers(pairs.people());
        Draws order = Draws.of(seed, "order");
        Ranking ranking = new Ranking(ids, TIES.intIn(settings), Draws.of(seed, "ties"));
        PeerProblem.Builder problem = PeerProblem.builder(name() + "-" + seed).stoppedBy(stop);
        int[][] partners = pairs.partners(work);
        for (int peer = 0; peer < ids.length; peer++) {
            work.steps(partners[peer].length);
            problem.addPeer(ids[peer], 1, 0, Optional.of(ranking.inOrder(order.shuffle(partners[peer]))));
        }
        return Instance.of(problem.allowEveryPair().build());
    }
}

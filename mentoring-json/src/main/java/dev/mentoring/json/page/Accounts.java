package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.PeerExplainer;
import dev.mentoring.matching.explain.ProblemExplainer;
import dev.mentoring.matching.explain.WhyNobody;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.WhyNobodyText;
import dev.mentoring.matching.explain.text.WhyPairText;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Optional;
import java.util.function.BiFunction;

/** Why people are paired, and why they are not, in the words of explanations for a coordinator. */
final class Accounts {

    /** Of how many people without a partner it is worked out what would get them one: each takes some solving. */
    private static final int MOST_SEARCHED = 60;

    private final WhyPairText pairText;
    private final WhyNobodyText nobodyText;
    private final BiFunction<String, String, WhyThisPair> why;
    private final BiFunction<Side, String, WhyNobody> whyNobody;
    private final boolean searched;

    Accounts(Outcome outcome) {
        MatchingResult result = outcome.result();
        Language language = outcome.words().language();
        Optional<Programme> programme = outcome.round().map(CompiledRound::programme);
        pairText = new WhyPairText(language, programme, outcome::nameOf);
        nobodyText = new WhyNobodyText(language, programme, outcome::nameOf);
        searched = result.unmatched().size() <= MOST_SEARCHED;
        if (outcome.round().isPresent()) {
            Explainer explainer = Explainer.of(outcome.round().get(), result);
            why = explainer::whyPair;
            whyNobody = explainer::whyNobody;
        } else if (outcome.problem() instanceof PeerProblem peers) {
            PeerExplainer explainer = PeerExplainer.of(peers, result);
            why = explainer::whyPair;
            whyNobody = (side, person) -> explainer.whyNobody(person);
        } else {
            ProblemExplainer explainer = ProblemExplainer.of((TwoSidedProblem) outcome.problem(), result);
            why = explainer::whyPair;
            whyNobody = explainer::whyNobody;
        }
    }

    /** Why two are paired, a sentence a line. */
    ImmutableList<String> lines(Pairing pairing) {
        return pairText.lines(why.apply(pairing.mentor(), pairing.mentee()));
    }

    /** Why somebody has nobody, a sentence a line; nothing where too many are without. */
    ImmutableList<String> lines(Unmatched person) {
        return searched ? nobodyText.lines(whyNobody.apply(person.side(), person.id())) : ImmutableList.of();
    }
}

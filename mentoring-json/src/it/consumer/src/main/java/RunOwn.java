import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.time.Duration;
import java.time.LocalDate;

class RunOwn {
    static Match match(Programme programme, Roster roster, LocalDate on) {
        Matchmaker own = Matchmaker.standard()
                .withScorers(Scorers.standard().plus(NearStart.SCORER))
                .withStrategies(PairingStrategies.standard().plus(new BestFirst()))
                .withScorersChecked()
                .withScorerLimit(Duration.ofMinutes(5));
        return own.match(programme, roster, on, StrategyChoice.of("best-first"), 0, RunControl.none());
    }
}

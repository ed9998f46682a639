import dev.mentoring.matching.contract.ScorerContract;
import dev.mentoring.matching.score.Scorer;

class NearStartTest implements ScorerContract {
    @Override
    public Scorer scorer() {
        return NearStart.SCORER;
    }
}

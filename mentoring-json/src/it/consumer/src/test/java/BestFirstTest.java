import dev.mentoring.matching.contract.StrategyContract;
import dev.mentoring.matching.strategy.PairingStrategy;

class BestFirstTest implements StrategyContract {
    @Override
    public PairingStrategy strategy() {
        return new BestFirst();
    }
}

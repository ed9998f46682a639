package dev.mentoring.matching.strategy;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.contract.StrategyContract;
import dev.mentoring.matching.contract.StrategySample;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every strategy of the catalogue keeps the contract that is published for everybody's. */
@Tag("A8")
@Tag("N1")
@Tag("N3")
@Tag("L1")
@Tag("P13")
@Tag("X1")
@Tag("X2")
class CatalogueContractTest {

    private static final ImmutableMap<String, Options> SETTINGS =
            ImmutableMap.of("ordered", Options.parse(Map.of("objectives", "total")));

    private record Member(PairingStrategy strategy) implements StrategyContract {

        @Override
        public StrategySample sample() {
            return StrategySample.standard().withOptions(SETTINGS.getOrDefault(strategy.name(), Options.none()));
        }
    }

    @TestFactory
    Stream<DynamicContainer> every_strategy() {
        return PairingStrategies.standard().all().stream()
                .map(strategy ->
                        dynamicContainer(strategy.name(), new Member(strategy).keeps_the_contract_of_strategies()));
    }
}

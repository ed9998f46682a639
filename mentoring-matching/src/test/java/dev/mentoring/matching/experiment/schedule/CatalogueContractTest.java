package dev.mentoring.matching.experiment.schedule;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.mentoring.matching.contract.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every schedule of the catalogue keeps the contract that is published for everybody's. */
class CatalogueContractTest {

    private record Member(Schedule schedule) implements ScheduleContract {}

    @TestFactory
    Stream<DynamicContainer> every_schedule() {
        return Schedules.standard().all().stream()
                .map(each -> dynamicContainer(each.name(), new Member(each).keeps_the_contract_of_schedules()));
    }
}

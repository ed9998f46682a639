package dev.mentoring.matching.experiment.perturbation;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.contract.PerturbationContract;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.score.Scorers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every perturbation of the catalogue keeps the contract that is published for everybody's. */
class CatalogueContractTest {

    private record Member(Perturbation perturbation) implements PerturbationContract {

        @Override
        public ImmutableList<Instance> instances() {
            return ImmutableList.<Instance>builder()
                    .addAll(PerturbationContract.super.instances())
                    .add(Instance.of(ProblemCompiler.compile(
                            SmallProgramme.programme(),
                            SmallProgramme.roster(
                                    SmallProgramme.mentor("ada", "budget"), SmallProgramme.mentee("ben", "board")),
                            SmallProgramme.ON,
                            new GreatCircle(),
                            Scorers.standard())))
                    .build();
        }
    }

    @TestFactory
    Stream<DynamicContainer> every_perturbation() {
        return Perturbations.standard().all().stream()
                .map(each -> dynamicContainer(each.name(), new Member(each).keeps_the_contract_of_perturbations()));
    }
}

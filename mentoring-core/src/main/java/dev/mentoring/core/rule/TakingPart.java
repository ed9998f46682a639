package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.ApplicationStatus;

/**
 * The application has been neither declined nor withdrawn: who has left is no longer counted in (requirement 001-06). Holds
 * where the programme keeps no track of applications.
 *
 * @param status the fact that tells what became of the application
 */
public record TakingPart(FactRef status) implements Condition {

    private static final ImmutableSet<String> OUT =
            ImmutableSet.of(ApplicationStatus.DECLINED.name(), ApplicationStatus.WITHDRAWN.name());

    /** The rule about a person. */
    public TakingPart() {
        this(FactRef.person(PersonFact.STATUS.factName()));
    }

    @Override
    public String name() {
        return "taking-part";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(status);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(status.of()).options();
    }

    @Override
    public ImmutableList<FactRef> relevant(Facts facts) {
        return facts.value(status).isPresent() ? reads() : ImmutableList.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.of(facts.value(status)
                .map(value -> Values.ids(value).stream().noneMatch(OUT::contains))
                .orElse(true));
    }

    @Override
    public TakingPart on(Subject side) {
        return new TakingPart(status.on(side));
    }
}

package dev.mentoring.json.internal;

import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Flip;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.json.ExplanationParts.Contribution;
import dev.mentoring.json.ExplanationParts.Effect;
import dev.mentoring.json.ExplanationParts.GivenUpPartner;
import dev.mentoring.json.ExplanationParts.OtherFact;
import dev.mentoring.json.ExplanationParts.Remedy;
import dev.mentoring.json.ExplanationParts.RuleSaid;
import dev.mentoring.json.ExplanationParts.Standing;
import dev.mentoring.json.ExplanationParts.Topic;
import dev.mentoring.matching.explain.ChoiceRank;
import dev.mentoring.matching.explain.PairProof;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.whatif.Difference.PersonMove;

/** How the parts that several kinds of answer have are read and written. */
final class ExplanationForms {

    private static final int WHOLE = 1_000_000;

    static final RecordForm<Reason> REASON = RecordForm.of(
                    Reason::new, Member.id("code", Reason::code), Member.texts("facts", Reason::facts))
            .inRows();

    static final RecordForm<Contribution> CONTRIBUTION = RecordForm.of(
                    Contribution::new,
                    Member.id("criterion", Contribution::criterion),
                    Member.id("scorer", Contribution::scorer),
                    Member.count("most", Contribution::most),
                    Member.countIfAny("points", Contribution::points),
                    Member.flag("neutral", Contribution::neutral),
                    Member.parts("reasons", REASON, Contribution::reasons))
            .inRows();

    static final RecordForm<Topic> TOPIC = RecordForm.of(
                    Topic::new,
                    Member.id("criterion", Topic::criterion),
                    Member.choice("topic", SharedTopic.Kind.class, Topic::topic),
                    Member.choice("link", SharedTopic.Link.class, Topic::link),
                    Member.id("wanted", Topic::wanted),
                    Member.id("given", Topic::given),
                    Member.choiceIfAny("level", Level.class, Topic::level),
                    Member.choiceIfAny("priority", Priority.class, Topic::priority),
                    Member.countIfAny("credit", WHOLE, Topic::credit))
            .inRows();

    static final RecordForm<ChoiceRank> CHOICE = RecordForm.of(
                    ChoiceRank::new, Member.count("rank", ChoiceRank::rank), Member.count("ranks", ChoiceRank::ranks))
            .inRows();

    static final RecordForm<PairProof> PROOF = RecordForm.of(
                    PairProof::new,
                    Member.number("mentor", PairProof::mentor),
                    Member.number("mentee", PairProof::mentee),
                    Member.number("price", PairProof::price))
            .inRows();

    static final RecordForm<Fact> FACT = RecordForm.of(
                    Fact::new,
                    Member.id("name", Fact::name),
                    Member.idIfAny("person", Fact::person),
                    Member.anyTextIfAny("value", Fact::value))
            .inRows();

    static final RecordForm<RuleSaid> RULE = RecordForm.of(
                    RuleSaid::new,
                    Member.id("clause", RuleSaid::clause),
                    Member.id("rule", RuleSaid::rule),
                    Member.choiceIfAny("verdict", Verdict.class, RuleSaid::verdict),
                    Member.parts("facts", FACT, RuleSaid::facts))
            .inRows();

    static final RecordForm<OtherFact> OTHER_FACT = RecordForm.of(
                    OtherFact::new,
                    Member.id("fact", OtherFact::fact),
                    Member.idIfAny("person", OtherFact::person),
                    Member.anyTextIfAny("from", OtherFact::from),
                    Member.anyText("to", OtherFact::to))
            .inRows();

    static final RecordForm<Remedy> REMEDY = RecordForm.of(
            Remedy::new,
            Member.choice("outcome", Flip.Outcome.class, Remedy::outcome),
            Member.count("ruledOut", Remedy::ruledOut),
            Member.parts("facts", OTHER_FACT, Remedy::facts),
            Member.idList("clauses", Remedy::clauses));

    static final RecordForm<PersonMove> MOVE = RecordForm.of(
                    PersonMove::new,
                    Member.choice("side", Side.class, PersonMove::side),
                    Member.id("person", PersonMove::person),
                    Member.idList("before", PersonMove::before),
                    Member.idList("after", PersonMove::after),
                    Member.number("score", PersonMove::score))
            .inRows();

    static final RecordForm<Effect> EFFECT = RecordForm.of(
            Effect::new,
            Member.number("pairs", Effect::pairs),
            Member.number("score", Effect::score),
            Member.parts("moves", MOVE, Effect::moves));

    static final RecordForm<GivenUpPartner> GIVEN_UP = RecordForm.of(
            GivenUpPartner::new,
            Member.id("partner", GivenUpPartner::partner),
            Member.number("score", GivenUpPartner::score),
            Member.partIfAny("choice", CHOICE, GivenUpPartner::choice),
            Member.count("places", GivenUpPartner::places),
            Member.idList("pairedWith", GivenUpPartner::pairedWith),
            Member.partIfAny("forced", EFFECT, GivenUpPartner::forced));

    static final RecordForm<Standing> STANDING = RecordForm.of(
            Standing::new,
            Member.choice("side", Side.class, Standing::side),
            Member.id("person", Standing::person),
            Member.partIfAny("choice", CHOICE, Standing::choice),
            Member.countIfAny("rank", Standing::rank),
            Member.countIfAny("higher", Standing::higher),
            Member.parts("givenUp", GIVEN_UP, Standing::givenUp));

    private ExplanationForms() {}
}

package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.AdviceAnswer;
import dev.mentoring.json.Explanation;
import dev.mentoring.json.ExplanationParts.Cause;
import dev.mentoring.json.ExplanationParts.OtherSide;
import dev.mentoring.json.ExplanationParts.Party;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.json.ExplanationParts.Way;
import dev.mentoring.json.NobodyAnswer;
import dev.mentoring.json.NotPairedAnswer;
import dev.mentoring.json.PairedAnswer;
import dev.mentoring.matching.advice.TopicGap;
import dev.mentoring.matching.explain.Funnel;
import dev.mentoring.matching.explain.Standoff;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;

/** How each kind of answer is read and written. */
final class AnswerForms {

    private static final RecordForm<PairedAnswer> PAIRED = RecordForm.of(
            PairedAnswer::new,
            Member.id("mentor", PairedAnswer::mentor),
            Member.id("mentee", PairedAnswer::mentee),
            Member.idIfAny("toldTo", PairedAnswer::toldTo),
            Member.numberIfAny("score", PairedAnswer::score),
            Member.flag("locked", PairedAnswer::locked),
            Member.parts("contributions", ExplanationForms.CONTRIBUTION, PairedAnswer::contributions),
            Member.parts("topics", ExplanationForms.TOPIC, PairedAnswer::topics),
            Member.parts("standings", ExplanationForms.STANDING, PairedAnswer::standings),
            Member.parts("rules", ExplanationForms.RULE, PairedAnswer::rules),
            Member.partIfAny("proof", ExplanationForms.PROOF, PairedAnswer::proof),
            Member.lines("lines", PairedAnswer::lines));

    private static final RecordForm<Party> PARTY = RecordForm.of(
            Party::new,
            Member.choice("side", Side.class, Party::side),
            Member.id("person", Party::person),
            Member.partIfAny("choice", ExplanationForms.CHOICE, Party::choice),
            Member.flag("avoids", Party::avoids),
            Member.parts("rules", ExplanationForms.RULE, Party::rules));

    private static final RecordForm<Cause> CAUSE = RecordForm.of(
            Cause::new,
            Member.kind(Cause.KINDS, Cause::kind),
            Member.idList("clauses", Cause::clauses),
            Member.parts("rules", ExplanationForms.RULE, Cause::rules),
            Member.partIfAny("remedy", ExplanationForms.REMEDY, Cause::remedy),
            Member.choiceList("leftOutBy", Side.class, Cause::leftOutBy),
            Member.partIfAny("effect", ExplanationForms.EFFECT, Cause::effect),
            Member.choiceIfAny("tie", TieRule.class, Cause::tie),
            Member.choiceIfAny("obstacle", Obstacle.class, Cause::obstacle));

    private static final RecordForm<Standoff.Holder> HOLDER = RecordForm.of(
                    Standoff.Holder::new,
                    Member.id("person", Standoff.Holder::person),
                    Member.count("number", Standoff.Holder::number),
                    Member.flag("byLot", Standoff.Holder::byLot))
            .inRows();

    private static final KindForm<Standoff> STANDOFF = KindForm.of(ImmutableList.of(
            new KindForm.Kind<>(
                    "has-better",
                    Standoff.HasBetter.class,
                    RecordForm.of(
                            Standoff.HasBetter::new,
                            Member.choice("side", Side.class, Standoff.HasBetter::side),
                            Member.id("person", Standoff.HasBetter::person),
                            Member.count("rankOfOther", Standoff.HasBetter::rankOfOther),
                            Member.parts("partners", HOLDER, Standoff.HasBetter::partners))),
            new KindForm.Kind<>(
                    "taken-earlier",
                    Standoff.TakenEarlier.class,
                    RecordForm.of(
                            Standoff.TakenEarlier::new,
                            Member.choice("order", Standoff.Order.class, Standoff.TakenEarlier::order),
                            Member.id("mentor", Standoff.TakenEarlier::mentor),
                            Member.id("mentee", Standoff.TakenEarlier::mentee),
                            Member.countIfAny("own", Standoff.TakenEarlier::own),
                            Member.parts("holders", HOLDER, Standoff.TakenEarlier::holders)))));

    private static final RecordForm<NotPairedAnswer> NOT_PAIRED = RecordForm.of(
            NotPairedAnswer::new,
            Member.id("mentor", NotPairedAnswer::mentor),
            Member.id("mentee", NotPairedAnswer::mentee),
            Member.idIfAny("toldTo", NotPairedAnswer::toldTo),
            Member.numberIfAny("score", NotPairedAnswer::score),
            Member.parts("contributions", ExplanationForms.CONTRIBUTION, NotPairedAnswer::contributions),
            Member.parts("parties", PARTY, NotPairedAnswer::parties),
            Member.partIfAny("cause", CAUSE, NotPairedAnswer::cause),
            Member.parts("standoffs", STANDOFF, NotPairedAnswer::standoffs),
            Member.lines("lines", NotPairedAnswer::lines));

    private static final RecordForm<Funnel.Step> STEP = RecordForm.of(
                    Funnel.Step::new,
                    Member.id("clause", Funnel.Step::clause),
                    Member.id("rule", Funnel.Step::rule),
                    Member.count("before", Funnel.Step::before),
                    Member.count("keptOut", Funnel.Step::keptOut),
                    Member.count("referred", Funnel.Step::referred))
            .inRows();

    private static final RecordForm<Funnel> FUNNEL = RecordForm.of(
            Funnel::new,
            Member.count("everybody", Funnel::everybody),
            Member.parts("steps", STEP, Funnel::steps),
            Member.count("leftOut", Funnel::leftOut),
            Member.count("possible", Funnel::possible),
            Member.count("free", Funnel::free));

    private static final RecordForm<KeptOut> KEPT_OUT = RecordForm.of(
                    KeptOut::new,
                    Member.id("clause", KeptOut::clause),
                    Member.id("rule", KeptOut::rule),
                    Member.flag("referred", KeptOut::referred),
                    Member.idList("people", KeptOut::people))
            .inRows();

    private static final RecordForm<Possible> POSSIBLE = RecordForm.of(
                    Possible::new,
                    Member.id("person", Possible::person),
                    Member.number("score", Possible::score),
                    Member.count("places", Possible::capacity),
                    Member.idList("pairedWith", Possible::pairedWith))
            .inRows();

    private static final RecordForm<OtherSide> OTHERS = RecordForm.of(
            OtherSide::new,
            Member.parts("kept", KEPT_OUT, OtherSide::kept),
            Member.idList("notChosen", OtherSide::notChosen),
            Member.parts("possible", POSSIBLE, OtherSide::possible));

    private static final RecordForm<Way> WAY = RecordForm.of(
            Way::new,
            Member.kind(Way.KINDS, Way::kind),
            Member.count("size", Way::size),
            Member.choiceIfAny("side", Side.class, Way::side),
            Member.idIfAny("person", Way::person),
            Member.countIfAny("from", Way::from),
            Member.countIfAny("to", Way::to),
            Member.idList("people", Way::people),
            Member.parts("facts", ExplanationForms.OTHER_FACT, Way::facts),
            Member.idList("clauses", Way::clauses),
            Member.numberIfAny("score", Way::score),
            Member.part("effect", ExplanationForms.EFFECT, Way::effect));

    private static final RecordForm<NobodyAnswer> NOBODY = RecordForm.of(
            NobodyAnswer::new,
            Member.choice("side", Side.class, NobodyAnswer::side),
            Member.id("person", NobodyAnswer::person),
            Member.choiceIfAny("reason", UnmatchedReason.class, NobodyAnswer::reason),
            Member.flag("noPlace", NobodyAnswer::noPlace),
            Member.parts("rules", ExplanationForms.RULE, NobodyAnswer::rules),
            Member.partIfAny("funnel", FUNNEL, NobodyAnswer::funnel),
            Member.partIfAny("others", OTHERS, NobodyAnswer::others),
            Member.parts("ways", WAY, NobodyAnswer::ways),
            Member.flag("bounded", NobodyAnswer::bounded),
            Member.lines("lines", NobodyAnswer::lines));

    private static final RecordForm<PlaceWorth> PLACE = RecordForm.of(
                    PlaceWorth::new,
                    Member.choice("side", Side.class, PlaceWorth::side),
                    Member.id("person", PlaceWorth::person),
                    Member.count("places", PlaceWorth::places),
                    Member.count("taken", PlaceWorth::taken),
                    Member.partIfAny("oneMore", ExplanationForms.EFFECT, PlaceWorth::oneMore),
                    Member.partIfAny("oneFewer", ExplanationForms.EFFECT, PlaceWorth::oneFewer))
            .inRows();

    private static final RecordForm<TopicGap> TOPIC = RecordForm.of(
                    TopicGap::new,
                    Member.id("topic", TopicGap::topic),
                    Member.count("needs", TopicGap::needs),
                    Member.count("offers", TopicGap::offers),
                    Member.number("places", TopicGap::places),
                    Member.count("unmetUnmatched", TopicGap::unmetUnmatched),
                    Member.count("unmetMatched", TopicGap::unmetMatched))
            .inRows();

    private static final RecordForm<AdviceAnswer> ADVICE = RecordForm.of(
            AdviceAnswer::new,
            Member.parts("places", PLACE, AdviceAnswer::places),
            Member.parts("topics", TOPIC, AdviceAnswer::topics),
            Member.lines("lines", AdviceAnswer::lines));

    static final KindForm<Explanation.Answer> ANSWER = KindForm.of(ImmutableList.of(
            new KindForm.Kind<>("paired", PairedAnswer.class, PAIRED),
            new KindForm.Kind<>("not-paired", NotPairedAnswer.class, NOT_PAIRED),
            new KindForm.Kind<>("nobody", NobodyAnswer.class, NOBODY),
            new KindForm.Kind<>("advice", AdviceAnswer.class, ADVICE)));

    private AnswerForms() {}
}

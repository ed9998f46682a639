/** Pairs the people of a mentoring programme, and explains and proves every result. */
@org.jspecify.annotations.NullMarked
module dev.mentoring.matching {
    requires transitive dev.mentoring.core;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static org.apache.commons.statistics.descriptive;
    requires static org.apache.commons.statistics.inference;

    exports dev.mentoring.matching;
    exports dev.mentoring.matching.advice;
    exports dev.mentoring.matching.certificate;
    exports dev.mentoring.matching.experiment;
    exports dev.mentoring.matching.experiment.catalogue;
    exports dev.mentoring.matching.experiment.generator;
    exports dev.mentoring.matching.experiment.perturbation;
    exports dev.mentoring.matching.experiment.schedule;
    exports dev.mentoring.matching.experiment.statistic;
    exports dev.mentoring.matching.explain;
    exports dev.mentoring.matching.explain.text;
    exports dev.mentoring.matching.metric;
    exports dev.mentoring.matching.problem;
    exports dev.mentoring.matching.score;
    exports dev.mentoring.matching.strategy;
    exports dev.mentoring.matching.whatif;
}

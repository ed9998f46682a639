/** The domain of a mentoring programme: topics, people, rules and the programme itself, as immutable values. */
@org.jspecify.annotations.NullMarked
module dev.mentoring.core {
    requires transitive com.google.common;
    requires org.pcollections;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.mentoring.core;
    exports dev.mentoring.core.taxonomy;
    exports dev.mentoring.core.participant;
    exports dev.mentoring.core.rule;
    exports dev.mentoring.core.programme;
    exports dev.mentoring.core.partnership;
    exports dev.mentoring.core.evaluation;
}

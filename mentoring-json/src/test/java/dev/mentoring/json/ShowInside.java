package dev.mentoring.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for classes with a public method or constructor that names a type that is not exported. */
final class ShowInside extends ArchCondition<JavaClass> {

    ShowInside() {
        super("show a type of dev.mentoring.json.internal");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean isPublic = unit.getModifiers().contains(JavaModifier.PUBLIC);
            boolean shows = unit.getAllInvolvedRawTypes().stream()
                    .anyMatch(t -> t.getPackageName().startsWith("dev.mentoring.json.internal"));
            events.add(new SimpleConditionEvent(unit, isPublic && shows, unit.getFullName()));
        }
    }
}

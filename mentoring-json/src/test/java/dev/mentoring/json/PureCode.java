package dev.mentoring.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Clock;
import java.util.stream.Collectors;

/** Rules that every module's main code keeps: the same arguments give the same result on every machine. */
final class PureCode {

    /** What reads a clock, chance, the environment, or a default locale, zone or charset, as {@code Class.method(types)}. */
    private static final ImmutableSet<String> FORBIDDEN = ImmutableSet.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.System.getenv()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String,java.lang.String)",
            "java.lang.System.identityHashCode(java.lang.Object)",
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.UUID.randomUUID()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B,int,int)",
            "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)");

    private static final ImmutableSet<String> FORBIDDEN_TYPES = ImmutableSet.of(
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.text.Collator",
            "java.text.NumberFormat",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.util.Formatter",
            "java.util.Scanner");

    /** No clock, no chance, no environment, no default locale, zone or charset. */
    static final ArchRule DETERMINISTIC = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the result depends on more than the arguments", PureCode::dependsOnMoreThanArguments))
            .because("a result depends on the problem, the options and the seed alone (B14, L1)");

    /** No files, sockets, processes, class loading by name or reflection. */
    static final ArchRule SELF_CONTAINED = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "reach out of the library",
                    type -> type.getPackageName().startsWith("java.net")
                            || type.getPackageName().startsWith("java.nio.file")
                            || type.getPackageName().equals("java.lang.reflect")
                            || ImmutableSet.of(
                                            "java.io.File",
                                            "java.io.FileInputStream",
                                            "java.io.FileOutputStream",
                                            "java.lang.ProcessBuilder",
                                            "java.lang.Runtime",
                                            "java.util.ServiceLoader",
                                            "java.util.logging.Logger")
                                    .contains(type.getName())))
            .because("the library opens no files, sockets or processes and loads no classes by name (E3, P14)");

    /** Nothing travels by Java serialisation; exceptions and enums cannot help being serialisable. */
    static final ArchRule NOT_SERIALIZABLE = classes()
            .that()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotEnums()
            .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Enum.class)))
            .should()
            .notBeAssignableTo(Serializable.class)
            .because("Java serialisation passes by every check (J1)");

    private PureCode() {}

    /** Looks at calls and at references to methods alike. */
    private static boolean dependsOnMoreThanArguments(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        boolean now = target.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean systemClock =
                owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
        return now || systemClock || FORBIDDEN_TYPES.contains(owner.getName()) || FORBIDDEN.contains(signature(target));
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}

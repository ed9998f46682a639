package dev.mentoring.json;

import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this test run finds its classes, as a class path for compilers and processes that a test starts. */
public final class OwnClassPath {

    private OwnClassPath() {}

    /** Module path and class path in one. */
    public static String text() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

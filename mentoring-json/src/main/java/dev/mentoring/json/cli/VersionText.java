package dev.mentoring.json.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version of the jar; "development" when it runs from classes. */
final class VersionText implements IVersionProvider {

    VersionText() {}

    @Override
    public String[] getVersion() {
        return new String[] {"mentoring " + version()};
    }

    /** The version alone. */
    static String version() {
        String version = MentoringCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

package dev.mentoring.json.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version of the jar; "development" when it runs from classes. */
final class VersionText implements IVersionProvider {

    VersionText() {}

    @Override
    public String[] getVersion() {
        String version = MentoringCommand.class.getPackage().getImplementationVersion();
        return new String[] {"mentoring " + (version == null ? "development" : version)};
    }
}

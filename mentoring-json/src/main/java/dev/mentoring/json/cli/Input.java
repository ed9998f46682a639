package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens and reads the files named on the command line; {@code -} is standard input, which can be read once. */
final class Input {

    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final Streams streams;
    private boolean standardInputTaken = false;

    Input(Streams streams) {
        this.streams = streams;
    }

    /** The stream of a file. */
    InputStream open(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return new BufferedInputStream(takeStandardInput());
        }
        try {
            Path file = Path.of(name);
            if (name.isEmpty() || Files.isDirectory(file)) {
                throw new UsageException("The file " + name + " cannot be read: it is a folder");
            }
            return new BufferedInputStream(Files.newInputStream(file));
        } catch (InvalidPathException e) {
            throw new UsageException("The file " + name + " cannot be read: that is no name of a file", e);
        } catch (IOException e) {
            throw UsageException.unreadable(name, e);
        }
    }

    /** Everything in the file, but at most one byte more than the limit, so that readers see that it is passed. */
    byte[] bytes(String name, Limits limits) {
        try (InputStream in = open(name)) {
            return in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw UsageException.unreadable(name, e);
        }
    }

    /** What a file holds; a refusal names the file, since a command may be given several. */
    <T> T read(String name, Limits limits, Function<byte[], T> reader) {
        byte[] content = bytes(name, limits);
        try {
            return reader.apply(content);
        } catch (MentoringException e) {
            throw new RefusedFileException(name, e);
        }
    }

    /** Reads a programme, whose rules may be those that a host has added. */
    Programme programme(String name) {
        return read(
                name,
                Limits.standard(),
                content -> MentoringJson.programmes(streams.rules()).read(content));
    }

    /** Reads a problem. */
    MatchingProblem problem(String name, Limits limits) {
        return read(name, limits, MentoringJson.problems().withLimits(limits)::read);
    }

    /** Reads a result. */
    MatchingResult result(String name, Limits limits) {
        return read(name, limits, MentoringJson.results().withLimits(limits)::read);
    }

    private InputStream takeStandardInput() {
        if (standardInputTaken) {
            throw new UsageException(
                    "Standard input can be read only once: give the name of a file in one of the places");
        }
        standardInputTaken = true;
        return streams.in();
    }
}

package dev.mentoring.json.cli;

import dev.mentoring.json.Limits;
import picocli.CommandLine.Option;

/** How large a document may be: a researcher's may be larger than what the library reads unasked. */
final class SizeOption {

    private static final int STANDARD = Limits.standard().bytes() >> 20;
    private static final int MOST = 1024;

    @Option(
            names = "--max-mib",
            paramLabel = "N",
            description = "largest document to read, in MiB, from 1 to 1024; default ${DEFAULT-VALUE}")
    private int mebibytes = STANDARD;

    SizeOption() {}

    /** The limits, where the count of elements grows with the bytes. */
    Limits limits() {
        if (mebibytes < 1 || mebibytes > MOST) {
            throw new UsageException("--max-mib takes a whole number from 1 to " + MOST);
        }
        long elements = Limits.standard().elements() * Math.max(STANDARD, mebibytes) / STANDARD;
        return Limits.standard().withBytes(mebibytes << 20).withElements(elements);
    }
}

package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;

/** Values, names and cells that have broken readers. */
final class Literals {

    private static final ImmutableList<String> NUMBERS = ImmutableList.of(
            "0", "-0", "-0.0", "0.0", "1.9", "1e2", "1E-2", "-1", "1e400", "1e-400", "1e2000000000", "-1e2147483648",
            "NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "1_000", "2147483647", "2147483648",
            "-2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "10000", "10001",
            "1000000000", "1000000001", "0.000001", "0.0000001", "99999999999999999999999999999999",
            "999999999999999999999999999999999", "0.1000000000000000055511151231257827");

    private static final ImmutableList<String> TEXTS = ImmutableList.of(
            "\"\"", "\" \"", "\"7\"", "\" 7 \"", "\"null\"", "\"True\"", "\"NaN\"", "\"\\u0000\"", "\"a\\u0007b\"",
            "\"\\u202egnp\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0378\"", "\"\\ue000\"",
            "\"\\ufeffa\"", "\"a\\u200bb\"", "\"\\r\\n\"", "\"\\u2028\"", "\"\\u0130\"", "\"i\\u0307\"", "\"\\u0131\"",
            "\"e\\u0301\"", "\"\\u00e9\"", "\"\\uff21\\uff4e\\uff4e\"", "\"\\u0430nn\"", "\"<script>alert(1)</script>\"",
            "\"=cmd|' /C calc'!A0\"", "\"../../etc/passwd\"", "\"${jndi:ldap://x}\"", "\"a/b~c\"", "\"~1~0\"",
            "\"2026-02-30\"", "\"2026-02-29\"", "\"9999-12-31\"", "\"+10000-01-01\"", "\"-0001-01-01\"", "\"0000-01-01\"",
            "\"2026-03-29T02:30:00Z\"", "\"2016-12-31T23:59:60Z\"", "\"2026-01-01T24:00:00Z\"", "\"02/30/24\"",
            "\"Europe/London\"", "\"GMT+25\"", "\"P1Y\"", "\"PT-1S\"", "\"MENTOR\"", "\"mentor\"", "\"mentoring/taxonomy/1\"",
            "\"mentoring/programme/2\"", "\"" + "a".repeat(256) + "\"", "\"" + "a".repeat(257) + "\"",
            "\"" + "\\u00e9".repeat(300) + "\"", "\"" + Canary.ID + "\"", Canary.PRIVATE_JSON, Canary.PRIVATE_JSON);

    private static final ImmutableList<String> OTHERS = ImmutableList.of(
            "null", "true", "false", "TRUE", "undefined", "[]", "{}", "[[]]", "[{}]", "[null]", "{\"\":null}", "[1,]", "{,}",
            "{\"@type\":\"java.lang.Runtime\"}", "{\"kind\":\"none\"}", "{\"kind\":null}", "{\"id\":\"a\",\"id\":\"b\"}",
            "{\"\\u0061\":1,\"a\":2}", "{\"e\\u0301\":1,\"\\u00e9\":2}", "/* */1", "'a'", "\"\t\"", "\"\\x41\"", "\"\\u00g0\"",
            "{\"year\":2026,\"month\":2,\"day\":30}", "[\"a\",\"a\"]", "{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}");

    /** Values, and what looks like values, as JSON writes them. */
    static final ImmutableList<String> VALUES = ImmutableList.<String>builder()
            .addAll(NUMBERS)
            .addAll(TEXTS)
            .addAll(OTHERS)
            .build();

    /** Names of members. */
    static final ImmutableList<String> NAMES = ImmutableList.of(
            "\"\"", "\"id\"", "\"kind\"", "\"format\"", "\"extensions\"", "\"ID\"", "\"\\u0069d\"", "\"\\u0130d\"", "\"@type\"",
            "\"@class\"", "\"@context\"", "\"@id\"", "\"$ref\"", "\"__proto__\"", "\"a/b\"", "\"a~b\"", "\"\\u0000\"",
            "\"\\ud800\"", "\"\\u202e\"", "\"0\"", "\"-1\"", "\"e\\u0301\"", "\"" + "n".repeat(300) + "\"", "id", "'id'");

    /** Cells of a table, quoted or not. */
    static final ImmutableList<String> CELLS = ImmutableList.of(
            "", " ", "\"", "\"\"", "\"\"\"", "\"a", "a\"b", "\"a\"b", "\"a,b\"", "\"a\nb\"", "a;b", "a\tb", "\r", "=1+1", "+1",
            "-1", "@SUM(A1)", "0", "007", "1.5", "1e9", "99999999999", "NaN", "Mentor", "mentor", "MENTOR; MENTEE",
            "Mentor, Mentee", "02/30/24", "13/01/24", "31.12.2024", "1/1/69", "2026-02-30", "yes", "Yes", "\u00e9", "e\u0301",
            "\u202ea", "\uff21nn", "\u0430nn", "\u0000", "\ufeff", "\u0378", "\ud83d\ude00", "i\u0307", "\u0130",
            "a".repeat(300), Canary.ID, Canary.PRIVATE_CELL, Canary.PRIVATE_CELL);

    private Literals() {}
}

/** Documents of the library as JSON: strict reading, canonical writing and the JSON Schema of each kind. */
@org.jspecify.annotations.NullMarked
module dev.mentoring.json {
    requires transitive dev.mentoring.core;
    requires transitive dev.mentoring.matching;
    requires transitive com.google.common;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires static transitive org.jspecify;
    requires static info.picocli;

    exports dev.mentoring.json;
    exports dev.mentoring.json.cli;
    exports dev.mentoring.json.csv;
    exports dev.mentoring.json.events;
    exports dev.mentoring.json.exchange;
    exports dev.mentoring.json.form;
    exports dev.mentoring.json.page;
    exports dev.mentoring.json.roster;
    exports dev.mentoring.json.schema;
    exports dev.mentoring.json.scim;
    exports dev.mentoring.json.skos;

    opens dev.mentoring.json.cli to
            info.picocli;

    provides com.fasterxml.jackson.databind.Module with
            dev.mentoring.json.MentoringModule;
}

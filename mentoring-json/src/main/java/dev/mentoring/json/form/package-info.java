/**
 * Application forms for front ends.
 *
 * <p>{@link dev.mentoring.json.form.ApplicationForm} is the entry: it makes, of a programme and a language, the JSON Schema
 * (2020-12) of the participants document that one applicant fills in, and what react-jsonschema-form and JSON Forms need to show
 * it well. What the schema accepts, {@link dev.mentoring.json.MentoringJson#participants} reads and the programme's own check
 * accepts. Nothing that a person says is chosen for them: no answer and no consent has a default. The same programme, language,
 * cohort and person give the same bytes. May import core, json and Jackson.
 */
@NullMarked
package dev.mentoring.json.form;

import org.jspecify.annotations.NullMarked;

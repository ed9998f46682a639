import { useState } from "react";
import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";

const validator = customizeValidator({ AjvClass: Ajv2020 });

/** A group of questions with its heading; every other part of the layout is a plain block. */
function GridTemplate({ children, heading, help }) {
  return heading
    ? <fieldset className="group"><legend>{heading}</legend>{help && <p>{help}</p>}{children}</fieldset>
    : <div>{children}</div>;
}

/** A value without the members that nobody has answered, and the objects that are empty without them. */
function answered(value) {
  if (Array.isArray(value)) return value.map((part) => answered(part) ?? {});
  if (value === null || typeof value !== "object") return value;
  const parts = Object.entries(value).map(([name, part]) => [name, answered(part)]).filter(([, part]) => part !== undefined);
  return parts.length ? Object.fromEntries(parts) : undefined;
}

/** A document without the answers to questions that are no longer asked: those that the schema rules out by name. */
function asked(schema, filledIn) {
  const document = structuredClone(answered(filledIn));
  const { errors = [] } = validator.rawValidation(schema, document);
  const unasked = errors.filter(({ keyword }) => keyword === "false schema");
  for (const { instancePath } of unasked) {
    const path = instancePath.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = path.pop();
    delete path.reduce((at, name) => at?.[name], document)?.[last];
  }
  return unasked.length ? asked(schema, document) : document;
}

function Application({ form, send }) {
  const [document, setDocument] = useState(form.formData);
  window.filledIn = document;
  return <Form {...form} validator={validator} templates={{ GridTemplate }} noHtml5Validate formData={document}
    onChange={({ formData }) => setDocument(asked(form.schema, formData))}
    onSubmit={({ formData }) => send(asked(form.schema, formData))} />;
}

window.show = (form) => {
  window.sent = null;
  const send = (filledIn) => { window.sent = filledIn; };
  createRoot(document.getElementById("application")).render(<Application form={form} send={send} />);
};

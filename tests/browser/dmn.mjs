// Decision models decided by programs that know nothing of Rung: dmn-moddle reads the XML and feelin every expression
// in it. Only the order of evaluation is written here.

import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";

async function definitions(xml) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, "dmn:Definitions");
  if (warnings.length > 0) throw new Error(warnings.map((it) => it.message).join("\n"));
  return rootElement;
}

/// A model read and written again, which puts everything in the order that the standard asks for.
export async function rewritten(xml) {
  return (await new DmnModdle().toXML(await definitions(xml), { format: true })).xml;
}

/// A decision model that decides complete sets of answers.
export class Model {
  #types;
  #inputs;
  #decisions;
  #feel = new Feel();
  #used = new Set();

  /// Reads a model; whatever the reader warns of is an error.
  static async read(xml) {
    return new Model(await definitions(xml));
  }

  constructor(definitions) {
    this.#types = new Map(definitions.itemDefinition.map((it) => [it.name, it]));
    const elements = new Map(definitions.drgElement.map((it) => [it.id, it]));
    const of = (kind) => [...elements.values()].filter((it) => it.$type === kind);
    this.#inputs = of("dmn:InputData").map(({ variable }) => ({ name: variable.name, type: variable.typeRef }));
    this.#decisions = ordered(of("dmn:Decision").map((it) => decision(it, elements)));
  }

  /// Every question that is asked: its name, whether it takes any number of values, and the values.
  questions() {
    return this.#inputs.map(({ name, type }) => {
      const { isCollection, typeRef, allowedValues } = this.#types.get(type);
      const { text } = isCollection ? this.#types.get(typeRef).allowedValues : allowedValues;
      return { name, several: isCollection === true, values: this.#feel.value(`[${text}]`, {}) };
    });
  }

  /// The names of the decisions, each after those that it requires.
  decisions() {
    return this.#decisions.map(({ name }) => name);
  }

  /// The value of every decision, by its name. A decision sees what it says it requires, and nothing else.
  decide(answers) {
    const known = {};
    for (const { name, type } of this.#inputs) known[name] = this.#typed(answers[name], type, name);
    for (const { name, type, requires, columns, outputs, lines } of this.#decisions) {
      const scope = Object.fromEntries(requires.map((it) => [it, known[it]]));
      const heads = columns.map((it) => this.#typed(this.#feel.value(it.text, scope), it.type, `${name}, ${it.text}`));
      const line = lines.find(({ tests }) => tests.every((test, column) => this.#feel.passes(test, heads[column])));
      if (line === undefined) throw new Error(`${name} has no line for ${JSON.stringify(scope)}`);
      this.#used.add(line.id);
      const values = line.outputs.map((text, column) => {
        return this.#typed(this.#feel.value(text, scope), outputs[column].type, `${name}, an output`);
      });
      const value = outputs.length === 1 ? values[0] : Object.fromEntries(outputs.map((it, column) => [it.name, values[column]]));
      known[name] = this.#typed(value, type, name);
    }
    return Object.fromEntries(this.decisions().map((name) => [name, known[name]]));
  }

  /// The ids of the lines that never decided anything.
  idle() {
    const lines = this.#decisions.flatMap(({ lines }) => lines.map(({ id }) => id));
    return lines.filter((id) => !this.#used.has(id));
  }

  #typed(value, type, where) {
    if (!this.#conforms(value, type)) throw new Error(`${where}: ${JSON.stringify(value)} is no ${type}`);
    return value;
  }

  #conforms(value, type) {
    if (type === "string" || type === "boolean") return typeof value === type;
    const item = this.#types.get(type);
    if (item === undefined) throw new Error(`there is no type ${type}`);
    if (item.isCollection) return Array.isArray(value) && value.every((it) => this.#conforms(it, item.typeRef));
    if (item.itemComponent) return item.itemComponent.every((it) => this.#conforms(value?.[it.name], it.typeRef));
    return this.#conforms(value, item.typeRef) && this.#feel.passes(item.allowedValues.text, value);
  }
}

/// feelin, asked once for everything: a value follows from the text and from the variables that the text names.
class Feel {
  #values = new Map();
  #names = new Map();
  #tests = new Map();

  value(text, scope) {
    const names = remembered(this.#names, text, () => text.match(/[a-z_]+/g) ?? []).filter((name) => name in scope);
    const seen = Object.fromEntries(names.map((name) => [name, scope[name]]));
    const values = remembered(this.#values, text, () => new Map());
    return remembered(values, JSON.stringify(seen), () => certain(text, evaluate(text, seen)));
  }

  /// Whether a text or a truth value passes unary tests.
  passes(text, value) {
    const values = remembered(this.#tests, text, () => new Map());
    return remembered(values, value, () => certain(text, unaryTest(text, { "?": value })) === true);
  }
}

function remembered(map, key, find) {
  if (!map.has(key)) map.set(key, find());
  return map.get(key);
}

function certain(text, { value, warnings }) {
  if (warnings.length > 0) throw new Error(`${text}: ${warnings.map((it) => it.message).join(", ")}`);
  return value;
}

function decision({ id, variable, informationRequirement, decisionLogic: table }, elements) {
  if (table?.$type !== "dmn:DecisionTable") throw new Error(`${id} is not a table`);
  if (table.hitPolicy !== "FIRST") throw new Error(`${id} has the hit policy ${table.hitPolicy}`);
  const required = ({ requiredInput, requiredDecision }) => {
    const { href } = requiredInput ?? requiredDecision;
    return elements.get(href.replace(/^#/, "")).variable.name;
  };
  return {
    name: variable.name,
    type: variable.typeRef,
    requires: informationRequirement.map(required),
    columns: table.input.map(({ inputExpression }) => ({ text: inputExpression.text, type: inputExpression.typeRef })),
    outputs: table.output.map(({ name, typeRef }) => ({ name, type: typeRef })),
    lines: table.rule.map(({ id, inputEntry, outputEntry }) => ({
      id,
      tests: inputEntry.map(({ text }) => text),
      outputs: outputEntry.map(({ text }) => text),
    })),
  };
}

/// The decisions, each after those that it requires.
function ordered(decisions) {
  const order = [];
  const waiting = new Set(decisions);
  while (waiting.size > 0) {
    const open = new Set([...waiting].map(({ name }) => name));
    const ready = [...waiting].filter(({ requires }) => !requires.some((name) => open.has(name)));
    if (ready.length === 0) throw new Error(`these decisions require each other: ${[...open]}`);
    for (const it of ready) {
      order.push(it);
      waiting.delete(it);
    }
  }
  return order;
}

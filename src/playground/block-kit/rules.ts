/** One broken rule of Block Kit, worded and pointed at the way Slack's own answers are. */
export type BlockProblem = {
  error: 'invalid_blocks' | 'invalid_attachments' | 'msg_blocks_too_long';
  pointer: string;
  message: string;
};

export type Report = (pointer: string, message: string) => void;

/** Looks at one value and reports what is wrong with it; says nothing when all is well. */
export type Rule = (value: unknown, pointer: string, report: Report) => void;

/** A plain JSON object, or undefined for null, arrays and everything else. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A string of `minimum` to `maximum` UTF-16 units. */
export function textRule(minimum: number, maximum: number): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must provide a string');
    if (value.length < minimum) report(pointer, `must be more than ${minimum - 1} characters`);
    if (value.length > maximum) report(pointer, `must be less than ${maximum + 1} characters`);
  };
}

export const booleanRule: Rule = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'must provide a boolean');
};

/** A finite number; with limits, a whole one inside them. */
export function numberRule(limits?: { minimum: number; maximum: number }): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report(pointer, 'must provide a number');
    if (limits === undefined) return;
    if (!Number.isInteger(value)) report(pointer, 'must provide an integer');
    if (value < limits.minimum) report(pointer, `must be greater than or equal to ${limits.minimum}`);
    if (value > limits.maximum) report(pointer, `must be less than or equal to ${limits.maximum}`);
  };
}

export function choiceRule(...choices: readonly string[]): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string' || !choices.includes(value)) {
      report(pointer, `must be a valid enum value: ${choices.join(', ')}`);
    }
  };
}

/** An absolute http or https address: Slack refuses other schemes, and so does the page. */
export function urlRule(maximum: number): Rule {
  return (value, pointer, report) => {
    textRule(1, maximum)(value, pointer, report);
    if (typeof value !== 'string') return;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
      report(pointer, 'must be a valid url');
    }
  };
}

export function listRule(item: Rule, minimum: number, maximum: number): Rule {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, 'must provide an array');
    if (value.length < minimum) report(pointer, `no less than ${minimum} items allowed`);
    if (value.length > maximum) report(pointer, `no more than ${maximum} items allowed`);
    for (const [index, each] of value.entries()) item(each, `${pointer}/${index}`, report);
  };
}

/** An object with these fields and no others (`type` is always allowed: whoever chose the rule read it). */
export function shapeRule(required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return (value, pointer, report) => {
    const fields = asObject(value);
    if (fields === undefined) return report(pointer, 'must provide an object');
    for (const name of Object.keys(required)) {
      if (fields[name] === undefined) report(pointer, `missing required field: ${name}`);
    }
    for (const [name, field] of Object.entries(fields)) {
      if (name === 'type' || field === undefined) continue;
      const rule = required[name] ?? optional[name];
      if (rule === undefined) report(pointer, `invalid additional property: ${name}`);
      else rule(field, `${pointer}/${name}`, report);
    }
  };
}

/** Chooses the rule by the object's `type`. */
export function typedRule(rules: Record<string, Rule>): Rule {
  return (value, pointer, report) => {
    const type = asObject(value)?.['type'];
    if (asObject(value) === undefined) return report(pointer, 'must provide an object');
    if (type === undefined) return report(pointer, 'missing required field: type');
    const rule = typeof type === 'string' && Object.hasOwn(rules, type) ? rules[type] : undefined;
    if (rule === undefined) return report(`${pointer}/type`, `unsupported type: ${String(type)}`);
    rule(value, pointer, report);
  };
}

/** All of the rules, one after the other. */
export function allRules(...rules: readonly Rule[]): Rule {
  return (value, pointer, report) => {
    for (const rule of rules) rule(value, pointer, report);
  };
}

/** At least one of the fields is there. */
export function anyFieldRule(...names: readonly string[]): Rule {
  return (value, pointer, report) => {
    const fields = asObject(value);
    if (fields !== undefined && names.every((name) => fields[name] === undefined)) {
      report(pointer, `missing required field: ${names.join(' or ')}`);
    }
  };
}

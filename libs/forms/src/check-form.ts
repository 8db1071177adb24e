import type { Condition, Field, Form, GroupField, Option } from './form';
import { type AskingField, asks } from './shown';

/** Characters: the longest text a field may take, and what all texts of a form may come to (see `answersLimit`). */
const textLimit = 5000;
const allTextsLimit = 45_000;

/**
 * What keeps a form from being used, one sentence for its author each; an empty list means the form is well formed.
 * A form that passes can't ask for what `validateAnswers` refuses.
 */
export const checkForm = (form: Form): string[] => {
  if (form.fields.length === 0) return ['The form has no fields.'];
  const texts = form.fields.reduce((sum, field) => sum + mostText(field), 0);
  return [
    ...checkFields(form.fields, ''),
    ...(texts > allTextsLimit
      ? [`All texts together may have ${texts} characters; the most is ${allTextsLimit}.`]
      : []),
  ];
};

const mostText = (field: Field): number => {
  if (field.kind === 'group') {
    return field.maxItems * field.fields.reduce((sum, inner) => sum + mostText(inner), 0);
  }
  return field.kind === 'shortText' || field.kind === 'longText' ? field.maxLength : 0;
};

const checkFields = (fields: readonly Field[], prefix: string): string[] =>
  fields.flatMap((field, at) => {
    const earlier = fields.slice(0, at);
    return [
      ...checkId(field.id, earlier),
      ...(field.label.trim() ? [] : ['has no label.']),
      ...checkKind(field),
      ...(field.showIf ? checkCondition(field.showIf, earlier) : []),
    ]
      .map((finding) => `${prefix}${field.id}: ${finding}`)
      .concat(field.kind === 'group' ? checkFields(field.fields, `${prefix}${field.id}.`) : []);
  });

const checkId = (id: string, earlier: readonly Field[]): string[] => {
  if (!/^[a-z][a-zA-Z0-9]{0,39}$/.test(id)) return ['the id is not camelCase, or longer than 40 characters.'];
  if (id in {}) return ['the id is a name that every object has; choose another.'];
  return earlier.some((field) => field.id === id) ? ['the id is used twice.'] : [];
};

const checkKind = (field: Field): string[] => {
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return checkText(field.minLength ?? 0, field.maxLength);
    case 'scale':
      return field.lowLabel.trim() && field.highLabel.trim() ? [] : ['one end of the scale has no words.'];
    case 'choice':
      return checkOptions(field.options);
    case 'choices': {
      const most = field.maxChosen ?? field.options.length;
      const fits = Number.isInteger(most) && most >= 1 && most <= field.options.length;
      return [
        ...checkOptions(field.options),
        ...(fits ? [] : ['maxChosen is not between 1 and the number of options.']),
      ];
    }
    case 'minutes':
      return isWhole(field.max, 1, 1440) ? [] : ['max is not between 1 and 1440 minutes.'];
    case 'confirmation':
      return field.statement.trim() ? [] : ['there is no statement to confirm.'];
    case 'information':
      return hasTexts(field.body) ? [] : ['there is no paragraph, or an empty one.'];
    case 'grounding':
      return hasTexts(field.steps) ? [] : ['there is no step, or an empty one.'];
    case 'breathing': {
      const fits =
        isWhole(field.inhale, 2, 10) &&
        isWhole(field.exhale, field.inhale, 12) &&
        isWhole(field.rounds, 1, 20);
      return fits ? [] : ['breathe in 2–10 s, out at least as long and at most 12 s, for 1–20 rounds.'];
    }
    case 'group':
      return checkGroup(field);
    case 'date':
    case 'time':
    case 'dateTime':
    case 'yesNo':
      return [];
  }
};

const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const hasTexts = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => text.trim() !== '');

const checkText = (min: number, max: number): string[] => {
  if (!isWhole(max, 1, textLimit)) return [`maxLength is not between 1 and ${textLimit} characters.`];
  return isWhole(min, 0, max) ? [] : ['minLength is not between 0 and maxLength.'];
};

const checkOptions = (options: readonly Option[]): string[] => {
  const areDistinct = (texts: readonly string[]): boolean =>
    new Set(texts).size === options.length && hasTexts(texts);
  if (options.length < 2) return ['fewer than two options.'];
  return [
    ...(areDistinct(options.map(({ value }) => value))
      ? []
      : ['two options have the same value, or one has none.']),
    ...(areDistinct(options.map(({ label }) => label))
      ? []
      : ['two options have the same label, or one has none.']),
  ];
};

const checkGroup = ({ fields, itemLabel, minItems, maxItems }: GroupField): string[] => {
  // The type says so already; a form that comes as JSON may not have read it.
  const strangers = fields.filter(
    (field: Field) => !asks(field) || field.kind === 'group' || field.kind === 'confirmation',
  );
  return [
    ...(fields.length > 0 ? [] : ['the group has no fields.']),
    ...(itemLabel.trim() ? [] : ['one item of the group has no name.']),
    ...(isWhole(minItems, 0, maxItems) && isWhole(maxItems, 1, 20)
      ? []
      : ['minItems and maxItems are not within 0–20.']),
    ...strangers.map(({ id, kind }) => `${id} can't be in a group: it is of the kind ${kind}.`),
  ];
};

const checkCondition = (condition: Condition, earlier: readonly Field[]): string[] => {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    return parts.length > 0
      ? parts.flatMap((part) => checkCondition(part, earlier))
      : ['a condition has no parts.'];
  }
  const field = earlier.find(({ id }) => id === condition.field);
  if (!field) return [`the condition looks at ${condition.field}, which is no earlier field.`];
  return asks(field) && fitsField(condition, field)
    ? []
    : [`the condition on ${condition.field} does not fit a field of the kind ${field.kind}.`];
};

type SimpleCondition = Extract<Condition, { readonly field: string }>;

const fitsField = (condition: SimpleCondition, field: AskingField): boolean => {
  const isNumber = (value: number): boolean =>
    (field.kind === 'scale' && isWhole(value, 0, 10)) ||
    (field.kind === 'minutes' && isWhole(value, 0, field.max));
  const isOption = (value: string, kind: 'choice' | 'choices'): boolean =>
    field.kind === kind && field.options.some((option) => option.value === value);
  if ('includes' in condition) return isOption(condition.includes, 'choices');
  if ('atLeast' in condition) return isNumber(condition.atLeast);
  if ('atMost' in condition) return isNumber(condition.atMost);
  if ('answered' in condition) return true;
  if (typeof condition.is === 'string') return isOption(condition.is, 'choice');
  if (typeof condition.is === 'number') return isNumber(condition.is);
  return field.kind === 'yesNo' || (field.kind === 'confirmation' && condition.is);
};

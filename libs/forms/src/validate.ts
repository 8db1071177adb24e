import type { Answers, Field, Form, GroupField, Option, Problem, ProblemCode } from './form';
import { answerTo, type AskingField, asks, isAnswered, isItemAnswered, isRecord, shownFields } from './shown';

/** The most that the answers of one form may measure: bytes of their JSON as UTF-8. A request of 64 KB holds them. */
export const answersLimit = 60_000;

/** Hostile input gets no longer list than this, and no longer name echoed than that. */
const problemLimit = 50;
const pathLimit = 60;

type Finding = Pick<Problem, 'code' | 'values'>;

/**
 * The one validation, for the browser and the API: what is wrong with `answers`, which may be anything at all; an empty
 * list means nothing is. A draft (`complete: false`) may leave out or be short of everything, but holds nothing of a
 * wrong kind, unknown or too long. Sending (`complete: true`) looks only at the fields that are shown: send
 * `shownAnswers`, which drops the others. Problems of the answers as a whole have the path ''. Never throws.
 */
export const validateAnswers = (
  form: Form,
  answers: unknown,
  { complete }: { readonly complete: boolean },
): Problem[] => {
  if (!isRecord(answers)) return [{ path: '', code: 'wrongKind' }];
  const problems = fieldsProblems(form.fields, answers as Answers, '', complete);
  if (jsonBytes(answers) > answersLimit) problems.unshift(tooLarge);
  return problems.slice(0, problemLimit);
};

const tooLarge: Problem = { path: '', code: 'tooLarge', values: { max: answersLimit } };

const jsonBytes = (answers: unknown): number => {
  try {
    return utf8Bytes(JSON.stringify(answers));
  } catch {
    // Nested beyond the stack, or circular: no size that could be stored.
    return Infinity;
  }
};

const utf8Bytes = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length && bytes <= answersLimit; at += 1) {
    const unit = text.charCodeAt(at);
    // Two bytes from U+0080, three from U+0800; each half of a surrogate pair makes two of the pair's four.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

const fieldsProblems = (
  fields: readonly Field[],
  answers: Answers,
  prefix: string,
  complete: boolean,
): Problem[] => {
  // What isn't shown is dropped at sending, so nothing in it can be wrong.
  const considered = complete ? shownFields({ fields }, answers) : fields;
  return [
    ...unknownFields(fields, answers, prefix),
    ...considered
      .filter(asks)
      .flatMap((field) => fieldProblems(field, answerTo(answers, field.id), prefix + field.id, complete)),
  ];
};

const unknownFields = (fields: readonly Field[], answers: Answers, prefix: string): Problem[] => {
  const known = new Set(fields.filter(asks).map(({ id }) => id));
  return Object.keys(answers)
    .filter((id) => !known.has(id))
    .slice(0, problemLimit)
    .map((id) => ({ path: prefix + id.slice(0, pathLimit), code: 'unknownField' }));
};

const fieldProblems = (field: AskingField, answer: unknown, path: string, complete: boolean): Problem[] => {
  if (field.kind === 'group' && answer !== undefined) return groupProblems(field, answer, path, complete);
  if (field.kind === 'group' || (answer !== null && !isAnswered(field, answer))) {
    return complete && field.required ? [{ path, code: 'required' }] : [];
  }
  const finding = findingOf(field, answer);
  return finding && (complete || finding.code !== 'tooShort') ? [{ path, ...finding }] : [];
};

const groupProblems = (group: GroupField, items: unknown, path: string, complete: boolean): Problem[] => {
  if (!Array.isArray(items)) return [{ path, code: 'wrongKind' }];
  if (items.length > group.maxItems) return [{ path, code: 'tooManyItems', values: { max: group.maxItems } }];
  const isFilled = (item: unknown): boolean => isItemAnswered(group.fields, item as Answers);
  const problems = items.flatMap((item: unknown, index): Problem[] => {
    if (!isRecord(item)) return [{ path: `${path}.${index}`, code: 'wrongKind' }];
    const prefix = `${path}.${index}.`;
    // An item that was opened and left empty is dropped at sending, so nothing in it is required.
    return complete && !isFilled(item)
      ? unknownFields(group.fields, item as Answers, prefix)
      : fieldsProblems(group.fields, item as Answers, prefix, complete);
  });
  if (!complete || problems.length > 0) return problems;
  const filled = items.filter(isFilled).length;
  if (filled === 0) return group.required ? [{ path, code: 'required' }] : [];
  return filled < group.minItems ? [{ path, code: 'tooFewItems', values: { min: group.minItems } }] : [];
};

const findingOf = (field: Exclude<AskingField, GroupField>, answer: unknown): Finding | undefined => {
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return textFinding(answer, field.minLength ?? 0, field.maxLength);
    case 'scale':
      return numberFinding(answer, 10);
    case 'minutes':
      return numberFinding(answer, field.max);
    case 'choice':
      return stringFinding(answer, (value) => isOption(field.options, value), 'notAnOption');
    case 'choices':
      return choicesFinding(answer, field.options, field.maxChosen ?? field.options.length);
    case 'date':
      return stringFinding(answer, isDay, 'notADate');
    case 'time':
      return stringFinding(answer, isClock, 'notATime');
    case 'dateTime':
      return dateTimeFinding(answer);
    case 'yesNo':
    case 'confirmation':
      return typeof answer === 'boolean' ? undefined : { code: 'wrongKind' };
  }
};

/** NUL and lone halves of a surrogate pair: PostgreSQL and UTF-8 can't hold them. */
const unreadable = /[\0\p{Cs}]/gu;

/** Takes out the characters that no answer can hold (they come with pasted text), so that the rest can be saved. */
export const readableText = (text: string): string => text.replace(unreadable, '');

const textFinding = (answer: unknown, min: number, max: number): Finding | undefined => {
  if (typeof answer !== 'string') return { code: 'wrongKind' };
  const { length } = answer.trim();
  if (length > max) return { code: 'tooLong', values: { max, length } };
  if (readableText(answer) !== answer) return { code: 'wrongKind' };
  return length < min ? { code: 'tooShort', values: { min, length } } : undefined;
};

const numberFinding = (answer: unknown, max: number): Finding | undefined => {
  if (typeof answer !== 'number' || Number.isNaN(answer)) return { code: 'wrongKind' };
  return Number.isInteger(answer) && answer >= 0 && answer <= max
    ? undefined
    : { code: 'outOfRange', values: { min: 0, max } };
};

const stringFinding = (
  answer: unknown,
  isGood: (value: string) => boolean,
  code: ProblemCode,
): Finding | undefined => {
  if (typeof answer !== 'string') return { code: 'wrongKind' };
  return isGood(answer) ? undefined : { code };
};

const isOption = (options: readonly Option[], value: unknown): boolean =>
  options.some((option) => option.value === value);

const choicesFinding = (answer: unknown, options: readonly Option[], max: number): Finding | undefined => {
  if (!Array.isArray(answer)) return { code: 'wrongKind' };
  if (answer.length > max) return { code: 'tooManyChosen', values: { max } };
  if (!answer.every((value) => isOption(options, value))) return { code: 'notAnOption' };
  return new Set(answer).size === answer.length ? undefined : { code: 'wrongKind' };
};

/** A real day of the calendar, in the years that a person can mean. */
const isDay = (value: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const isClock = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

const dateTimeFinding = (answer: unknown): Finding | undefined =>
  stringFinding(answer, (value) => isDay(value.slice(0, 10)), 'notADate') ??
  stringFinding(answer, (value) => value[10] === 'T' && isClock(value.slice(11)), 'notATime');

import {
  type Answer,
  type Answers,
  type AskingField,
  asks,
  type Field,
  type GroupAnswer,
  type GroupField,
  readableText,
} from '@groundwork/forms';

/** What a form posts: input name → value, or values where a name occurs more than once. */
export type Posted = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The answer to one field out of what its inputs hold; undefined when it was left empty. What can't be read as the
 * field's kind is handed on as it was typed, so that the validation can name it and the page can show it again.
 */
export const readAnswer = (
  field: AskingField,
  posted: Posted,
  path: string = field.id,
): Answer | undefined => {
  const value = Object.hasOwn(posted, path) ? posted[path] : undefined;
  if (field.kind === 'group') return readItems(field, posted, path, value);
  if (field.kind === 'choices') return readChoices(value);
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') return value;
  switch (field.kind) {
    case 'scale':
    case 'minutes':
      return /^\d{1,6}$/.test(value.trim()) ? Number(value) : value;
    case 'yesNo':
    case 'confirmation':
      return value === 'yes' || (value === 'no' && field.kind === 'yesNo' ? false : value);
    case 'shortText':
    case 'longText':
      return readText(value);
    default:
      return value;
  }
};

/** The answers to all asking fields; one that was left empty has no key. */
export const readAnswers = (fields: readonly Field[], posted: Posted, prefix = ''): Answers =>
  Object.fromEntries(
    fields.filter(asks).flatMap((field) => {
      const answer = readAnswer(field, posted, prefix + field.id);
      return answer === undefined ? [] : [[field.id, answer]];
    }),
  );

/** What the inputs below an element hold, as a form would post it. */
export const postedFrom = (root: ParentNode): Posted => {
  const posted: Record<string, string | string[]> = {};
  for (const input of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input[name], textarea[name]',
  )) {
    if ((input.type === 'radio' || input.type === 'checkbox') && !(input as HTMLInputElement).checked)
      continue;
    const before = posted[input.name];
    posted[input.name] = before === undefined ? input.value : [before, input.value].flat();
  }
  return posted;
};

// Forms post line ends as CR LF; a text must have the same length in the browser and on the server.
const readText = (value: string): string | undefined => {
  const text = readableText(value.replace(/\r\n?/g, '\n'));
  return text.trim() === '' ? undefined : text;
};

const readChoices = (value: string | readonly string[] | undefined): readonly string[] | undefined => {
  const chosen = value === undefined ? [] : [value].flat();
  return chosen.length > 0 ? chosen : undefined;
};

// A hidden input under the group's own name holds the number of items: radios that nobody chose post nothing.
const readItems = (
  group: GroupField,
  posted: Posted,
  path: string,
  value: string | readonly string[] | undefined,
): GroupAnswer | undefined => {
  const count = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (count === 0) return undefined;
  // One more than allowed is read, for the validation to refuse.
  return Array.from({ length: Math.min(count, group.maxItems + 1) }, (_, index) => {
    return readAnswers(group.fields, posted, `${path}.${index}.`) as GroupAnswer[number];
  });
};

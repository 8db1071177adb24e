import type {
  Answer,
  Answers,
  BreathingField,
  Condition,
  Field,
  GroundingField,
  GroupAnswer,
  InformationField,
} from './form';

/** A field that takes an answer; the others only show something. */
export type AskingField = Exclude<Field, InformationField | BreathingField | GroundingField>;

export const asks = (field: Field): field is AskingField =>
  field.kind !== 'information' && field.kind !== 'breathing' && field.kind !== 'grounding';

/** The answer stored under this very id; names inherited from `Object.prototype` are not answers. */
export const answerTo = (answers: Answers, id: string): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

/** A plain object, as JSON has it: neither null nor a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  // A date is an object too, and has no keys that could be wrong. The tag holds across windows and realms.
  Object.prototype.toString.call(value) === '[object Object]';

/** Whether something was answered: blank text, an empty list and an unticked box count as skipped. */
export const isAnswered = (field: Field, answer: unknown): boolean => {
  if (answer === undefined || answer === null || !asks(field)) return false;
  switch (field.kind) {
    case 'confirmation':
      return answer !== false;
    case 'choices':
      return !isEmptyList(answer);
    case 'group':
      return (
        !Array.isArray(answer) ||
        answer.some((item) => isRecord(item) && isItemAnswered(field.fields, item as Answers))
      );
    default:
      return !isBlank(answer);
  }
};

const isBlank = (answer: unknown): boolean => typeof answer === 'string' && answer.trim() === '';
const isEmptyList = (answer: unknown): boolean => Array.isArray(answer) && answer.length === 0;

/** Whether one item of a group holds any answer that counts. */
export const isItemAnswered = (fields: readonly Field[], item: Answers): boolean =>
  shownFields({ fields }, item).some((field) => isAnswered(field, answerTo(item, field.id)));

/** Whether the condition holds for these answers; without a condition it does. Knows nothing of hidden fields: see `shownFields`. */
export const isShown = (condition: Condition | undefined, answers: Answers): boolean => {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => isShown(part, answers));
  if ('any' in condition) return condition.any.some((part) => isShown(part, answers));
  const answer = answerTo(answers, condition.field);
  if ('is' in condition) return answer === condition.is;
  if ('includes' in condition) {
    return Array.isArray(answer) && (answer as readonly unknown[]).includes(condition.includes);
  }
  if ('atLeast' in condition) return typeof answer === 'number' && answer >= condition.atLeast;
  if ('atMost' in condition) return typeof answer === 'number' && answer <= condition.atMost;
  return (answer !== undefined && !isBlank(answer) && !isEmptyList(answer)) === condition.answered;
};

/**
 * The fields that these answers bring up, in order. A condition sees earlier fields only, and only their answers while
 * they are shown themselves. Also takes the fields of a group with the answers of one item.
 */
export const shownFields = <F extends Field>(
  form: { readonly fields: readonly F[] },
  answers: Answers,
): F[] => {
  const counted: Record<string, Answer> = {};
  return form.fields.filter((field) => {
    if (!isShown(field.showIf, counted)) return false;
    const answer = answerTo(answers, field.id);
    if (answer !== undefined && isAnswered(field, answer)) counted[field.id] = answer;
    return true;
  });
};

/** What is sent: of validated answers those to fields that are shown, without blank ones and empty items of a group. */
export const shownAnswers = (form: { readonly fields: readonly Field[] }, answers: Answers): Answers => {
  const kept: Record<string, Answer> = {};
  for (const field of shownFields(form, answers)) {
    const answer = answerTo(answers, field.id);
    if (answer === undefined || !isAnswered(field, answer)) continue;
    kept[field.id] = field.kind === 'group' ? shownItems(field.fields, answer as GroupAnswer) : answer;
  }
  return kept;
};

const shownItems = (fields: readonly Field[], items: GroupAnswer): GroupAnswer =>
  items
    .filter((item) => isItemAnswered(fields, item))
    // Groups don't nest, so what is kept of an item is simple answers again.
    .map((item) => shownAnswers({ fields }, item) as GroupAnswer[number]);

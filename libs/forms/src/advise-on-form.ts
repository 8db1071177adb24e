import type { Field, Form } from './form';
import { asks } from './shown';

/** More questions than this tire a person on a phone. */
const comfortableQuestions = 7;

/** Characters: a text this long is a heavy one. */
const heavyText = 1000;

/**
 * What would make a well-formed form kinder, one sentence for its author each. Advice, not a bar: at most seven
 * questions that everybody gets (a group is one), and a calming page after the last long text.
 */
export const adviseOnForm = (form: Form): string[] => {
  const asked = form.fields.filter((field) => asks(field) && !field.showIf).length;
  const lastHeavy = form.fields.findLastIndex(isHeavy);
  const calms = form.fields
    .slice(lastHeavy + 1)
    .some(({ kind }) => kind === 'grounding' || kind === 'breathing');
  return [
    ...(asked > comfortableQuestions
      ? [`The form asks ${asked} questions; more than ${comfortableQuestions} tire a person.`]
      : []),
    ...(lastHeavy < 0 || calms
      ? []
      : ['Nothing calms after the last long text: close with grounding or breathing.']),
  ];
};

const isHeavy = (field: Field): boolean =>
  field.kind === 'group'
    ? field.fields.some(isHeavy)
    : field.kind === 'longText' && field.maxLength >= heavyText;

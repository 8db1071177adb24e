import { type Answers, asks, type Field, type Form, shownFields } from '@groundwork/forms';

export interface ShownPage {
  readonly field: Field;
  /** The field's place in the form, from 1: it stays the same whatever is shown. */
  readonly number: number;
  /** The question's place among the shown ones that ask, and how many those are. */
  readonly place?: { readonly number: number; readonly total: number };
}

/** The pages that these answers bring up, in order. */
export const shownPages = (form: Form, answers: Answers): ShownPage[] => {
  const shown = shownFields(form, answers);
  const asking = shown.filter(asks);
  return shown.map((field) => ({
    field,
    number: form.fields.indexOf(field) + 1,
    place: asks(field) ? { number: asking.indexOf(field) + 1, total: asking.length } : undefined,
  }));
};

/** The page after the field with this number, or none behind the last one. */
export const pageAfter = (pages: readonly ShownPage[], number: number): ShownPage | undefined =>
  pages.find((page) => page.number > number);

/** The page before the field with this number, or none before the first one. */
export const pageBefore = (pages: readonly ShownPage[], number: number): ShownPage | undefined =>
  pages.findLast((page) => page.number < number);

import { mergeSave, settleOther, type Draft, type Save } from './draft-trail';

const minute = (past: number): Date => new Date(Date.UTC(2026, 10, 23, 14, past));
const save = (page: string, text: string | undefined, differs: Partial<Save> = {}): Save => ({
  answers: text === undefined ? {} : { facts: text },
  revision: 2,
  at: minute(2),
  page,
  seen: 0,
  ...differs,
});
const first: Draft = {
  answers: { facts: 'Phone.' },
  trail: { facts: { revision: 1, at: minute(1).toISOString(), page: 'phone' } },
};
const other = (draft: Draft) => draft.trail.facts?.other;

describe('a save on top of a draft', () => {
  it('replaces what its page had seen, and what the same page wrote, without a question', () => {
    for (const differs of [{ seen: 1 }, { seen: undefined }, { page: 'phone' }]) {
      const merged = mergeSave(first, save('laptop', 'Laptop.', differs));
      expect([merged.answers, merged.met, other(merged)]).toEqual([{ facts: 'Laptop.' }, [], undefined]);
    }
  });

  it('wins over an older text that its page had not seen, and sets that aside', () => {
    const merged = mergeSave(first, save('laptop', 'Laptop.'));
    expect([merged.answers, merged.met]).toEqual([{ facts: 'Laptop.' }, ['facts']]);
    expect(other(merged)).toEqual({ answer: 'Phone.', at: minute(1).toISOString() });
  });

  it('is set aside itself where the text that stands there was written later', () => {
    const merged = mergeSave(first, save('laptop', 'Laptop.', { at: minute(0) }));
    expect([merged.answers, merged.met]).toEqual([{ facts: 'Phone.' }, ['facts']]);
    expect(other(merged)).toEqual({ answer: 'Laptop.', at: minute(0).toISOString() });
  });

  it('meets nothing where it says the same, or is about something else', () => {
    expect(mergeSave(first, save('laptop', 'Phone.')).met).toEqual([]);
    const elsewhere = mergeSave(first, {
      ...save('laptop', 'Phone.'),
      answers: { ...first.answers, name: 'A' },
    });
    expect([elsewhere.met, elsewhere.answers]).toEqual([[], { facts: 'Phone.', name: 'A' }]);
  });

  it('sets aside a text that another page cleared, and never an empty one', () => {
    const cleared = mergeSave(first, save('laptop', undefined));
    expect([cleared.answers, other(cleared)?.answer]).toEqual([{}, 'Phone.']);
    const late = mergeSave(first, save('laptop', undefined, { at: minute(0) }));
    expect([late.answers, other(late)]).toEqual([first.answers, undefined]);
  });

  it('keeps what was set aside while the winner writes on', () => {
    const met = mergeSave(first, save('laptop', 'Laptop.'));
    const on = mergeSave(met, save('laptop', 'Laptop, more.', { revision: 3, at: minute(3), seen: 2 }));
    expect([on.answers.facts, other(on)?.answer]).toEqual(['Laptop, more.', 'Phone.']);
  });
});

describe('a text that was set aside', () => {
  const met = mergeSave(first, save('laptop', 'Laptop.'));

  it('changes places with the other, there and back', () => {
    const used = settleOther(met, 'facts', true, save('laptop', 'Laptop.', { revision: 3, at: minute(3) }));
    expect([used.answers.facts, other(used)?.answer]).toEqual(['Phone.', 'Laptop.']);
    const back = settleOther(used, 'facts', true, save('laptop', 'Phone.', { revision: 4, at: minute(4) }));
    expect([back.answers.facts, other(back)?.answer]).toEqual(['Laptop.', 'Phone.']);
  });

  it('is forgotten when it is not wanted', () => {
    const settled = settleOther(met, 'facts', false, save('laptop', 'Laptop.'));
    expect([settled.answers.facts, other(settled)]).toEqual(['Laptop.', undefined]);
    expect(settleOther(settled, 'facts', true, save('laptop', 'Laptop.'))).toEqual(settled);
    expect(settleOther(settled, 'name', true, save('laptop', 'Laptop.'))).toEqual(settled);
  });
});

import { showToast, useWords } from '@groundwork/ui';
import { type Outcome, useAct } from '@groundwork/web-graphql';
import { useReason } from './row-words';
import { FinishRowsDocument, SnoozeRowsDocument, UnmarkRowsDocument } from './today.graphql';
import { type Row, type Today, withoutRows, withRows } from './today-rows';
import type { MarkCount } from './use-today';

/** `on` is a day; null means this evening. */
export interface PutOffChoice {
  readonly on: string | null;
  readonly reason: string | null;
}

const mutation = { __typename: 'Mutation' } as const;

/**
 * What can be done with rows: they leave the list at once, come back when the server could not be told, and on Undo. `read` gives
 * the list as it is at that moment.
 */
export const useRowActs = (rows: readonly Row[], read: () => Today, marks: MarkCount) => {
  const { text, day: dayWords } = useWords();
  const reasonOf = useReason();
  const snooze = useAct(SnoozeRowsDocument);
  const finish = useAct(FinishRowsDocument);
  const unmark = useAct(UnmarkRowsDocument);
  const about = { rows: rows.map(({ kind, subjectId }) => ({ kind, subjectId })) };
  const count = rows.length;

  const takeBack = async (from: Today) => {
    marks.begin();
    const outcome = await unmark.run(about, {
      optimisticResponse: { ...mutation, unmarkRows: withRows(from, rows) },
    });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const tell = (outcome: Outcome<unknown>, done: string, after: Today) => {
    marks.begin();
    showToast(
      outcome.done
        ? { text: done, undo: () => void takeBack(after) }
        : { text: text('today.markTrouble', { count, why: outcome.failure.message ?? '' }) },
    );
  };
  return {
    takeBack: () => void takeBack(read()),
    finish: async () => {
      const after = withoutRows(read(), rows, null);
      marks.begin();
      const outcome = await finish.run(about, { optimisticResponse: { ...mutation, finishRows: after } });
      const [only] = rows;
      const isOne = count === 1 && only;
      tell(
        outcome,
        isOne
          ? text('today.doneToast', { reason: reasonOf(only) })
          : text('today.doneSeveralToast', { count }),
        after,
      );
    },
    putOff: async ({ on, reason }: PutOffChoice) => {
      const today = read();
      const snoozedUntil = `${on ?? today.day}T${on ? '06' : '18'}:00:00.000Z`;
      const after = withoutRows(today, rows, { snoozedUntil, snoozeReason: reason });
      marks.begin();
      const outcome = await snooze.run(
        { ...about, on, reason },
        { optimisticResponse: { ...mutation, snoozeRows: after } },
      );
      const when = on ? dayWords(on) : text('today.evening');
      tell(outcome, text('today.putOffToast', { count, when }), after);
    },
  };
};

import { Section, SegmentedControl, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { ResponseMark as Mark, ResponseQuery } from '../../generated/graphql';
import { useMay, useViewer } from '../viewer';
import { MarkResponseDocument } from './responses.graphql';
import classes from './responses.module.css';

const marks: readonly Mark[] = ['clear', 'beginning', 'talk'];

/** How a response reads, in words for the care team alone; never a number. */
export const ResponseMark = ({ response }: { readonly response: ResponseQuery['response'] }) => {
  const { text } = useWords();
  const { name } = useViewer();
  const mayMark = useMay('responses:review');
  const { run } = useAct(MarkResponseDocument);
  const { id, mark, markedByName } = response;
  if (!mayMark && !mark) return null;
  // What a colleague has marked since stays.
  const set = async (to: Mark | null, { from, undo }: { from?: Mark | null; undo?: () => void }) => {
    const outcome = await run(
      { responseId: id, mark: to, from },
      {
        optimisticResponse: {
          __typename: 'Mutation',
          markResponse: { __typename: 'ResponseReview', id, mark: to, markedByName: to && name },
        },
      },
    );
    const said = to ? text('mark.set', { mark: text(`mark.${to}`) }) : text('mark.takenOff');
    const trouble = outcome.done ? null : (outcome.failure.message ?? text('ui.undoTrouble'));
    showToast({ about: `mark of ${id}`, text: trouble ?? said, undo: trouble ? undefined : undo });
  };
  const choose = (value: string) => {
    const to = marks.find((known) => known === value) ?? null;
    void set(to, { undo: () => void set(mark ?? null, { from: to }) });
  };
  return (
    <Section title={text('mark.title')} printed={Boolean(mark)}>
      <SegmentedControl
        className={classes.marks}
        size="sm"
        aria-label={text('mark.title')}
        readOnly={!mayMark}
        value={mark ?? 'none'}
        data={['none' as const, ...marks].map((value) => ({ value, label: text(`mark.${value}`) }))}
        onChange={choose}
      />
      <p className={classes.soft}>
        {text('mark.help')} {markedByName && text('mark.by', { by: markedByName })}
      </p>
    </Section>
  );
};

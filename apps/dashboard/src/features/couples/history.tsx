import { Button, SegmentedControl, Section, useWords } from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CoupleHistoryFragment } from '../../generated/graphql';
import { StageBadge, StatusBadge } from '../couple-state';
import classes from './couple-page.module.css';
import { CoupleHistoryFragmentDoc } from './couple.graphql';
import { historyLine } from './history-line';

/** Events shown before "show all". */
const first = 8;

/** What happened: stages and statuses with their reasons, or everything. The address keeps the choice. */
export const History = ({ couple }: { readonly couple: FragmentType<CoupleHistoryFragment> }) => {
  const { text } = useWords();
  const [address, setAddress] = useSearchParams();
  const shown = useMasked(CoupleHistoryFragmentDoc, couple);
  if (!shown) return null;
  const what = address.get('history') === 'stages' ? 'stages' : 'all';
  return (
    <Section
      title={text('history.title')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={text('history.show')}
          data-print="hide"
          value={what}
          data={[
            { value: 'all', label: text('history.everything') },
            { value: 'stages', label: text('history.stages') },
          ]}
          onChange={(value) =>
            setAddress(value === 'stages' ? { history: value } : {}, {
              replace: true,
              preventScrollReset: true,
            })
          }
        />
      }
    >
      {what === 'stages' ? <Stages history={shown} /> : <Events history={shown} />}
    </Section>
  );
};

interface ListProps {
  readonly history: CoupleHistoryFragment;
}
const Stages = ({ history }: ListProps) => {
  const { text, longDay } = useWords();
  return (
    <ul className={classes.rows} role="list">
      {history.stageHistory.map(({ id, stage, status, reason, on, byName }) => (
        <li key={id} className={classes.row}>
          <div>
            <p className={classes.badges}>
              <StageBadge stage={stage} />
              <StatusBadge status={status} />
            </p>
            <p className={classes.said}>{reason}</p>
          </div>
          <span className={classes.soft}>{text('history.onBy', { on: longDay(on), by: byName })}</span>
        </li>
      ))}
    </ul>
  );
};

const Events = ({ history }: ListProps) => {
  const words = useWords();
  const [all, setAll] = useState(false);
  const rows = all ? history.history : history.history.slice(0, first);
  return (
    <>
      <ul className={classes.rows} role="list">
        {rows.map((event) => (
          <li key={event.id} className={classes.row}>
            <div>{historyLine(words, history, event)}</div>
            <time className={classes.soft} dateTime={event.at} title={words.longMoment(event.at)}>
              {words.moment(event.at)}
            </time>
          </li>
        ))}
      </ul>
      {rows.length < history.history.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.text('history.showAll', { count: history.history.length })}
        </Button>
      )}
    </>
  );
};

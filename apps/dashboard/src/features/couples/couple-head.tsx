import { IconPencil, IconWorld, UnstyledButton, useWords } from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { type ReactNode, useState } from 'react';
import type { CoupleHeadFragment } from '../../generated/graphql';
import { StageBadge, StatusBadge } from '../couple-state';
import { useMay } from '../viewer';
import classes from './couple-page.module.css';
import { CoupleHeadFragmentDoc } from './couple.graphql';
import { ChangeStateDialog, TimeZoneDialog } from './lazy-dialogs';

type Open = 'stage' | 'status' | 'timeZone' | null;

/** Stage, status and the couple's local time; each can be changed where it stands. */
export const CoupleHead = ({ couple }: { readonly couple: FragmentType<CoupleHeadFragment> }) => {
  const { text } = useWords();
  const mayChange = useMay('couples:write');
  const [open, setOpen] = useState<Open>(null);
  const head = useMasked(CoupleHeadFragmentDoc, couple);
  if (!head) return null;
  const { id, stage, status, timeZone, today } = head;
  const changeable = (what: Exclude<Open, null>, label: string, shown: ReactNode) =>
    mayChange ? (
      <UnstyledButton className={classes.state} aria-label={label} onClick={() => setOpen(what)}>
        {shown}
        <IconPencil size={14} aria-hidden data-print="hide" />
      </UnstyledButton>
    ) : (
      shown
    );
  return (
    <>
      {changeable(
        'stage',
        text('couple.changeStage', { stage: text(`stage.${stage}`) }),
        <StageBadge stage={stage} />,
      )}
      {changeable(
        'status',
        text('couple.changeStatus', { status: text(`status.${status}`) }),
        <StatusBadge status={status} />,
      )}
      {changeable('timeZone', text('couple.changeTimeZone', { timeZone }), <LocalTime timeZone={timeZone} />)}
      {(open === 'stage' || open === 'status') && (
        <ChangeStateDialog
          what={open}
          coupleId={id}
          stage={stage}
          status={status}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'timeZone' && (
        <TimeZoneDialog coupleId={id} timeZone={timeZone} onClose={() => setOpen(null)} />
      )}
    </>
  );
};

const LocalTime = ({ timeZone }: { readonly timeZone: string }) => {
  const { clock, text } = useWords();
  const now = clock(new Date(), timeZone);
  return (
    <>
      <IconWorld size={15} aria-hidden />
      {text('couple.localTime', { timeZone: timeZone.replaceAll('_', ' '), now })}
    </>
  );
};

import {
  IconCalendarEvent,
  IconClock,
  IconHistory,
  IconInbox,
  IconLock,
  IconMail,
  IconPlayerPause,
  IconRefresh,
  type MessageKey,
  useWords,
} from '@groundwork/ui';
import type { ComponentType } from 'react';
import type { WaitingKind } from '../../generated/graphql';
import { assignPath, paths } from '../../paths';
import type { Row } from './today-rows';

type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
export const kindIcons: Readonly<Record<WaitingKind, Icon>> = {
  linkLocked: IconLock,
  messageUndelivered: IconMail,
  responseNew: IconInbox,
  pastDue: IconClock,
  dueToday: IconCalendarEvent,
  roundWaiting: IconRefresh,
  stepSetAside: IconPlayerPause,
  coupleQuiet: IconHistory,
};

const reasonKey = ({ kind, reminded }: Row): MessageKey =>
  kind === 'pastDue' && reminded ? 'today.row.pastDueReminded' : `today.row.${kind}`;

/** Whole days between an instant and now. */
const daysSince = (instant: string): number => Math.floor((Date.now() - Date.parse(instant)) / 86_400_000);

/** Why a row waits, in words. */
export const useReason = (): ((row: Row) => string) => {
  const { text, day } = useWords();
  return (row) =>
    text(reasonKey(row), {
      name: row.partnerName ?? '',
      exercise: row.exerciseTitle ?? '',
      day: row.dueOn ? day(row.dueOn) : '',
      days: daysSince(row.at),
    });
};

/** For how long a row has waited, in words. */
export const useAge = (today: string): ((row: Row) => string) => {
  const { text, ago } = useWords();
  return (row) => (row.kind === 'dueToday' && row.dueOn === today ? text('today.ageToday') : ago(row.at));
};

/** The couple, and why it waits, in words. */
export const useRowWords = (row: Row) => {
  const { list } = useWords();
  const reasonOf = useReason();
  return { couple: list(row.coupleNames), reason: reasonOf(row) };
};

/** The one thing to do next about a row, and where it is done. */
export const mainActOf = ({ kind, subjectId, coupleId }: Row): { label: MessageKey; to: string } => {
  switch (kind) {
    case 'responseNew':
      return { label: 'today.act.read', to: paths.response(subjectId) };
    case 'coupleQuiet':
      return { label: 'today.act.assign', to: assignPath(coupleId, 'choose') };
    case 'linkLocked':
      return { label: 'today.act.link', to: paths.couple(coupleId) };
    default:
      return { label: 'today.act.couple', to: paths.couple(coupleId) };
  }
};

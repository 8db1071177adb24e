import {
  Button,
  EmptyState,
  ErrorState,
  Group,
  IconUserPlus,
  Loading,
  Page,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { HandoversBlock } from '../handovers';
import { useMay } from '../viewer';
import { Checklist } from './checklist';
import { Peek } from './lazy-peek';
import { mainActOf } from './row-words';
import { TodayList } from './today-list';
import { keyOf, type Today } from './today-rows';
import classes from './today.module.css';
import { useToday } from './use-today';

/** The home of everybody who works with couples: what waits for them, most urgent first. */
export const TodayPage = () => {
  const { text, clock } = useWords();
  const navigate = useNavigate();
  const { data, loading, failure, readAt, retry, stale, marks } = useToday();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const today = data?.today;
  const open = today?.rows.find((row) => keyOf(row) === openKey);
  const top = open ?? today?.rows[0];
  const mayAdd = useMay('couples:write');
  const instead = today?.inCare === 0 && mayAdd ? paths.newCouple : paths.couples;
  useMainAction(() => void navigate(top ? mainActOf(top).to : instead), today !== undefined);
  return (
    <Page
      title={text('today.title')}
      meta={
        today && (
          <>
            <span role="status">{text('today.needs', { couples: today.couples })}</span>
            {stale && <span>{text('today.readAt', { time: clock(today.at) })}</span>}
          </>
        )
      }
    >
      <HandoversBlock />
      {loading && <Loading rows={6} rowHeight={64} />}
      {failure && !today && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && today && <TroubleNote trouble={failure} readAt={readAt} />}
      {today?.checklist && <Checklist checklist={today.checklist} marks={marks} />}
      {today &&
        (today.total === 0 && today.snoozed.length === 0 ? (
          <Nothing today={today} />
        ) : (
          <TodayList today={today} marks={marks} openKey={openKey} onOpen={setOpenKey} />
        ))}
      <p className={classes.limit}>{text('today.limit')}</p>
      {today && open && <Peek row={open} onClose={() => setOpenKey(null)} onReviewed={retry} />}
    </Page>
  );
};

const Nothing = ({ today }: { readonly today: Today }) => {
  const { text } = useWords();
  const mayAdd = useMay('couples:write');
  const mayInvite = useMay('staff:manage');
  if (today.inCare > 0) {
    return (
      <EmptyState
        action={
          <Button component={Link} to={paths.couples} variant="default">
            {text('today.toCouples')}
          </Button>
        }
      >
        {text('today.nothing', { couples: today.inCare })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        mayAdd && (
          <Group gap="xs" justify="center">
            {!today.checklist && (
              <Button
                component={Link}
                to={paths.newCouple}
                leftSection={<IconUserPlus size={18} aria-hidden />}
              >
                {text('caseload.add')}
              </Button>
            )}
            {mayInvite && (
              <Button component={Link} to={paths.staff} variant="default">
                {text('today.invite')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {text(mayInvite ? 'today.noCouples' : 'caseload.none')}
    </EmptyState>
  );
};

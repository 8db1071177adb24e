import {
  Anchor,
  Button,
  EmptyState,
  ErrorState,
  IconArrowLeft,
  IconSend,
  Loading,
  Note,
  Page,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigationType, useParams, useSearchParams } from 'react-router';
import type { CoupleQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { AssignDialog, useCoupleSteps } from '../assignments';
import { MadeTogether } from '../joint-steps';
import { useAbout } from '../palette';
import { useMay } from '../viewer';
import { CareTeam } from './care-team';
import { CoupleHead } from './couple-head';
import classes from './couple-page.module.css';
import { CoupleDocument } from './couple.graphql';
import { History } from './history';
import { PartnerColumn } from './partner-column';
import { Ruptures } from './ruptures';

const BackToCouples = () => {
  const { text } = useWords();
  return (
    <Anchor component={Link} to={paths.couples} size="sm" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {text('caseload.title')}
    </Anchor>
  );
};

/** One couple: both partners side by side, in the same order and of the same width. */
export const CouplePage = () => {
  const { coupleId = '' } = useParams();
  return <CoupleScreen key={coupleId} id={coupleId} />;
};

const CoupleScreen = ({ id }: { readonly id: string }) => {
  const { text, list } = useWords();
  const mayAssign = useMay('assignments:write');
  const [address, setAddress] = useSearchParams();
  const assigning = address.get('assign');
  const assign = (what: string | null) => setAddress(what ? { assign: what } : {}, { replace: true });
  const { data, failure, readAt, retry } = useScreen(CoupleDocument, { id });
  const couple = data?.couple;
  const canAssign = mayAssign && Boolean(couple) && couple?.status !== 'ended';
  // What is open, with what was chosen and typed, stays open when the work is ended beside it; assigning says why it can't be.
  const [opened, setOpened] = useState<string | null>(null);
  if (assigning !== opened && (canAssign || !assigning)) setOpened(assigning);
  const missing = !couple && (failure?.kind === 'notFound' || failure?.kind === 'forbidden');
  useMainAction(() => assign('choose'), canAssign && !assigning);
  const title = couple ? list(couple.partners.map(({ name }) => name)) : null;
  useAbout(id, title, canAssign, Boolean(couple?.assignments.length));
  // One page in every state: its heading, and the focus on it, outlast the loading.
  return (
    <Page
      title={title ?? text(missing ? 'couple.notYours' : 'couple.title')}
      back={<BackToCouples />}
      meta={couple && <CoupleHead couple={couple} />}
      actions={
        canAssign && (
          <Button
            leftSection={<IconSend size={17} aria-hidden />}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title={text('couple.assignKeys')}
            onClick={() => assign('choose')}
          >
            {text('couple.assign')}
          </Button>
        )
      }
    >
      {missing && <EmptyState>{text('couple.notYoursBody')}</EmptyState>}
      {!couple && !failure && <Loading rows={3} rowHeight={180} />}
      {!couple && failure && !missing && <ErrorState trouble={failure} onRetry={retry} />}
      {couple && <TroubleNote trouble={failure} readAt={readAt} />}
      {couple && <Couple couple={couple} />}
      {couple && opened && (
        <AssignDialog key={opened} couple={couple} start={opened} onClose={() => assign(null)} />
      )}
    </Page>
  );
};

const Couple = ({ couple }: { readonly couple: CoupleQuery['couple'] }) => {
  const { text } = useWords();
  const steps = useCoupleSteps(couple);
  if (!steps) return null;
  return (
    <>
      {couple.status === 'ended' && <Note>{text('couple.ended')}</Note>}
      {(couple.sharedEmail || couple.sharedPhone) && (
        <Note tone="attention">{text(sharedContactKey(couple))}</Note>
      )}
      <div className={classes.partners}>
        {couple.partners.map((partner, at) => (
          <PartnerColumn key={partner.id} steps={steps} partner={partner} place={at === 0 ? 0 : 1} />
        ))}
      </div>
      <Record couple={couple} />
    </>
  );
};

/**
 * What stands below both partners. The partners are painted first, so that opening a couple answers at once; on the way back it
 * is there from the start, for the page to return to where it was read.
 */
const Record = ({ couple }: { readonly couple: CoupleQuery['couple'] }) => {
  const isReturn = useNavigationType() === 'POP';
  const isShown = useDeferredValue(true, isReturn);
  if (!isShown) return null;
  return (
    <>
      <MadeTogether couple={couple} />
      <div className={classes.background}>
        <Ruptures couple={couple} />
        <CareTeam couple={couple} />
      </div>
      <History couple={couple} />
    </>
  );
};

const sharedContactKey = ({ sharedEmail, sharedPhone }: { sharedEmail: boolean; sharedPhone: boolean }) => {
  if (sharedEmail && sharedPhone) return 'couple.sharedBoth';
  return sharedEmail ? 'couple.sharedEmail' : 'couple.sharedPhone';
};

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
import { type ReactNode, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CoupleQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { AssignDialog } from '../assignments';
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
  const { text } = useWords();
  const { data, failure, retry } = useScreen(CoupleDocument, { id });
  if (data) {
    return <Couple couple={data.couple}>{failure && <TroubleNote trouble={failure} />}</Couple>;
  }
  if (failure?.kind === 'notFound' || failure?.kind === 'forbidden') {
    return (
      <Page title={text('couple.notYours')} back={<BackToCouples />}>
        <EmptyState>{text('couple.notYoursBody')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={text('couple.title')} back={<BackToCouples />}>
      {failure ? <ErrorState trouble={failure} onRetry={retry} /> : <Loading rows={3} rowHeight={180} />}
    </Page>
  );
};

interface CoupleProps {
  readonly couple: CoupleQuery['couple'];
  readonly children: ReactNode;
}
const Couple = ({ couple, children }: CoupleProps) => {
  const { text, list } = useWords();
  const mayAssign = useMay('assignments:write');
  const [assigning, setAssigning] = useState(false);
  const { partners } = couple;
  useMainAction(() => setAssigning(true), mayAssign && !assigning);
  return (
    <Page
      title={list(partners.map(({ name }) => name))}
      back={<BackToCouples />}
      meta={<CoupleHead couple={couple} />}
      actions={
        mayAssign && (
          <Button
            leftSection={<IconSend size={17} aria-hidden />}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title={text('couple.assignKeys')}
            onClick={() => setAssigning(true)}
          >
            {text('couple.assign')}
          </Button>
        )
      }
    >
      {children}
      {(couple.sharedEmail || couple.sharedPhone) && (
        <Note tone="attention">{text(sharedContactKey(couple))}</Note>
      )}
      <div className={classes.partners}>
        {partners.map((partner, at) => (
          <PartnerColumn key={partner.id} couple={couple} partner={partner} place={at === 0 ? 0 : 1} />
        ))}
      </div>
      <div className={classes.background}>
        <Ruptures couple={couple} />
        <CareTeam couple={couple} />
      </div>
      <History couple={couple} />
      {assigning && (
        <Suspense fallback={null}>
          <AssignDialog couple={couple} onClose={() => setAssigning(false)} />
        </Suspense>
      )}
    </Page>
  );
};

const sharedContactKey = ({ sharedEmail, sharedPhone }: { sharedEmail: boolean; sharedPhone: boolean }) => {
  if (sharedEmail && sharedPhone) return 'couple.sharedBoth';
  return sharedEmail ? 'couple.sharedEmail' : 'couple.sharedPhone';
};

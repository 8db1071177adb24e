import {
  Button,
  ErrorState,
  Facts,
  Loading,
  Page,
  Section,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useState } from 'react';
import { useViewer } from '../viewer';
import { OwnAccountDocument, OwnSessionsDocument } from './account.graphql';
import classes from './account.module.css';
import { PasswordDialog } from './password-dialog';
import { SecondFactorSection } from './second-factor-section';
import { SessionList } from './session-list';

/** Who one is here, password and second factor, and where one is signed in. */
export const AccountPage = () => {
  const { text } = useWords();
  const viewer = useViewer();
  return (
    <Page title={text('ownAccount.title')} width="narrow">
      <Section title={text('ownAccount.you')}>
        <Facts
          facts={[
            { label: text('ownAccount.name'), value: viewer.name },
            { label: text('staff.role'), value: text(`role.${viewer.role}`) },
            { label: text('ownAccount.clinic'), value: viewer.clinic.name },
          ]}
        />
      </Section>
      <PasswordSection />
      <SecondFactor />
      <Sessions />
    </Page>
  );
};

const PasswordSection = () => {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  useMainAction(() => setOpen(true));
  return (
    <Section title={text('signIn.password')}>
      <p className={classes.state}>{text('ownAccount.passwordLead')}</p>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text('ownAccount.changePassword')}
      </Button>
      {open && <PasswordDialog onClose={() => setOpen(false)} />}
    </Section>
  );
};

const SecondFactor = () => {
  const { data, loading, failure, readAt, retry } = useScreen(OwnAccountDocument, {});
  return (
    <>
      {loading && <Loading rows={1} rowHeight={120} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && data && <TroubleNote trouble={failure} readAt={readAt} />}
      {data && <SecondFactorSection account={data.ownAccount} />}
    </>
  );
};

const Sessions = () => {
  const { data, loading, failure, readAt, retry } = useScreen(OwnSessionsDocument, {});
  return (
    <>
      {loading && <Loading rows={2} rowHeight={52} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && data && <TroubleNote trouble={failure} readAt={readAt} />}
      {data && <SessionList sessions={data.ownSessions.sessions} />}
    </>
  );
};

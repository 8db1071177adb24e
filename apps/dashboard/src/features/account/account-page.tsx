import { ErrorState, Facts, Loading, Page, Section, TroubleNote, useWords } from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useViewer } from '../viewer';
import { OwnSessionsDocument } from './account.graphql';
import { SessionList } from './session-list';

/** Who one is here, and where one is signed in. */
export const AccountPage = () => {
  const { text } = useWords();
  const viewer = useViewer();
  const { data, loading, failure, readAt, retry } = useScreen(OwnSessionsDocument, {});
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
      {loading && <Loading rows={2} rowHeight={52} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && data && <TroubleNote trouble={failure} readAt={readAt} />}
      {data && <SessionList sessions={data.ownSessions.sessions} />}
    </Page>
  );
};

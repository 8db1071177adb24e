import {
  Button,
  ErrorState,
  IconUserPlus,
  Loading,
  Page,
  Section,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useState } from 'react';
import { InviteDialog } from './lazy-dialogs';
import { OpenInvitations } from './open-invitations';
import { StaffDocument } from './staff.graphql';
import { StaffTable } from './staff-table';

/** Who works here: for owners and admins. */
export const StaffPage = () => {
  const { text } = useWords();
  const { data, loading, refreshing, failure, readAt, retry } = useScreen(StaffDocument, {});
  const [inviting, setInviting] = useState(false);
  useMainAction(() => setInviting(true), !inviting);
  const staff = data?.staff;
  const active = staff?.places.filter(({ disabledAt }) => !disabledAt).length;
  return (
    <Page
      title={text('staff.title')}
      meta={active !== undefined && <span>{text('staff.active', { count: active })}</span>}
      actions={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
          {text('staff.invite')}
        </Button>
      }
    >
      {loading && <Loading rows={6} rowHeight={52} />}
      {failure && !staff && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && staff && <TroubleNote trouble={failure} readAt={readAt} />}
      {staff && (
        <Section title={text('staff.people')} flush>
          <StaffTable places={staff.places} refreshing={refreshing} />
        </Section>
      )}
      {staff && <OpenInvitations invitations={staff.invitations} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
};

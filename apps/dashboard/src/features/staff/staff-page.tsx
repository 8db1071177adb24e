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
import { type FragmentType, useMasked, useScreen } from '@groundwork/web-graphql';
import { useSearchParams } from 'react-router';
import type { StaffPlacesFragment } from '../../generated/graphql';
import { CaseloadMoves } from './caseload-moves';
import { InviteDialog } from './lazy-dialogs';
import { OpenInvitations } from './open-invitations';
import { StaffDocument, StaffPlacesFragmentDoc } from './staff.graphql';
import { StaffTable } from './staff-table';

/** Who works here and who is invited to: for owners and admins. */
export const StaffPage = () => {
  const { text } = useWords();
  const { data, loading, refreshing, failure, readAt, retry } = useScreen(StaffDocument, {});
  const [address, setAddress] = useSearchParams();
  const inviting = address.has('invite');
  const invite = (open: boolean) => setAddress(open ? { invite: '' } : {}, { replace: true });
  useMainAction(() => invite(true), !inviting);
  return (
    <Page
      title={text('staff.title')}
      actions={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => invite(true)}>
          {text('staff.invite')}
        </Button>
      }
    >
      {loading && <Loading rows={6} rowHeight={52} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && data && <TroubleNote trouble={failure} readAt={readAt} />}
      {data && <People staff={data.staff} refreshing={refreshing} />}
      {inviting && <InviteDialog onClose={() => invite(false)} />}
    </Page>
  );
};

interface PeopleProps {
  readonly staff: FragmentType<StaffPlacesFragment>;
  readonly refreshing: boolean;
}
const People = ({ staff, refreshing }: PeopleProps) => {
  const { text } = useWords();
  const list = useMasked(StaffPlacesFragmentDoc, staff);
  if (!list) return null;
  const active = list.places.filter(({ disabledAt }) => !disabledAt).length;
  return (
    <>
      <Section title={text('staff.people')} aside={text('staff.active', { count: active })} flush>
        <StaffTable places={list.places} refreshing={refreshing} />
      </Section>
      <CaseloadMoves moves={list.moves} />
      <OpenInvitations invitations={list.invitations} />
    </>
  );
};

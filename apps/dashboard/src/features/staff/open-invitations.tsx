import {
  ActionIcon,
  Badge,
  IconAlertTriangle,
  IconBan,
  IconClock,
  IconDots,
  IconMail,
  IconSend,
  Menu,
  Section,
  showToast,
  useWords,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { InvitationState, StaffPlacesFragment } from '../../generated/graphql';
import { useSteppedUp } from '../session-lock';
import { ResendInvitationDocument, RevokeInvitationDocument } from './staff.graphql';
import classes from './staff.module.css';

type Invitation = StaffPlacesFragment['invitations'][number];

const looks = {
  waiting: { tone: 'paused', icon: IconClock },
  sent: { tone: 'new', icon: IconMail },
  undelivered: { tone: 'attention', icon: IconAlertTriangle },
  expired: { tone: 'attention', icon: IconClock },
} as const satisfies Record<InvitationState, object>;

/** Places that wait for somebody. */
export const OpenInvitations = ({ invitations }: { readonly invitations: readonly Invitation[] }) => {
  const { text } = useWords();
  if (!invitations.length) return null;
  return (
    <Section title={text('staff.openInvitations')} flush>
      <ul className={classes.invitations} role="list">
        {invitations.map((invitation) => (
          <OpenInvitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  );
};

const OpenInvitation = ({ invitation }: { readonly invitation: Invitation }) => {
  const { text, moment } = useWords();
  const { id: invitationId, email, role, state, expiresAt, mayChange } = invitation;
  const resend = useAct(ResendInvitationDocument);
  const revoke = useAct(RevokeInvitationDocument);
  const { steppedUp, proof } = useSteppedUp();
  const sendAgain = () =>
    steppedUp(
      () => resend.run({ invitationId }),
      (outcome) =>
        showToast({
          text: outcome.done
            ? text('staff.invited', { email })
            : (outcome.failure.message ?? text('staff.trouble')),
        }),
    );
  const takeBack = async () => {
    const outcome = await revoke.run({ invitationId });
    showToast({
      text: outcome.done
        ? text('staff.revoked', { email })
        : (outcome.failure.message ?? text('staff.trouble')),
    });
  };
  const { tone, icon } = looks[state];
  return (
    <li className={classes.invitation}>
      <div>
        <p className={classes.name}>{email}</p>
        <p className={classes.soft}>
          {text(state === 'expired' ? 'staff.invitationWas' : 'staff.invitationUntil', {
            role: text(`role.${role}`),
            until: moment(expiresAt),
          })}
        </p>
      </div>
      <Badge tone={tone} icon={icon}>
        {text(`staff.invitation.${state}`)}
      </Badge>
      {mayChange && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={text('staff.invitationMenu', { email })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={() => void sendAgain()}>
              {text('staff.resend')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => void takeBack()}>
              {text('staff.revoke')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {proof}
    </li>
  );
};

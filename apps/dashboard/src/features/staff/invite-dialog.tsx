import { FormDialog, showToast, TextInput, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import type { Role } from '../../generated/graphql';
import { unlessStepUp, useSteppedUp } from '../session-lock';
import { RoleChoice } from './role-choice';
import { InviteStaffDocument, RevokeInvitationDocument } from './staff.graphql';

/** A mail to a future colleague, with the role that their place will have. */
export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(InviteStaffDocument);
  const { steppedUp, proof } = useSteppedUp();
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'clinician' },
    validate: { email: (value) => (value.includes('@') ? null : text('staff.emailNeeded')) },
  });
  const { run: revoke } = useAct(RevokeInvitationDocument);
  const takeBack = async (invitationId: string, email: string) => {
    const outcome = await revoke({ invitationId });
    const said = outcome.done ? text('staff.revoked', { email }) : outcome.failure.message;
    showToast({ about: invitationId, text: said ?? text('ui.undoTrouble') });
  };
  const invite = form.onSubmit((values) =>
    steppedUp(
      () => run(values),
      (outcome) => {
        if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
        const email = values.email.trim();
        const made = outcome.data.inviteStaff.invitations.find((each) => each.email === email)?.id;
        showToast({
          about: made,
          text: text('staff.invited', { email }),
          undo: made ? () => void takeBack(made, email) : undefined,
        });
        onClose();
      },
    ),
  );
  return (
    <>
      <FormDialog
        title={text('staff.inviteTitle')}
        submit={text('staff.inviteSend')}
        dirty={form.isDirty()}
        busy={busy}
        trouble={unlessStepUp(failure)}
        onSubmit={invite}
        onClose={onClose}
      >
        <TextInput
          label={text('signIn.email')}
          description={text('staff.inviteEmailHelp')}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <RoleChoice value={form.values.role} onChange={(role) => form.setFieldValue('role', role)} />
      </FormDialog>
      {proof}
    </>
  );
};

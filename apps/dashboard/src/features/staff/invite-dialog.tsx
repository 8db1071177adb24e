import { FormDialog, showToast, TextInput, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { Role } from '../../generated/graphql';
import { StepUpDialog } from '../session-lock';
import { RoleChoice } from './role-choice';
import { InviteStaffDocument } from './staff.graphql';

/** A mail to a future colleague, with the role that their place will have. */
export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useWords();
  const { run, busy, failure, clear } = useAct(InviteStaffDocument);
  const [proving, setProving] = useState(false);
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'clinician' },
    validate: { email: (value) => (value.includes('@') ? null : text('staff.emailNeeded')) },
  });
  const invite = async (values: { email: string; role: Role }) => {
    const outcome = await run(values);
    if (outcome.done) {
      showToast({ text: text('staff.invited', { email: values.email.trim() }) });
      onClose();
    } else if (outcome.failure.kind === 'stepUp') {
      clear();
      setProving(true);
    } else form.setErrors(fieldErrors(outcome.failure));
  };
  const proven = () => {
    setProving(false);
    void invite(form.getValues());
  };
  return (
    <>
      <FormDialog
        title={text('staff.inviteTitle')}
        submit={text('staff.inviteSend')}
        dirty={form.isDirty()}
        busy={busy}
        trouble={failure}
        onSubmit={form.onSubmit(invite)}
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
      {proving && <StepUpDialog onDone={proven} onClose={() => setProving(false)} />}
    </>
  );
};

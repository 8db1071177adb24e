import { FormDialog, Note, PasswordInput, showToast, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { bareCode, CodeField } from '../sign-in';
import { ChangePasswordDocument, OwnSessionsDocument } from './account.graphql';

/** The password in use, another one, and a code where there is a second factor. */
export const PasswordDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(ChangePasswordDocument);
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    initialValues: { password: '', newPassword: '' },
    validate: {
      password: (value) => (value ? null : text('signIn.passwordNeeded')),
      newPassword: (value) => (value ? null : text('ownAccount.newPasswordNeeded')),
    },
  });
  const submit = form.onSubmit(async (values) => {
    const input = { ...values, code: bareCode(code) || null };
    const outcome = await run(input, { refetchQueries: [OwnSessionsDocument] });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    if (!outcome.data.changePassword.done) return setNeedsCode(true);
    showToast({ text: text('ownAccount.passwordChanged') });
    onClose();
  });
  const eye = { 'aria-label': text('signIn.showPassword') };
  return (
    <FormDialog
      title={text('ownAccount.changePassword')}
      size="sm"
      submit={text('ownAccount.changePassword')}
      dirty={false}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordInput
        label={text('ownAccount.currentPassword')}
        autoComplete="current-password"
        data-autofocus
        visibilityToggleButtonProps={eye}
        {...form.getInputProps('password')}
      />
      <PasswordInput
        label={text('ownAccount.newPassword')}
        description={text('ownAccount.newPasswordHelp')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        {...form.getInputProps('newPassword')}
      />
      {needsCode && <CodeField label={text('code.field.app')} autoFocus value={code} onChange={setCode} />}
      <Note>{text('ownAccount.endsOthers')}</Note>
    </FormDialog>
  );
};

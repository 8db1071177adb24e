import {
  ActButton,
  Button,
  ErrorState,
  Loading,
  Note,
  PasswordInput,
  Toaster,
  TroubleNote,
  useForm,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct, useScreen } from '@groundwork/web-graphql';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../../paths';
import { SignInCard } from '../sign-in';
import { PasswordResetDocument, ResetPasswordDocument } from './password-reset.graphql';

/** Behind the link of a mail: another password, once. */
export const NewPasswordPage = () => {
  const { text } = useWords();
  // In the fragment: it is in no log and no referrer.
  const [token] = useState(useLocation().hash.slice(1));
  const [done, setDone] = useState(false);
  const { data, loading, failure, retry } = useScreen(PasswordResetDocument, { token });
  if (done)
    return (
      <>
        <SignInCard title={text('newPassword.doneTitle')} lead={text('newPassword.done')}>
          <Button component={Link} to={paths.signIn} fullWidth mt="lg">
            {text('signIn.title')}
          </Button>
        </SignInCard>
        <Toaster />
      </>
    );
  return (
    <>
      <SignInCard title={text('newPassword.title')} lead={data && text('newPassword.lead')}>
        {loading && <Loading rows={1} rowHeight={120} />}
        {failure?.kind === 'refused' && <OverNote message={failure.message} />}
        {failure && failure.kind !== 'refused' && <ErrorState trouble={failure} onRetry={retry} />}
        {data && !failure && <NewPasswordForm token={token} onDone={() => setDone(true)} />}
      </SignInCard>
      <Toaster />
    </>
  );
};

const OverNote = ({ message }: { readonly message: string | null }) => {
  const { text } = useWords();
  return (
    <>
      <Note tone="attention">{message}</Note>
      <Button component={Link} to={paths.forgotPassword} fullWidth mt="lg">
        {text('newPassword.ask')}
      </Button>
    </>
  );
};

interface NewPasswordFormProps {
  readonly token: string;
  readonly onDone: () => void;
}
const NewPasswordForm = ({ token, onDone }: NewPasswordFormProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(ResetPasswordDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: (value) => (value ? null : text('ownAccount.newPasswordNeeded')) },
  });
  const submit = form.onSubmit(async (values) => {
    const outcome = await run({ token, ...values });
    if (outcome.done) onDone();
    else form.setErrors(fieldErrors(outcome.failure));
  });
  if (failure?.kind === 'refused') return <OverNote message={failure.message} />;
  return (
    <form onSubmit={submit} noValidate>
      <PasswordInput
        label={text('ownAccount.newPassword')}
        description={text('ownAccount.newPasswordHelp')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': text('signIn.showPassword') }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <TroubleNote trouble={failure} />
      <ActButton type="submit" busy={busy} fullWidth>
        {text('newPassword.submit')}
      </ActButton>
    </form>
  );
};

import { ActButton, PasswordInput, TextInput, TroubleNote, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import type { SignInResult } from '../sign-in';
import { AcceptInvitationDocument } from './invitation.graphql';

interface TakeUpFormProps {
  readonly token: string;
  readonly onDone: (result: SignInResult) => void;
}
/** The invited address, a name for colleagues, and a password: a new one, or that of the account there is already. */
export const TakeUpForm = ({ token, onDone }: TakeUpFormProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(AcceptInvitationDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', name: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : text('signIn.emailNeeded')),
      name: (value) => (value.trim() ? null : text('invitation.nameNeeded')),
      password: (value) => (value ? null : text('signIn.passwordNeeded')),
    },
  });
  const submit = form.onSubmit(async (values) => {
    const outcome = await run({ token, ...values });
    if (outcome.done) return onDone(outcome.data.acceptInvitation);
    form.setErrors(fieldErrors(outcome.failure));
  });
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        label={text('signIn.email')}
        description={text('invitation.emailHelp')}
        type="email"
        autoComplete="username"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <TextInput
        label={text('invitation.name')}
        description={text('invitation.nameHelp')}
        autoComplete="name"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <PasswordInput
        label={text('signIn.password')}
        description={text('invitation.passwordHelp')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': text('signIn.showPassword') }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <TroubleNote trouble={failure} />
      <ActButton type="submit" busy={busy} fullWidth>
        {text('invitation.takeUp')}
      </ActButton>
    </form>
  );
};

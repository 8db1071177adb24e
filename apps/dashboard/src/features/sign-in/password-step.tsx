import { ActButton, Anchor, PasswordInput, TextInput, TroubleNote, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { SignInCard } from './sign-in-card';
import { SignInDocument } from './sign-in.graphql';
import type { SignInResult } from './sign-in-steps';
import classes from './sign-in.module.css';

export const PasswordStep = ({ onDone }: { readonly onDone: (result: SignInResult) => void }) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(SignInDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : text('signIn.emailNeeded')),
      password: (value) => (value ? null : text('signIn.passwordNeeded')),
    },
  });
  const submit = form.onSubmit(async (values) => {
    const outcome = await run(values);
    if (outcome.done) onDone(outcome.data.signIn);
    else form.setErrors(fieldErrors(outcome.failure));
  });
  return (
    <SignInCard title={text('signIn.title')} focusHeading={false}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={text('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={text('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': text('signIn.showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <TroubleNote trouble={failure} />
        <ActButton type="submit" busy={busy} fullWidth>
          {text('signIn.submit')}
        </ActButton>
      </form>
      <p className={classes.aside}>
        <Anchor component={Link} to={paths.forgotPassword} size="sm">
          {text('forgot.link')}
        </Anchor>
      </p>
    </SignInCard>
  );
};

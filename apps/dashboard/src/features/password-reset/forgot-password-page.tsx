import { ActButton, Button, TextInput, Toaster, TroubleNote, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { SignInCard } from '../sign-in';
import { RequestPasswordResetDocument } from './password-reset.graphql';

/** Asks where to send a link for another password; says the same whether or not somebody has that address. */
export const ForgotPasswordPage = () => {
  const { text } = useWords();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      {sentTo === null ? (
        <SignInCard title={text('forgot.title')} lead={text('forgot.lead')} focusHeading={false}>
          <AskForm onDone={setSentTo} />
          <BackToSignIn />
        </SignInCard>
      ) : (
        <SignInCard title={text('forgot.doneTitle')} lead={text('forgot.done', { email: sentTo })}>
          <p>{text('forgot.doneHelp')}</p>
          <Button variant="default" fullWidth mt="md" onClick={() => setSentTo(null)}>
            {text('forgot.again')}
          </Button>
          <BackToSignIn />
        </SignInCard>
      )}
      <Toaster />
    </>
  );
};

const AskForm = ({ onDone }: { readonly onDone: (email: string) => void }) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(RequestPasswordResetDocument);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : text('signIn.emailNeeded')) },
  });
  const submit = form.onSubmit(async (values) => {
    const outcome = await run(values);
    if (outcome.done) onDone(values.email.trim());
    else form.setErrors(fieldErrors(outcome.failure));
  });
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        label={text('signIn.email')}
        type="email"
        autoComplete="username"
        autoFocus
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <TroubleNote trouble={failure} />
      <ActButton type="submit" busy={busy} fullWidth>
        {text('forgot.submit')}
      </ActButton>
    </form>
  );
};

const BackToSignIn = () => {
  const { text } = useWords();
  return (
    <Button component={Link} to={paths.signIn} variant="subtle" color="gray" fullWidth mt="sm">
      {text('forgot.back')}
    </Button>
  );
};

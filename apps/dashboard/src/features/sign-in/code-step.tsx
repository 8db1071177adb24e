import { ActButton, Button, TextInput, TroubleNote, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { type FormEvent, useState } from 'react';
import { bareCode, CodeField } from './code-field';
import { SignInCard } from './sign-in-card';
import { UseRecoveryCodeDocument, VerifySecondFactorDocument } from './sign-in.graphql';
import type { SignInResult } from './sign-in-steps';

interface CodeStepProps {
  readonly onDone: (result: SignInResult) => void;
  readonly onBack: () => void;
}
/** The second factor: a code from the app, or one of the recovery codes. */
export const CodeStep = ({ onDone, onBack }: CodeStepProps) => {
  const { text } = useWords();
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const verify = useAct(VerifySecondFactorDocument);
  const recover = useAct(UseRecoveryCodeDocument);
  const { busy, failure } = way === 'app' ? verify : recover;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { code: bareCode(code) };
    if (way === 'app') {
      const outcome = await verify.run(input);
      if (outcome.done) onDone(outcome.data.verifySecondFactor);
    } else {
      const outcome = await recover.run(input);
      if (outcome.done) onDone(outcome.data.useRecoveryCode);
    }
  };
  const change = () => {
    setCode('');
    setWay((now) => (now === 'app' ? 'recovery' : 'app'));
  };
  return (
    <SignInCard title={text('code.title')} lead={text(`code.lead.${way}`)} focusHeading={false}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {way === 'app' ? (
          <CodeField label={text('code.field.app')} autoFocus value={code} onChange={setCode} />
        ) : (
          <TextInput
            label={text('code.field.recovery')}
            autoFocus
            value={code}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <TroubleNote trouble={failure} />
        <ActButton type="submit" busy={busy} fullWidth>
          {text('code.submit')}
        </ActButton>
      </form>
      <Button variant="subtle" fullWidth mt="sm" onClick={change}>
        {text(`code.other.${way}`)}
      </Button>
      <Button variant="subtle" color="gray" fullWidth onClick={onBack}>
        {text('code.back')}
      </Button>
    </SignInCard>
  );
};

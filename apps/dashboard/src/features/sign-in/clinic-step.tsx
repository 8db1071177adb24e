import { ActButton, TroubleNote, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { SignInCard } from './sign-in-card';
import { ChooseClinicDocument } from './sign-in.graphql';
import classes from './sign-in.module.css';
import type { SignInResult } from './sign-in-steps';

interface ClinicStepProps {
  readonly clinics: SignInResult['clinics'];
  readonly onDone: (result: SignInResult) => void;
}
/** For people who work in several clinics. */
export const ClinicStep = ({ clinics, onDone }: ClinicStepProps) => {
  const { text } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { run, busy, failure } = useAct(ChooseClinicDocument);
  const choose = async (clinicId: string) => {
    setChosen(clinicId);
    const outcome = await run({ clinicId });
    if (outcome.done) onDone(outcome.data.chooseClinic);
  };
  return (
    <SignInCard title={text('clinic.title')}>
      <ul className={classes.clinics} role="list">
        {clinics.map(({ id, name }) => (
          <li key={id}>
            <ActButton
              variant="default"
              fullWidth
              justify="flex-start"
              busy={busy && chosen === id}
              onClick={() => void choose(id)}
            >
              {name}
            </ActButton>
          </li>
        ))}
      </ul>
      <TroubleNote trouble={failure} />
    </SignInCard>
  );
};

import { FormDialog, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { BeginAuthenticatorMutation } from '../../generated/graphql';
import { unlessStepUp, useSteppedUp } from '../session-lock';
import { AuthenticatorKey, bareCode, CodeField } from '../sign-in';
import { ConfirmAuthenticatorDocument, OwnAccountDocument, OwnSessionsDocument } from './account.graphql';

interface AuthenticatorDialogProps {
  readonly enrolment: BeginAuthenticatorMutation['beginAuthenticator'];
  /** There is one already, which works until the code of the new one was right. */
  readonly replaces: boolean;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}
/** Scan, then prove it with a code. */
export const AuthenticatorDialog = ({ enrolment, replaces, onDone, onClose }: AuthenticatorDialogProps) => {
  const { text } = useWords();
  const [code, setCode] = useState('');
  const { run, busy, failure } = useAct(ConfirmAuthenticatorDocument);
  const { steppedUp, proof } = useSteppedUp(text('ownAccount.stepUp'));
  const confirm = () =>
    steppedUp(
      () => run({ code: bareCode(code) }, { refetchQueries: [OwnAccountDocument, OwnSessionsDocument] }),
      (outcome) => outcome.done && onDone(outcome.data.confirmAuthenticator.codes),
    );
  return (
    <>
      <FormDialog
        title={text(replaces ? 'ownAccount.replaceApp' : 'enrol.title')}
        submit={text('ownAccount.useApp')}
        dirty={false}
        busy={busy}
        trouble={unlessStepUp(failure)}
        onSubmit={() => void confirm()}
        onClose={onClose}
      >
        <p>
          {text(replaces ? 'ownAccount.replaceLead' : 'enrol.lead')} {text('ownAccount.endsOthers')}
        </p>
        <AuthenticatorKey {...enrolment} />
        <CodeField label={text('enrol.code')} value={code} onChange={setCode} />
      </FormDialog>
      {proof}
    </>
  );
};

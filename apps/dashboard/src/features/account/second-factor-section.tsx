import { ActButton, ConfirmDialog, Section, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { BeginAuthenticatorMutation, OwnAccountQuery } from '../../generated/graphql';
import { unlessStepUp, useSteppedUp } from '../session-lock';
import {
  BeginAuthenticatorDocument,
  OwnAccountDocument,
  OwnSessionsDocument,
  RemoveSecondFactorDocument,
  RenewRecoveryCodesDocument,
} from './account.graphql';
import classes from './account.module.css';
import { AuthenticatorDialog } from './authenticator-dialog';
import { CodesDialog } from './codes-dialog';

const refetch = { refetchQueries: [OwnAccountDocument, OwnSessionsDocument] };

/** What the person is busy with. */
type Open =
  | { readonly what: 'authenticator'; readonly enrolment: BeginAuthenticatorMutation['beginAuthenticator'] }
  | { readonly what: 'codes'; readonly codes: readonly string[] }
  | { readonly what: 'renew' | 'remove' };

/** The second factor, and what one can do with it: set up, replace, fresh codes, and, for trying out, remove. */
export const SecondFactorSection = ({ account }: { readonly account: OwnAccountQuery['ownAccount'] }) => {
  const { text, moment } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const begin = useAct(BeginAuthenticatorDocument);
  const renew = useAct(RenewRecoveryCodesDocument);
  const remove = useAct(RemoveSecondFactorDocument);
  const { steppedUp, proof } = useSteppedUp(text('ownAccount.stepUp'));
  const { secondFactorSince: since, recoveryCodes: left, mayRemoveSecondFactor } = account;
  const close = () => setOpen(null);
  const showCodes = (codes: readonly string[]) => setOpen({ what: 'codes', codes });

  const startApp = () =>
    steppedUp(
      () => begin.run({}),
      (outcome) => {
        if (outcome.done) setOpen({ what: 'authenticator', enrolment: outcome.data.beginAuthenticator });
        else showToast({ text: outcome.failure.message ?? text('staff.trouble') });
      },
    );
  const freshCodes = () =>
    steppedUp(
      () => renew.run({}, refetch),
      (outcome) => outcome.done && showCodes(outcome.data.renewRecoveryCodes.codes),
    );
  const takeAway = () =>
    steppedUp(
      () => remove.run({}, refetch),
      (outcome) => {
        if (!outcome.done) return;
        showToast({ text: text('ownAccount.factorRemoved') });
        close();
      },
    );
  return (
    <Section title={text('ownAccount.factor')}>
      <p className={classes.state}>
        {since ? text('ownAccount.factorOn', { since: moment(since), left }) : text('ownAccount.factorOff')}
      </p>
      <div className={classes.acts}>
        <ActButton variant="default" busy={begin.busy} onClick={() => void startApp()}>
          {text(since ? 'ownAccount.replaceApp' : 'enrol.title')}
        </ActButton>
        {since && (
          <ActButton variant="default" busy={false} onClick={() => setOpen({ what: 'renew' })}>
            {text('ownAccount.freshCodes')}
          </ActButton>
        )}
        {mayRemoveSecondFactor && (
          <ActButton variant="default" busy={false} onClick={() => setOpen({ what: 'remove' })}>
            {text('ownAccount.removeFactor')}
          </ActButton>
        )}
      </div>
      {open?.what === 'authenticator' && (
        <AuthenticatorDialog
          enrolment={open.enrolment}
          replaces={since !== null}
          onDone={showCodes}
          onClose={close}
        />
      )}
      {open?.what === 'codes' && <CodesDialog codes={open.codes} onClose={close} />}
      {open?.what === 'renew' && (
        <ConfirmDialog
          title={text('ownAccount.freshCodes')}
          confirm={text('ownAccount.makeCodes')}
          busy={renew.busy}
          trouble={unlessStepUp(renew.failure)}
          onConfirm={() => void freshCodes()}
          onClose={close}
        >
          <p>{text('ownAccount.freshCodesLead')}</p>
        </ConfirmDialog>
      )}
      {open?.what === 'remove' && (
        <ConfirmDialog
          title={text('ownAccount.removeFactor')}
          confirm={text('ownAccount.remove')}
          busy={remove.busy}
          trouble={unlessStepUp(remove.failure)}
          onConfirm={() => void takeAway()}
          onClose={close}
        >
          <p>{text('ownAccount.removeFactorLead')}</p>
        </ConfirmDialog>
      )}
      {proof}
    </Section>
  );
};

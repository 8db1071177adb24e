import { Anchor, IconMail, IconMailExclamation, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { AcknowledgeMessageDocument } from './assignments.graphql';
import type { Step } from './step';
import classes from './steps.module.css';

/** What became of the newest note about a step; one that could not be delivered stays until somebody says that they know. */
export const StepMail = ({ step: { messages } }: { readonly step: Step }) => {
  const { text, moment } = useWords();
  const { run, busy } = useAct(AcknowledgeMessageDocument);
  const newest = messages.find(
    ({ state, kind }) => state !== 'dropped' && (kind === 'stepAssigned' || state !== 'waiting'),
  );
  if (!newest) return null;
  const { id, state, problem, dueAt, settledAt, acknowledgedAt } = newest;
  if (state !== 'undelivered') {
    return (
      <p className={classes.soft}>
        <span>
          <IconMail size={14} aria-hidden />
          {state === 'sent'
            ? text('mail.sent', { when: moment(settledAt ?? dueAt) })
            : text('mail.waiting', { when: moment(dueAt) })}
        </span>
      </p>
    );
  }
  const acknowledge = async () => {
    const outcome = await run({ messageId: id });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('mail.acknowledgeTrouble') });
  };
  return (
    <p className={classes.soft}>
      <span className={acknowledgedAt ? undefined : classes.attention}>
        <IconMailExclamation size={14} aria-hidden />
        {text(`mail.${problem ?? 'unreachable'}`)}
      </span>
      {!acknowledgedAt && (
        <Anchor component="button" type="button" size="sm" disabled={busy} onClick={() => void acknowledge()}>
          {text('mail.acknowledge')}
        </Anchor>
      )}
    </p>
  );
};

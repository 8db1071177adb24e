import { Anchor, IconMail, IconMailExclamation, showToast, useWords } from '@groundwork/ui';
import { useAct, useApolloClient } from '@groundwork/web-graphql';
import { useEffect } from 'react';
import { AcknowledgeMessageDocument } from './assignments.graphql';
import type { Step } from './step';
import classes from './steps.module.css';

type Note = Step['messages'][number];

const isAboutPage = ({ kind }: Note): boolean => kind === 'somethingForYou' || kind === 'pageLink';

/** The newest note about a step that says anything: a reminder that waits doesn't. */
export const noteOfStep = ({ messages }: Step): Note | undefined =>
  messages.find(
    (note) =>
      !isAboutPage(note) &&
      note.state !== 'dropped' &&
      (note.kind === 'stepAssigned' || note.state !== 'waiting'),
  );

/** The newest note about a partner's page as a whole, whichever step its link belongs to. */
export const noteOfPage = (steps: readonly Step[]): Note | undefined =>
  steps
    .flatMap(({ messages }) => messages.filter((note) => isAboutPage(note) && note.state !== 'dropped'))
    .sort((one, other) => other.dueAt.localeCompare(one.dueAt))[0];

/** Milliseconds from when a note may leave until it surely is on its way; and how far ahead that is worth waiting for. */
const onItsWay = 5000;
const soon = 60_000;

/** Looks once more when a note that leaves soon should have left: the page doesn't say that it will leave when it has. */
const useLookAgain = (note: Note | undefined) => {
  const client = useApolloClient();
  const leavesAt = note?.state === 'waiting' ? Date.parse(note.dueAt) : null;
  useEffect(() => {
    const wait = leavesAt === null ? null : leavesAt - Date.now();
    if (wait === null || wait > soon) return;
    const timer = setTimeout(
      () => void client.refetchQueries({ include: ['Couple'] }),
      Math.max(wait, 0) + onItsWay,
    );
    return () => clearTimeout(timer);
  }, [client, leavesAt]);
};

/** What became of a note; one that could not be delivered stays until somebody says that they know. */
export const NoteState = ({ note }: { readonly note: Note | undefined }) => {
  const { text, moment } = useWords();
  const { run, busy } = useAct(AcknowledgeMessageDocument);
  useLookAgain(note);
  if (!note) return null;
  const { id, state, problem, dueAt, settledAt, acknowledgedAt } = note;
  const about = isAboutPage(note) ? 'mail.page' : 'mail';
  if (state !== 'undelivered') {
    return (
      <p className={classes.soft}>
        <span>
          <IconMail size={14} aria-hidden />
          {state === 'sent'
            ? text(`${about}.sent`, { when: moment(settledAt ?? dueAt) })
            : text(`${about}.waiting`, { when: moment(dueAt) })}
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

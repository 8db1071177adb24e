import {
  ActButton,
  Button,
  IconSend,
  LongText,
  Section,
  showToast,
  TroubleNote,
  useForm,
  useMainAction,
  useScreenAct,
  useUnsaved,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { useRef } from 'react';
import type { ResponseQuery } from '../../generated/graphql';
import { limits } from '../../limits';
import { useMay } from '../viewer';
import { AnotherRound } from './another-round';
import { WithdrawReplyDocument, WriteBackDocument } from './responses.graphql';
import classes from './responses.module.css';

interface RepliesProps {
  readonly response: ResponseQuery['response'];
}
/** What was written back to the author, and the box for more. */
export const Replies = ({ response }: RepliesProps) => {
  const { text, moment } = useWords();
  const mayWrite = useMay('replies:write');
  const withdraw = useWithdrawal();
  const { partner, otherPartner, replies } = response;
  if (!mayWrite && replies.length === 0) return null;
  return (
    <Section
      title={text('reply.title', { name: partner.name })}
      aside={<AnotherRound response={response} />}
      printed={replies.length > 0}
    >
      <p className={classes.soft}>{text('reply.help', { name: partner.name, other: otherPartner.name })}</p>
      {replies.map(({ id, body, byName, writtenAt }) => (
        <figure className={classes.reply} key={id}>
          <blockquote className={classes.written}>{body}</blockquote>
          <figcaption className={classes.soft}>
            {text('reply.by', { by: byName, when: moment(writtenAt) })}
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-sm"
                data-print="hide"
                aria-label={text('reply.withdrawOf', { when: moment(writtenAt) })}
                onClick={() => void withdraw(id)}
              >
                {text('reply.withdraw')}
              </Button>
            )}
          </figcaption>
        </figure>
      ))}
      {mayWrite && <WriteBack response={response} withdraw={withdraw} />}
    </Section>
  );
};

const useWithdrawal = () => {
  const { text } = useWords();
  const { run } = useAct(WithdrawReplyDocument);
  return async (replyId: string) => {
    const outcome = await run({ replyId });
    showToast({
      about: replyId,
      text: outcome.done ? text('reply.withdrawn') : (outcome.failure.message ?? text('ui.undoTrouble')),
    });
  };
};

interface WriteBackProps extends RepliesProps {
  readonly withdraw: (replyId: string) => Promise<void>;
}
const WriteBack = ({ response: { id, partner }, withdraw }: WriteBackProps) => {
  const { text } = useWords();
  const { name } = partner;
  const { run, busy, failure } = useAct(WriteBackDocument);
  const form = useForm({
    initialValues: { body: '' },
    validate: { body: (value) => (value.trim() ? null : text('reply.needed')) },
  });
  const isSaved = useUnsaved(form.isDirty());
  const submit = form.onSubmit(async ({ body }) => {
    const outcome = await run({ responseId: id, body });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    form.reset();
    isSaved();
    const newest = outcome.data.writeBack.replies.at(-1);
    showToast({
      about: newest?.id,
      text: text('reply.sent', { name }),
      undo: newest && (() => void withdraw(newest.id)),
    });
  });
  const box = useRef<HTMLTextAreaElement>(null);
  useScreenAct('writeBack', text('reply.title', { name }), () => box.current?.focus());
  // Words that are not sent yet come first: the same keys then mark the response.
  useMainAction(submit, form.isDirty());
  return (
    <form onSubmit={submit} className={classes.writeBack} noValidate data-print="hide">
      <LongText
        ref={box}
        label={text('reply.label', { name })}
        maxLength={limits['WriteBackInput.body']}
        minRows={3}
        maxRows={12}
        {...form.getInputProps('body')}
      />
      <TroubleNote trouble={failure} />
      <ActButton
        type="submit"
        variant="light"
        busy={busy}
        leftSection={<IconSend size={17} aria-hidden />}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {text('reply.send', { name })}
      </ActButton>
    </form>
  );
};

import {
  ActionIcon,
  IconBan,
  IconCalendarEvent,
  IconDots,
  IconLink,
  IconLinkOff,
  IconMail,
  Menu,
  showToast,
  useWords,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { useMay } from '../viewer';
import { MailLinkDocument, RevokeLinkDocument } from './assignments.graphql';
import { DueDayDialog, NewLinkDialog } from './lazy-dialogs';
import { NoteState, noteOfStep } from './note-state';
import type { Recipient } from './recipients';
import type { Step } from './step';
import { StepState } from './step-state';
import classes from './steps.module.css';
import { useCancelStep } from './use-cancel-step';

interface OpenStepProps {
  readonly step: Step;
  /** The couple's local day. */
  readonly today: string;
  readonly to: Recipient;
}
/** A step that waits for its partner, and what can be done with it. */
export const OpenStep = ({ step, today, to }: OpenStepProps) => {
  const { text, moment } = useWords();
  const mayAssign = useMay('assignments:write');
  const mayLink = useMay('links:write');
  const [open, setOpen] = useState<'due' | 'link' | null>(null);
  const cancel = useCancelStep(step);
  const { run: revoke } = useAct(RevokeLinkDocument);
  const revokeLink = async (linkId: string) => {
    const outcome = await revoke({ linkId });
    showToast({
      text: outcome.done ? text('link.revoked') : (outcome.failure.message ?? text('link.revokeTrouble')),
    });
  };
  const { run: mail } = useAct(MailLinkDocument);
  const mailLink = async () => {
    const outcome = await mail({ taskId: step.id });
    showToast({
      text: outcome.done
        ? text('link.mailed', { name: to.name })
        : (outcome.failure.message ?? text('link.mailTrouble')),
    });
  };
  const live = step.links.filter(({ state }) => state === 'live');
  return (
    <li className={classes.step}>
      <div>
        <p className={classes.title}>{step.title}</p>
        <StepState step={step} today={today} />
        <NoteState note={noteOfStep(step)} />
      </div>
      {(mayAssign || mayLink) && (
        <Menu>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text('steps.menu', { title: step.title, name: to.name })}
              data-print="hide"
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayLink && (
              <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => setOpen('link')}>
                {text('link.new')}
              </Menu.Item>
            )}
            {mayLink && to.mayMail && (
              <Menu.Item leftSection={<IconMail size={16} aria-hidden />} onClick={() => void mailLink()}>
                {text('link.mail')}
              </Menu.Item>
            )}
            {mayAssign && (
              <Menu.Item
                leftSection={<IconCalendarEvent size={16} aria-hidden />}
                onClick={() => setOpen('due')}
              >
                {text('due.change')}
              </Menu.Item>
            )}
            {mayLink &&
              live.map(({ id, madeAt }) => (
                <Menu.Item
                  key={id}
                  leftSection={<IconLinkOff size={16} aria-hidden />}
                  onClick={() => void revokeLink(id)}
                >
                  {text('link.revoke', { when: moment(madeAt) })}
                </Menu.Item>
              ))}
            {mayAssign && (
              <>
                <Menu.Divider />
                <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => void cancel()}>
                  {text('steps.cancel')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'due' && <DueDayDialog step={step} today={today} onClose={() => setOpen(null)} />}
      {open === 'link' && <NewLinkDialog step={step} to={to} onClose={() => setOpen(null)} />}
    </li>
  );
};

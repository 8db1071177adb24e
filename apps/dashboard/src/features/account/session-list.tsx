import {
  ActButton,
  ActionIcon,
  Badge,
  IconCircleCheck,
  IconDeviceDesktop,
  IconLogout,
  IconPhone,
  Section,
  showToast,
  useWords,
} from '@groundwork/ui';
import { type Outcome, useAct } from '@groundwork/web-graphql';
import type { OwnSessionsQuery } from '../../generated/graphql';
import { EndOtherSessionsDocument, EndSessionDocument } from './account.graphql';
import classes from './account.module.css';

type Session = OwnSessionsQuery['ownSessions']['sessions'][number];

const hand = new Set<Session['platform']>(['android', 'ios']);

/** Every browser in which one is signed in, with the way to end it from here. */
export const SessionList = ({ sessions }: { readonly sessions: readonly Session[] }) => {
  const { text } = useWords();
  const one = useAct(EndSessionDocument);
  const others = useAct(EndOtherSessionsDocument);
  const tell = (outcome: Outcome<unknown>, done: string) =>
    showToast({ text: outcome.done ? done : (outcome.failure.message ?? text('staff.trouble')) });
  const endOthers = () =>
    void others.run({}).then((outcome) => tell(outcome, text('ownAccount.othersEnded')));
  const hasOthers = sessions.length > 1;
  return (
    <Section
      title={text('ownAccount.sessions')}
      aside={
        hasOthers && (
          <ActButton variant="default" size="compact-sm" busy={others.busy} onClick={endOthers}>
            {text('ownAccount.endOthers')}
          </ActButton>
        )
      }
      flush
    >
      <ul className={classes.sessions} role="list">
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={(device) =>
              void one
                .run({ sessionId: session.id })
                .then((outcome) => tell(outcome, text('ownAccount.ended', { device })))
            }
          />
        ))}
      </ul>
    </Section>
  );
};

interface SessionRowProps {
  readonly session: Session;
  readonly onEnd: (device: string) => void;
}
const SessionRow = ({ session, onEnd }: SessionRowProps) => {
  const { text, ago, moment } = useWords();
  const { browser, platform, startedAt, lastUsedAt, current } = session;
  const Icon = hand.has(platform) ? IconPhone : IconDeviceDesktop;
  const device = text('ownAccount.device', {
    browser: text(`ownAccount.browser.${browser}`),
    platform: text(`ownAccount.platform.${platform}`),
  });
  return (
    <li className={classes.session}>
      <Icon size={20} aria-hidden />
      <div>
        <p className={classes.device}>{device}</p>
        <p className={classes.soft}>
          {text('ownAccount.used', { used: ago(lastUsedAt), since: moment(startedAt) })}
        </p>
      </div>
      {current ? (
        <Badge tone="steady" icon={IconCircleCheck}>
          {text('ownAccount.thisOne')}
        </Badge>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text('ownAccount.end', { device })}
          title={text('ownAccount.endShort')}
          onClick={() => onEnd(device)}
        >
          <IconLogout size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};

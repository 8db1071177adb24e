import { OfflineBar, Title, useMainAction, useWords, Wordmark } from '@groundwork/ui';
import { useReachable } from '@groundwork/web-graphql';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './sign-in.module.css';

interface SignInCardProps {
  readonly title: string;
  readonly lead?: string;
  /** The first step leaves the focus to its first field. */
  readonly focusHeading?: boolean;
  readonly children: ReactNode;
}
/** One step of signing in. */
export const SignInCard = ({ title, lead, focusHeading = true, children }: SignInCardProps) => {
  const { text } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  const reachable = useReachable();
  // A step is one form, or one choice.
  useMainAction(() => {
    const find = (what: string) => card.current?.querySelector<HTMLElement>(what);
    (find('[type=submit]') ?? find('button'))?.click();
  });
  useEffect(() => {
    document.title = text('ui.windowTitle', { page: title });
    if (focusHeading) heading.current?.focus();
  }, [focusHeading, text, title]);
  return (
    <div className={classes.page}>
      <OfflineBar offline={!reachable} />
      <main ref={card} className={classes.card}>
        <p className={classes.brand} data-print="hide">
          <Wordmark />
        </p>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
};

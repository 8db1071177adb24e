import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';
import { useWords } from './words';

interface PageProps {
  /** The heading, and the first words of the window's title. */
  readonly title: string;
  /** The way back, above the heading. */
  readonly back?: ReactNode;
  /** A line or badges under the heading. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** Reading and writing pages are narrower than lists. */
  readonly width?: 'wide' | 'narrow';
  readonly children: ReactNode;
}
/** One screen: its window title, its heading (which takes the focus on arrival) and its content. */
export const Page = ({ title, back, meta, actions, width = 'wide', children }: PageProps) => {
  const { text } = useWords();
  useEffect(() => {
    document.title = text('ui.windowTitle', { page: title });
  }, [text, title]);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        {back && (
          <div className={classes.back} data-print="hide">
            {back}
          </div>
        )}
        <div className={classes.heading}>
          <Title order={1} tabIndex={-1}>
            {title}
          </Title>
          {meta && <div className={classes.meta}>{meta}</div>}
        </div>
        {actions && (
          <div className={classes.actions} data-print="hide">
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
};

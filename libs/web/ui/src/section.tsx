import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Content that brings its own padding, e.g. a list of rows. */
  readonly flush?: boolean;
  /** Without anything to read it is left out on paper. */
  readonly printed?: boolean;
  readonly children: ReactNode;
}
/** A titled panel of a screen. */
export const Section = ({ title, aside, flush = false, printed = true, children }: SectionProps) => {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id} data-print={printed ? undefined : 'hide'}>
      <div className={classes.header}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
};

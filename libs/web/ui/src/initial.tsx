import classes from './initial.module.css';

/** A person's initial, as decoration beside their name. `partner` 0 and 1 differ in shape, not only in shade. */
export const Initial = ({ name, partner }: { readonly name: string; readonly partner?: 0 | 1 }) => (
  <span className={classes.initial} data-partner={partner} aria-hidden>
    {name.trim().charAt(0).toLocaleUpperCase()}
  </span>
);

import classes from './keys-of.module.css';
import { keyNames } from './keys';

/** A shortcut as it is printed beside what it does. */
export const KeysOf = ({ keys }: { readonly keys: string }) => (
  <span className={classes.keys}>
    {keyNames(keys).map((name) => (
      <kbd key={name}>{name}</kbd>
    ))}
  </span>
);

import { useWords } from './words';
import classes from './wordmark.module.css';

/** The product's mark, layers laid one on the other, and its name. */
export const Wordmark = () => {
  const { text } = useWords();
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="9" />
        <path d="M7 21.5h18M10 16.5h12M13 11.5h6" />
      </svg>
      {text('app.name')}
    </span>
  );
};

import { Title, useWords } from '@groundwork/ui';
import classes from './assign.module.css';

interface ReasonsToHoldProps {
  readonly id: string;
  readonly reasons: readonly { readonly key: string; readonly text: string }[];
}
/** When the exercise is unsafe; a person decides whether one of these applies. */
export const ReasonsToHold = ({ id, reasons }: ReasonsToHoldProps) => {
  const { text } = useWords();
  return (
    <section className={classes.reasons} aria-labelledby={id}>
      <Title order={3} id={id}>
        {text('assign.hold')}
      </Title>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.key}>{reason.text}</li>
        ))}
      </ul>
    </section>
  );
};

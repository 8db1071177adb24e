import { Popout, useWords } from '@groundwork/ui';
import { kindsInOrder } from './today-rows';
import classes from './today.module.css';

/** The rules of the order, in full. */
export const WhyThisOrder = () => {
  const { text } = useWords();
  return (
    <Popout label={text('today.why')} align="end" variant="subtle" color="gray" size="compact-sm">
      <div className={classes.why}>
        <p>{text('today.whyLead')}</p>
        <ol>
          {kindsInOrder.map((kind) => (
            <li key={kind}>{text(`today.rule.${kind}`)}</li>
          ))}
        </ol>
        <p>{text('today.whyEnd')}</p>
      </div>
    </Popout>
  );
};

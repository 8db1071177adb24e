import { Badge, Button, IconInbox, Title, useWords } from '@groundwork/ui';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import type { CoupleStepsFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { OpenStep } from './open-step';
import { recipientOf } from './recipients';
import { ReviewedSteps } from './reviewed-steps';
import { stepsOf } from './step';
import classes from './steps.module.css';

interface PartnerStepsProps {
  readonly steps: CoupleStepsFragment;
  readonly partnerId: string;
}
/** Three blocks, the same for both partners: open, new from them, and read together already. */
export const PartnerSteps = ({ steps, partnerId }: PartnerStepsProps) => {
  const { text, ago } = useWords();
  const to = recipientOf(steps, partnerId);
  if (!to) return null;
  const { open, received, reviewed } = stepsOf(steps, partnerId);
  return (
    <>
      <Block title={text('steps.open')} count={open.length}>
        {open.length === 0 ? (
          <p className={classes.quiet}>
            {text(steps.assignments.length === 0 ? 'steps.noneYet' : 'steps.noneOpen')}
          </p>
        ) : (
          <ul className={classes.steps} role="list">
            {open.map((step) => (
              <OpenStep key={step.id} step={step} today={steps.today} to={to} />
            ))}
          </ul>
        )}
      </Block>
      <Block title={text('steps.received')} count={received.length}>
        {received.length === 0 ? (
          <p className={classes.quiet}>{text('steps.noneReceived')}</p>
        ) : (
          <ul className={classes.steps} role="list">
            {received.map((step) => (
              <li key={step.id} className={classes.step}>
                <div>
                  <p className={classes.title}>{step.title}</p>
                  {step.submittedAt && <p className={classes.soft}>{ago(step.submittedAt)}</p>}
                </div>
                <Badge tone="new" icon={IconInbox}>
                  {text('steps.new')}
                </Badge>
                {step.responseId && (
                  <Button
                    component={Link}
                    to={paths.response(step.responseId)}
                    variant="light"
                    size="compact-sm"
                    aria-label={text('steps.readTitle', { title: step.title })}
                    data-print="hide"
                  >
                    {text('steps.read')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Block>
      <Block title={text('steps.reviewed')} count={reviewed.length}>
        <ReviewedSteps steps={reviewed} />
      </Block>
    </>
  );
};

interface BlockProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}
const Block = ({ title, count, children }: BlockProps) => {
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading}>
      <Title order={3} id={heading} className={classes.heading}>
        {title}
        {count > 0 && <span className={classes.count}>{count}</span>}
      </Title>
      {children}
    </div>
  );
};

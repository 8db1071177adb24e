import { Anchor, Button, IconCheck, IconUsers, Section, useWords } from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { Link } from 'react-router';
import type { MadeTogetherFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { useMay } from '../viewer';
import { MadeTogetherFragmentDoc } from './joint-steps.graphql';
import classes from './joint-steps.module.css';

/** On the couple's page: what both do together in session, and what they made; nothing while there is none. */
export const MadeTogether = ({ couple }: { readonly couple: FragmentType<MadeTogetherFragment> }) => {
  const { text } = useWords();
  const shown = useMasked(MadeTogetherFragmentDoc, couple);
  if (!shown || shown.jointSteps.length === 0) return null;
  return (
    <Section title={text('together.title')}>
      <ul className={classes.steps} role="list">
        {shown.jointSteps.map((step) => (
          <JointStepRow key={step.id} step={step} />
        ))}
      </ul>
    </Section>
  );
};

const JointStepRow = ({ step }: { readonly step: MadeTogetherFragment['jointSteps'][number] }) => {
  const { text, moment } = useWords();
  const mayWrite = useMay('joint-steps:write');
  const { id, exerciseTitle: title, assignedByName, assignedAt, savedAt, finishedAt, recordedByName } = step;
  const Icon = finishedAt ? IconCheck : IconUsers;
  return (
    <li className={classes.step}>
      <Icon size={16} aria-hidden />
      <div>
        {finishedAt ? (
          <Anchor component={Link} to={paths.together(id)}>
            {title}
          </Anchor>
        ) : (
          <span>{title}</span>
        )}
        <p className={classes.soft}>
          {finishedAt
            ? text('together.made', { when: moment(finishedAt), by: recordedByName ?? '' })
            : text('together.assigned', { when: moment(assignedAt), by: assignedByName })}
        </p>
        {savedAt && <p className={classes.soft}>{text('together.begun', { when: moment(savedAt) })}</p>}
      </div>
      {!finishedAt && mayWrite && (
        <Button
          component={Link}
          to={paths.together(id)}
          variant="light"
          size="compact-sm"
          aria-label={text('together.openTitle', { title })}
        >
          {text('together.open')}
        </Button>
      )}
    </li>
  );
};

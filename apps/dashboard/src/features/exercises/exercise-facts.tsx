import { Badge, IconClock, IconEye, IconFlame, IconUsers, useWords } from '@groundwork/ui';
import type { ExercisesQuery } from '../../generated/graphql';
import { distressKey } from './exercise-words';
import classes from './exercises.module.css';

type Facts = Pick<ExercisesQuery['exercises'][number], 'minutes' | 'audience' | 'visibility' | 'distress'>;

/** Minutes, for whom, who sees it, how much it can stir up. */
export const ExerciseFacts = ({ exercise }: { readonly exercise: Facts }) => {
  const { text } = useWords();
  const { minutes, audience, visibility, distress } = exercise;
  return (
    <p className={classes.facts}>
      <span>
        <IconClock size={15} aria-hidden />
        {text('exercise.minutes', { minutes })}
      </span>
      <span>
        <IconUsers size={15} aria-hidden />
        {text(`audience.${audience}`)}
      </span>
      <span>
        <IconEye size={15} aria-hidden />
        {text(`visibility.${visibility}`)}
      </span>
      {distress > 0 && (
        <Badge tone={distress > 1 ? 'attention' : 'paused'} icon={IconFlame}>
          {text(distressKey(distress))}
        </Badge>
      )}
    </p>
  );
};

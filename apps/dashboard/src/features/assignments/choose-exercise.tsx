import {
  EmptyState,
  ErrorState,
  IconSearch,
  Loading,
  TextInput,
  Title,
  UnstyledButton,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useId, useState } from 'react';
import type { ExercisesQuery, Stage } from '../../generated/graphql';
import { ExerciseFacts, ExercisesDocument, matches } from '../exercises';
import classes from './assign.module.css';

type Card = ExercisesQuery['exercises'][number];

interface ChooseExerciseProps {
  /** The couple's stage: its exercises come first. */
  readonly stage: Stage;
  readonly onChoose: (key: string) => void;
}
export const ChooseExercise = ({ stage, onChoose }: ChooseExerciseProps) => {
  const { text } = useWords();
  const [search, setSearch] = useState('');
  const { data, loading, failure, retry } = useScreen(ExercisesDocument, {});
  const found = (data?.exercises ?? []).filter((card) => matches(card, search));
  const fitting = found.filter(({ stages }) => stages.includes(stage));
  const others = found.filter(({ stages }) => !stages.includes(stage));
  const first = fitting[0] ?? others[0];
  return (
    <>
      <TextInput
        type="search"
        data-autofocus
        aria-label={text('assign.search')}
        placeholder={text('assign.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first) {
            event.preventDefault();
            onChoose(first.key);
          }
        }}
      />
      {loading && <Loading rows={4} rowHeight={72} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {data && !first && <EmptyState>{text('library.noMatch')}</EmptyState>}
      <Group
        title={text('assign.fitting', { stage: text(`stage.${stage}`) })}
        cards={fitting}
        onChoose={onChoose}
      />
      <Group title={text('assign.others')} cards={others} onChoose={onChoose} />
    </>
  );
};

interface GroupProps {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly onChoose: (key: string) => void;
}
const Group = ({ title, cards, onChoose }: GroupProps) => {
  const heading = useId();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes.group}>
      <Title order={3} id={heading}>
        {title}
      </Title>
      <ul role="list">
        {cards.map((card) => (
          <li key={card.key}>
            <UnstyledButton className={classes.choice} onClick={() => onChoose(card.key)}>
              <strong>{card.title}</strong>
              <span>{card.summary}</span>
              <ExerciseFacts exercise={card} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
};

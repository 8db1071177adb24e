import {
  Badge,
  Button,
  EmptyState,
  ErrorState,
  FilterMenu,
  IconLeaf,
  IconSearch,
  Loading,
  Page,
  TextInput,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ExercisesQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { ExerciseFacts } from './exercise-facts';
import { exerciseStages, matches, stagesAmong } from './exercise-words';
import { ExercisesDocument } from './exercises.graphql';
import classes from './exercises.module.css';

type Card = ExercisesQuery['exercises'][number];

/** The library: every exercise as a card, narrowed by words, stage and practice. The address keeps the filter. */
export const LibraryPage = () => {
  const { text } = useWords();
  const { data, loading, failure, retry } = useScreen(ExercisesDocument, {});
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const stages = address.getAll('stage');
  const wanted = address.getAll('practice');
  const show = (name: string, values: readonly string[]) =>
    setAddress(
      (now) => {
        now.delete(name);
        for (const value of values) if (value) now.append(name, value);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const practices = [...new Set(data?.exercises.map(({ practice }) => practice))];
  const cards = (data?.exercises ?? []).filter(
    (card) =>
      matches(card, search) &&
      (stages.length === 0 || card.stages.some((stage) => stages.includes(stage))) &&
      (wanted.length === 0 || wanted.includes(card.practice)),
  );
  const navigate = useNavigate();
  const first = cards[0];
  useMainAction(() => first && void navigate(paths.exercise(first.key)), Boolean(first));
  return (
    <Page title={text('library.title')} meta={<span>{text('library.lead')}</span>}>
      <div role="search" className={classes.filters}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label={text('library.search')}
          placeholder={text('library.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => show('q', [event.currentTarget.value])}
        />
        <FilterMenu
          label={text('library.stage')}
          options={exerciseStages.map((value) => ({ value, label: text(`stage.${value}`) }))}
          chosen={stages}
          onChange={(chosen) => show('stage', chosen)}
        />
        <FilterMenu
          label={text('library.practice')}
          options={practices.map((value) => ({ value, label: value }))}
          chosen={wanted}
          onChange={(chosen) => show('practice', chosen)}
        />
      </div>
      {loading && <Loading rows={3} rowHeight={150} />}
      {failure && !data && <ErrorState trouble={failure} onRetry={retry} />}
      {data && cards.length === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={() => setAddress({}, { replace: true })}>
              {text('library.clear')}
            </Button>
          }
        >
          {text('library.noMatch')}
        </EmptyState>
      )}
      <ul className={classes.cards} role="list">
        {cards.map((card) => (
          <ExerciseCard key={card.key} card={card} />
        ))}
      </ul>
    </Page>
  );
};

const ExerciseCard = ({ card }: { readonly card: Card }) => {
  const { text } = useWords();
  const stages = stagesAmong(card.stages);
  return (
    <li className={classes.card}>
      <p className={classes.practice}>{card.practice}</p>
      <h2>
        <Link to={paths.exercise(card.key)}>{card.title}</Link>
      </h2>
      <p className={classes.summary}>{card.summary}</p>
      <p className={classes.stages}>
        {stages.length >= 6 ? (
          <Badge tone="brand" icon={IconLeaf}>
            {text('library.everyStage')}
          </Badge>
        ) : (
          stages.map((stage) => (
            <Badge key={stage} tone="brand" icon={IconLeaf}>
              {text(`stage.${stage}`)}
            </Badge>
          ))
        )}
      </p>
      <ExerciseFacts exercise={card} />
    </li>
  );
};

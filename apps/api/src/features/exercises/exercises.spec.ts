import { castOf, type Cast } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { builtInExercises, contentHash, practices } from './built-in';
import type { Exercise, ExerciseCard } from './exercise.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const card = 'key title summary practice stages audience visibility minutes distress';
const exercises = `{ exercises { ${card} } }`;
const exercise = `query ($key: String!) { exercise(key: $key) { ${card} whyItHelps rhythm
  reasonsToHold { key text } defaultMessage version form } }`;

describe('exercises', () => {
  itNeedsAStaffSession({ name: 'exercises', document: exercises }, () => ({}), stage);

  it('shows the whole library to every role, in its order', async () => {
    for (const { browser } of [cast.own.lead, cast.supervisor, cast.owner, cast.admin, cast.assistant]) {
      const answer = await browser.must<{ exercises: ExerciseCard[] }>(exercises);
      expect(answer.exercises.map(({ key }) => key)).toEqual(['T04', 'T07', 'T09', 'T14', 'T26', 'T44']);
    }
  });
});

describe('exercise', () => {
  itNeedsAStaffSession({ name: 'exercise', document: exercise }, () => ({ key: 'T07' }), stage);

  it.each(builtInExercises.map((each) => [each.key, each] as const))(
    'shows all of %s',
    async (key, definition) => {
      const answer = await cast.own.lead.browser.must<{ exercise: Exercise }>(exercise, { key });
      const { practice, rhythm, ...words } = definition;
      expect(answer.exercise).toEqual({
        ...words,
        practice: practices[practice],
        rhythm: rhythm.words,
        version: contentHash(definition),
      });
    },
  );

  it('finds no exercise that is not in the library', async () => {
    await cast.own.lead.browser.must(exercise, { key: 'T44' });
    for (const key of ['T99', 't44', '', '__proto__']) {
      expect(await cast.own.lead.browser.refusal(exercise, { key })).toEqual(told.notFound);
    }
  });
});

import { once } from '@groundwork/testing';
import { castOf, type Cast } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const change = (name: 'SetStage' | 'SetStatus' | 'SetTimeZone', input: object) =>
  cast.own.lead.browser.must(
    `mutation ($input: ${name}Input!) { ${name.replace('S', 's')}(input: $input) { id } }`,
    once(input),
  );

it('keeps a stage and a status that are set at the same moment, both', async () => {
  const both = { reason: 'Agreed in session', on: '2026-03-01' };
  for (let round = 0; round < 5; round += 1) {
    const couple = await cast.own.clinic.couple(cast.own.lead);
    const coupleId = couple.id;
    await Promise.all([
      change('SetStage', { coupleId, stage: 'S2', ...both }),
      change('SetStatus', { coupleId, status: 'paused', ...both }),
      change('SetTimeZone', { coupleId, timeZone: 'Europe/Rome' }),
    ]);
    const shown = await wholeCouple({ ...cast.own, couple });
    expect(shown).toMatchObject({ stage: 'S2', status: 'paused', timeZone: 'Europe/Rome' });
  }
});

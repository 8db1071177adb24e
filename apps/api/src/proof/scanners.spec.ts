import type { GraphqlClient } from '@groundwork/testing';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { randomAddress, TestApi } from '../testing/test-api';
import type { TestLink } from '../testing/test-clinic';
import { printOf } from './clinic-tables';
import { proved, scale } from './proof';

const canary = 'Zugvogel';

let api: TestApi;
let busy: BusyClinic;
let requests = 0;

beforeAll(async () => {
  api = await TestApi.start();
  busy = await busyClinic(api, canary);
});
afterAll(async () => {
  await api.stop();
  proved('requests of scanners', requests);
});

interface Answered {
  readonly status: number;
  readonly text?: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What tells something about somebody, wherever it stands: words, names, the clinic, the step, whose page it is. */
const telling = new RegExp(
  `${canary}|Clinic [\\da-f]{8}-|clinician person|One step today|Not \\w\\. Close`,
  'i',
);

const pages = [
  ...['/s', '/s/welcome', '/s/confidentiality', '/s/step', '/s/q/1', '/s/skip/1', '/s/check', '/s/send'],
  ...['/s/received', '/s/saved', '/s/home', '/s/open', '/s/seen', '/s/back', '/s/contact', '/s/pause'],
  ...['/s/draft', '/s/stay', '/s/close', '/leave'],
];

/** Headers of what fetches an address before anybody taps it. */
const fetchers: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'Sec-Purpose': 'prefetch' },
  { 'Sec-Purpose': 'prefetch;prerender', Purpose: 'prefetch' },
  { 'X-Moz': 'prefetch' },
  { 'User-Agent': 'Mozilla/5.0 (compatible; LinkScanner/1.0)', 'Sec-Fetch-Site': 'none' },
];

/** The addresses that a scanner makes of a link: without its end, or with the end put where servers see it. */
const spellings = (token: string): readonly string[] => [
  '/t',
  `/t?${token}`,
  `/t?token=${token}`,
  `/t?token=${token}&pin=`,
  `/t%23${token}`,
  `/t/${token}`,
  `/t/#${token}`,
];

/** What pressing the buttons of the first page sends, with nothing or with rubbish in the field for the PIN. */
const presses = (token: string): readonly object[] =>
  ['', 'test', '12345', '1234567', 'password', 'name@mail.example'].flatMap((pin) => [
    { token, pin },
    { token: '', code: token, pin },
    { token, code: token, pin },
  ]);

/** All that a scanner does to a link, as a list of what was answered. */
const scan = async (scanner: GraphqlClient, token: string): Promise<Answered[]> => {
  const answers: Answered[] = [];
  const note = async (asked: PromiseLike<Answered>): Promise<void> => {
    requests += 1;
    answers.push(await asked);
  };
  for (const headers of fetchers) {
    for (const path of [...spellings(token), ...pages]) {
      await note(scanner.get(path).set(headers));
      await note(scanner.head(path).set(headers));
    }
  }
  for (const form of presses(token)) await note(scanner.post('/t').type('form').send(form));
  for (const path of pages) {
    await note(scanner.post(path).type('form').send({ token, step: token, 'link-step': token }));
    await note(scanner.post(path).set('Accept', 'application/json').send({ token, answers: {} }));
  }
  for (const query of ['{ myTask { id title } }', '{ myHome { myInitial } }'])
    await note(scanner.post('/client-graphql').send({ query }));
  return answers;
};

const opened = async (link: TestLink, pin: string): Promise<GraphqlClient> => {
  const phone = api.phone();
  await phone.post('/t').type('form').send({ token: link.token, pin });
  return phone;
};

it('whatever scanners do to links, every table stays as it was, and no answer tells anything', async () => {
  const { clinic, dana, couple, clinicId } = busy;
  const [link] = await clinic.assignment(dana, couple, { partners: [couple.partnerIds[0]], message: canary });
  const pin = await clinic.pin(dana, couple.partnerIds[0]);

  // The same reading finds what pages behind the PIN do tell, and the same look at the tables what a person does.
  const phone = await opened(link!, pin);
  for (const path of ['/s/step', '/s/home', '/s/contact'])
    expect((await phone.get(path)).text).toMatch(telling);
  await phone.get('/leave');
  const before = await printOf(api, clinicId);
  expect(Object.values(before).every(({ rows }) => rows > 0)).toBe(true);
  const network = randomAddress();

  for (let round = 0; round < scale(1, 12); round += 1) {
    const answers = await scan(api.phone(network), link!.token);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    for (const { text, headers } of answers) {
      expect(text ?? '').not.toMatch(telling);
      expect(JSON.stringify(headers)).not.toMatch(telling);
      expect(String(headers['set-cookie'] ?? '')).not.toMatch(/s=[\w-]{43}/);
    }
  }
  expect(await printOf(api, clinicId)).toEqual(before);

  // Nor was anything counted that would keep the person out, from the very same network.
  const opening = await api.phone(network).post('/t').type('form').send({ token: link!.token, pin });
  expect(opening.status).toBe(303);
  const after = await printOf(api, clinicId);
  expect(Object.keys(after).filter((table) => after[table]!.hash !== before[table]!.hash)).toEqual(
    expect.arrayContaining(['link_session']),
  );
}, 300_000);

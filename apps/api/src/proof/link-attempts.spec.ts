import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { clientSchema } from '../graphql/schema-holder';
import { operationsOf, type AnyOperation } from '../testing/any-operation';
import { castOf, placeIn, type Cast, type Place } from '../testing/cast';
import { TestApi } from '../testing/test-api';
import { idPathsOf, withIdAt } from './id-paths';
import { proved, scale } from './proof';

/** An id that names no row: the page in a browser that a draft is written on. */
const notRows = ['input.page.id'];

type Values = Readonly<Record<string, unknown>>;

let api: TestApi;
let cast: Cast;
let attempts = 0;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(async () => {
  await api.stop();
  proved('attempts behind links', attempts);
});

/** What a call says beside the id that it names. */
const besides: Readonly<Record<string, Values>> = {
  saveDraft: { baseRevision: 0, answers: { step: 'support' } },
  sendResponse: { revision: 1 },
};

/** One partner behind a link of theirs, with something of each kind that a call can name. */
interface Partner {
  readonly phone: GraphqlClient;
  readonly ids: Readonly<Record<string, string>>;
}

const partnerOf = async ({ clinic, lead, couple }: Place, place: 0 | 1): Promise<Partner> => {
  const partnerId = couple.partnerIds[place];
  await clinic.pin(lead, partnerId);
  const links = [];
  for (let count = 0; count < 2; count += 1)
    links.push(...(await clinic.assignment(lead, couple, { partners: [partnerId] })));
  const answered = await clinic.assignment(lead, couple, { exercise: 'T09', partners: [partnerId] });
  const writing = await clinic.openedPhone(lead, answered[0]!);
  await clinic.accept(writing);
  const { saveDraft } = await writing.must<{ saveDraft: { revision: number } }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
    once({ stepId: answered[0]!.taskId, baseRevision: 0, answers: { changed: 'I sleep again.' } }),
  );
  await writing.must(
    'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }',
    once({ stepId: answered[0]!.taskId, revision: saveDraft.revision, offered: ['changed'] }),
  );
  const phone = await clinic.openedPhone(lead, links[0]!);
  const { myHome } = await phone.must<{ myHome: { offers: { id: string }[] } }>(
    '{ myHome { offers { id } } }',
  );
  const { myTask } = await phone.must<{ myTask: { confidentiality: { textId: string } } }>(
    '{ myTask { confidentiality { textId } } }',
  );
  return {
    phone,
    ids: {
      chooseStep: links[1]!.taskId,
      saveDraft: links[0]!.taskId,
      sendResponse: links[0]!.taskId,
      setStepAside: links[1]!.taskId,
      takeStepUp: links[1]!.taskId,
      takeBackOffer: myHome.offers[0]!.id,
      acceptConfidentiality: myTask.confidentiality.textId,
    },
  };
};

const named = (): { operation: AnyOperation; path: readonly string[] }[] =>
  operationsOf(clientSchema.schema).flatMap((operation) =>
    idPathsOf(operation.field)
      .filter((path) => !notRows.includes(path.join('.')))
      .map((path) => ({ operation, path })),
  );

const refusalOf = async (
  phone: GraphqlClient,
  { document }: AnyOperation,
  variables: unknown,
): Promise<string> => {
  attempts += 1;
  return JSON.stringify(await phone.refusal(document, variables as Values));
};

describe('attempts behind a link', () => {
  it('at ids of others get one and the same refusal, whatever the id; and at one’s own an answer', async () => {
    const own = await partnerOf(cast.own, 0);
    const others = {
      'of the other partner': await partnerOf(cast.own, 1),
      'of another couple': await partnerOf(cast.colleague, 0),
      'of another clinic': await partnerOf(await placeIn(cast.stranger.clinic), 0),
    };
    const operations = named();
    expect(operations.map(({ operation }) => operation.name).sort()).toEqual(Object.keys(own.ids).sort());
    for (const { operation, path } of operations) {
      const asked = (id: string): unknown =>
        withIdAt({ input: { clientMutationId: randomUUID(), ...besides[operation.name] } }, path, id);
      const answers = new Set<string>();
      for (let round = 0; round < scale(1, 200); round += 1) {
        for (const [, { ids }] of Object.entries(others)) {
          const id = ids[operation.name]!;
          // The text on confidentiality is the clinic's, for all of its partners.
          if (id !== own.ids[operation.name]) answers.add(await refusalOf(own.phone, operation, asked(id)));
        }
        for (const id of [randomUUID(), 'no-such-id', '', '\u0000']) {
          answers.add(await refusalOf(own.phone, operation, asked(id)));
        }
      }
      expect([operation.name, [...answers]]).toEqual([operation.name, [expect.any(String)]]);
      await own.phone.must(operation.document, asked(own.ids[operation.name]!) as Values);
    }
  }, 600_000);

  it('without a session, with one that ended, or with a cookie of staff get nothing', async () => {
    const names = cookieNames(false);
    const [link] = await cast.own.clinic.assignment(cast.own.lead, cast.own.couple);
    const left = await cast.own.clinic.openedPhone(cast.own.lead, link!);
    const token = await left.cookie(names.link);
    await left.post('/leave').send();
    const staffToken = await cast.own.lead.browser.cookie(names.staff);
    const phones = [
      api.phone(),
      api.phone().hold(names.link, token),
      api.phone().hold(names.link, staffToken).hold(names.staff, staffToken),
    ];
    for (const operation of operationsOf(clientSchema.schema)) {
      const answers = new Set<string>();
      for (let round = 0; round < scale(1, 100); round += 1) {
        for (const phone of phones) answers.add(await refusalOf(phone, operation, operation.variables()));
      }
      expect([operation.name, [...answers]]).toEqual([
        operation.name,
        [expect.stringContaining('UNAUTHENTICATED')],
      ]);
    }
  }, 600_000);
});

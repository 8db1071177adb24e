import { once, type GraphqlClient } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';
import type { MyHome } from '../my-home';
import type { ResponsePage } from '../responses';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const mutation = (name: string): string =>
  `mutation ($input: OfferInput!) { ${name}(input: $input) { id offers { id field state releasedAt takenBackAt } } }`;
const takeBack = 'mutation ($input: TakeBackOfferInput!) { takeBackOffer(input: $input) { offers { id } } }';
const CANARY = 'Zimtschnecke';
const answers = { changed: `I sleep again, said the ${CANARY}.`, lost: 'The quiet evenings.' };

type Offers = ResponsePage['offers'];
const offersOf = async ({ lead }: Place, id: string): Promise<Offers> =>
  (
    await lead.browser.must<{ response: { offers: Offers } }>(
      'query ($id: ID!) { response(id: $id) { offers { id field state releasedAt takenBackAt } } }',
      { id },
    )
  ).response.offers;

/** A new response whose author offers these answers; what is on offer. */
const offeredAt = async (place: Place, offered: readonly string[] = ['changed']): Promise<Offers> => {
  const { clinic, lead, couple } = place;
  return offersOf(place, await clinic.response(lead, couple, answers, { exercise: 'T09', offered }));
};
const kept = new Map<string, Promise<Offers>>();
/** The offer of a place, released or not: sending a response takes two slow hashes, so it is used again. */
const offerAs = async (state: 'offered' | 'released', place: Place): Promise<string> => {
  const found = kept.get(place.couple.id) ?? offeredAt(place);
  kept.set(place.couple.id, found);
  const { id } = (await found)[0]!;
  const name = state === 'released' ? 'releasePiece' : 'withdrawRelease';
  await place.lead.browser.ask(mutation(name), once({ offerId: id }));
  return id;
};
const act = (name: 'releasePiece' | 'withdrawRelease', offerId: string, { lead }: Place = cast.own) =>
  lead.browser.must<Record<string, ResponsePage>>(mutation(name), once({ offerId }));

const phoneOf = async ({ clinic, lead, couple }: Place, partner: 0 | 1): Promise<GraphqlClient> => {
  const [link] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[partner]] });
  return clinic.openedPhone(lead, link!);
};
const homeOf = async (phone: GraphqlClient): Promise<MyHome> =>
  (
    await phone.must<{ myHome: MyHome }>(
      `{ myHome { id otherName steps { id title state sentOn } replies { id }
         released { id clinicianName title answer releasedOn } offers { id stepId question releasedOn } } }`,
    )
  ).myHome;

for (const [name, before] of [
  ['releasePiece', 'offered'],
  ['withdrawRelease', 'released'],
] as const) {
  describe(name, () => {
    itIsTheCareTeams(
      {
        name,
        document: mutation(name),
        id: 'offerId',
        table: 'offer',
        arrange: async (place) => ({ offerId: await offerAs(before, place) }),
      },
      stage,
    );
  });
}

describe('what an author offers', () => {
  it('stays with the care team until it is released: then the other partner has a copy, and the author sees since when', async () => {
    const place = await placeIn(cast.own.clinic);
    const offers = await offeredAt(place, ['changed', 'lost', 'lost']);
    expect(offers.map(({ field, state }) => [field, state])).toEqual([
      ['changed', 'offered'],
      ['lost', 'offered'],
    ]);
    const [author, other] = [await phoneOf(place, 0), await phoneOf(place, 1)];
    expect(await homeOf(other)).toMatchObject({ released: [], offers: [] });
    await act('releasePiece', offers[0]!.id, place);

    const { released } = await homeOf(other);
    expect(released).toEqual([
      {
        id: expect.any(String),
        clinicianName: 'clinician person',
        title: 'In my own words',
        answer: expect.objectContaining({ field: 'changed', lines: [answers.changed] }),
        releasedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    const mine = await homeOf(author);
    expect(mine.offers.map(({ releasedOn }) => releasedOn)).toEqual([expect.any(String), null]);
    expect(mine.offers[0]!.question).toBe((released[0]!.answer as { label: string }).label);
    expect(JSON.stringify(mine)).not.toContain(CANARY);
    const [stored] = await api.sql<{ body: Buffer; key: string }[]>(
      `select p.body, k.scope as key from released_piece p
         join data_key k on k.clinic_id = p.clinic_id and encode(substr(p.body, 2, 16), 'hex') = replace(k.id::text, '-', '')
        where p.offer_id = $1`,
      [offers[0]!.id],
    );
    expect(stored!.key).toBe('couple');
    expect(stored!.body.toString('latin1')).not.toContain(CANARY);
  });

  it('is deleted for the other partner when the clinician withdraws it, and can be released again', async () => {
    const place = await placeIn(cast.own.clinic);
    const [offer] = await offeredAt(place);
    const other = await phoneOf(place, 1);
    const before = await homeOf(other);
    await act('releasePiece', offer!.id, place);
    expect(await place.lead.browser.refusal(mutation('releasePiece'), once({ offerId: offer!.id }))).toEqual(
      refused('releases.notOnOffer'),
    );
    await act('withdrawRelease', offer!.id, place);
    expect(await homeOf(other)).toEqual(before);
    expect(await api.sql('select 1 from released_piece where offer_id = $1', [offer!.id])).toEqual([]);
    expect(
      await place.lead.browser.refusal(mutation('withdrawRelease'), once({ offerId: offer!.id })),
    ).toEqual(refused('releases.notReleased'));
    await act('releasePiece', offer!.id, place);
    const kinds = (await wholeCouple(place)).history.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['pieceReleased', 'releaseWithdrawn', 'pieceReleased']);
  });

  it('can be taken back by its author at any time, for good, and by nobody else', async () => {
    const place = await placeIn(cast.own.clinic);
    const [waiting, released] = await offeredAt(place, ['changed', 'lost']);
    await act('releasePiece', released!.id, place);
    const [author, other] = [await phoneOf(place, 0), await phoneOf(place, 1)];
    for (const offerId of [waiting!.id, released!.id, 'no-such-id', '']) {
      expect(await other.refusal(takeBack, once({ offerId }))).toEqual(told.notFound);
    }
    expect((await homeOf(other)).released).toHaveLength(1);
    for (const { id: offerId } of [waiting!, released!]) {
      const key = once({ offerId });
      expect(await author.must(takeBack, key)).toEqual(await author.must(takeBack, key));
      expect(await author.refusal(takeBack, once({ offerId }))).toEqual(told.notFound);
      expect(await place.lead.browser.refusal(mutation('releasePiece'), once({ offerId }))).toEqual(
        refused('releases.notOnOffer'),
      );
    }
    expect((await homeOf(other)).released).toEqual([]);
    expect((await homeOf(author)).offers).toEqual([]);
    const left = await api.sql('select 1 from released_piece where couple_id = $1', [place.couple.id]);
    expect(left).toEqual([]);
  });

  it.each([
    ['the release', ['release', 'takeBack'], 'done'],
    ['the take-back', ['takeBack', 'release'], 'refused'],
  ] as const)(
    'is never both taken back and released when both happen at once and %s comes first',
    async (_, order, released) => {
      const place = await placeIn(cast.own.clinic);
      const [offer] = await offeredAt(place);
      const [author, other] = [await phoneOf(place, 0), await phoneOf(place, 1)];
      const acts = {
        release: () => place.lead.browser.ask(mutation('releasePiece'), once({ offerId: offer!.id })),
        takeBack: () => author.ask(takeBack, once({ offerId: offer!.id })),
      };
      // Both wait for the row of the offer, in this order, before either of them may go on.
      const ends = await api.asSuperuser(async ({ manager }) => {
        const [held]: { pid: number }[] = await manager.query(
          'select pg_backend_pid() as pid from offer where id = $1 for update',
          [offer!.id],
        );
        const first = acts[order[0]]();
        const waiting = await api.waiterFor(held!.pid);
        const second = acts[order[1]]();
        await api.waiterFor(waiting);
        return { [order[0]]: first, [order[1]]: second };
      });
      expect((await ends.takeBack)?.errors).toBeUndefined();
      expect((await ends.release)?.errors === undefined ? 'done' : 'refused').toBe(released);
      expect(await api.sql('select 1 from released_piece where offer_id = $1', [offer!.id])).toEqual([]);
      expect((await homeOf(other)).released).toEqual([]);
    },
  );

  it('must be an answer that was given, of an exercise whose answers may be offered', async () => {
    const { clinic, lead, couple } = cast.own;
    for (const [exercise, draft, offered] of [
      ['T09', { changed: 'Much.' }, ['lost']],
      ['T09', { changed: 'Much.' }, ['changed', 'nothing']],
      ['T44', { step: 'support' }, ['step']],
    ] as const) {
      const [link] = await clinic.assignment(lead, couple, { exercise, partners: [couple.partnerIds[0]] });
      const phone = await clinic.openedPhone(lead, link!);
      await clinic.accept(phone);
      await phone.must(
        'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
        once({ stepId: link!.taskId, baseRevision: 0, answers: draft }),
      );
      const send = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';
      expect(await phone.refusal(send, once({ stepId: link!.taskId, revision: 1, offered }))).toEqual(
        invalid(['offered', 'invalid.choice']),
      );
      await phone.must(send, once({ stepId: link!.taskId, revision: 1 }));
    }
  });
});

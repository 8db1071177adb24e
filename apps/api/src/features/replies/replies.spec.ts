import { once, type GraphqlClient } from '@groundwork/testing';
import { castOf, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';
import type { ResponsePage } from '../responses';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const writeBack =
  'mutation ($input: WriteBackInput!) { writeBack(input: $input) { id replies { id body byName writtenAt } } }';
const withdraw =
  'mutation ($input: WithdrawReplyInput!) { withdrawReply(input: $input) { id replies { id } } }';

const kept = new Map<string, Promise<string>>();
/** The response of a place's first partner: sending one takes two slow hashes, so it is used again. */
const responseAt = (place: Place): Promise<string> => {
  const found =
    kept.get(place.couple.id) ?? place.clinic.response(place.lead, place.couple, { step: 'support' });
  kept.set(place.couple.id, found);
  return found;
};

const repliesAfter = async (body: string, place: Place = cast.own): Promise<ResponsePage['replies']> => {
  const responseId = await responseAt(place);
  const answer = await place.lead.browser.must<{ writeBack: ResponsePage }>(
    writeBack,
    once({ responseId, body }),
  );
  return answer.writeBack.replies;
};

const newestReplyAt = async (place: Place): Promise<string> =>
  (await repliesAfter('Words.', place)).at(-1)!.id;

/** Everything on a partner's page about what was written back. */
const writtenBack = async (phone: GraphqlClient) =>
  (
    await phone.must<{ myHome: { replies: { body: string; title: string; clinicianName: string }[] } }>(
      '{ myHome { replies { body title clinicianName } } }',
    )
  ).myHome.replies;

const phoneOf = async (partner: 0 | 1): Promise<GraphqlClient> => {
  const { clinic, lead, couple } = cast.own;
  const [link] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[partner]] });
  return clinic.openedPhone(lead, link!);
};

describe('writeBack', () => {
  itIsTheCareTeams(
    {
      name: 'writeBack',
      document: writeBack,
      id: 'responseId',
      table: 'response',
      arrange: async (place) => ({ responseId: await responseAt(place), body: 'Thank you for this.' }),
      otherBody: { body: 'Something else.' },
    },
    stage,
  );

  it('stands under the response, is a line of history, and reaches its author alone, behind another link too', async () => {
    const [author, other] = [await phoneOf(0), await phoneOf(1)];
    const before = JSON.stringify(await other.must('{ myHome { id steps { id } replies { id } } }'));
    const body = 'Zimtschnecke: you named what you did.';
    const reply = (await repliesAfter(body)).at(-1)!;
    expect(reply).toMatchObject({ body, byName: 'clinician person' });
    expect((await writtenBack(author))[0]).toEqual({
      body,
      title: 'One step today',
      clinicianName: 'clinician person',
    });
    expect(JSON.stringify(await other.must('{ myHome { id steps { id } replies { id } } }'))).toBe(before);
    expect((await wholeCouple(cast.own)).history[0]).toMatchObject({
      kind: 'replyWritten',
      partnerId: cast.own.couple.partnerIds[0],
      exerciseTitle: 'One step today',
    });
    const [stored] = await api.sql<{ body: Buffer }[]>('select body from reply where id = $1', [reply.id]);
    expect(stored!.body.toString('latin1')).not.toContain('Zimtschnecke');
  });

  it('needs words, and not too many of them', async () => {
    const responseId = await responseAt(cast.own);
    const { browser } = cast.own.lead;
    expect(await browser.refusal(writeBack, once({ responseId, body: '  ' }))).toEqual(
      invalid(['body', 'invalid.required']),
    );
    expect(await browser.refusal(writeBack, once({ responseId, body: 'a'.repeat(4001) }))).toEqual(
      invalid(['body', 'invalid.tooLong', 4000]),
    );
  });
});

describe('withdrawReply', () => {
  itIsTheCareTeams(
    {
      name: 'withdrawReply',
      document: withdraw,
      id: 'replyId',
      table: 'reply',
      arrange: async (place) => ({ replyId: await newestReplyAt(place) }),
    },
    stage,
  );

  it('takes it off the author’s page, once', async () => {
    const author = await phoneOf(0);
    const reply = (await repliesAfter('Written too early.')).at(-1)!;
    const count = (await writtenBack(author)).length;
    const { browser } = cast.own.lead;
    await browser.must(withdraw, once({ replyId: reply.id }));
    expect(await writtenBack(author)).toHaveLength(count - 1);
    expect(await browser.refusal(withdraw, once({ replyId: reply.id }))).toEqual(
      refused('replies.alreadyWithdrawn'),
    );
  });
});

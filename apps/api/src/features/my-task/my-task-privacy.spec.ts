import { cookieNames, tokenHash } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { castOf, type Cast } from '../../testing/cast';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { WHOLE_COUPLE } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const CANARY = 'Zimtschnecke';
const answers = { step: 'support', smallest: `Ask about the ${CANARY}` };

const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }';
const send = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';
const MY_TASK = `{ myTask { id state myInitial otherName clinicianName title whyItHelps minutes message dueOn form deviceKey
  draft { revision answers } confidentiality { accepted } firstVisit } }`;
const MY_HOME = `{ myHome { id myInitial otherName clinicianName steps { id title state round dueOn sentOn }
  replies { id body } released { id title answer } offers { id question releasedOn } contact { channel isStopped } } }`;
const pages = [
  '/s',
  '/s/welcome',
  '/s/step',
  '/s/q/1',
  '/s/q/5',
  '/s/skip/5',
  '/s/check',
  '/s/saved',
  '/s/received',
];

interface Visit {
  readonly link: TestLink;
  readonly phone: GraphqlClient;
}

/** Both partners of the couple, each behind a link to a task of the same assignment. */
const bothVisit = async (): Promise<readonly [Visit, Visit]> => {
  const { clinic, lead, couple } = cast.own;
  const links = await clinic.assignment(lead, couple);
  const visits: Visit[] = [];
  for (const link of links) {
    const phone = await clinic.openedPhone(lead, link);
    await clinic.accept(phone);
    visits.push({ link, phone });
  }
  return [visits[0]!, visits[1]!];
};

/** All that a phone can read behind its link, but for the fresh names of a form and a page. */
const everything = async (phone: GraphqlClient): Promise<string> => {
  const read = [JSON.stringify(await phone.must(MY_TASK)), JSON.stringify(await phone.must(MY_HOME))];
  for (const path of pages) {
    const { status, text, headers } = await phone.get(path);
    read.push(
      `${path} ${status} ${String(headers.location)} ${text.replace(/name="(act|link-page)" value="[^"]+"|"pageId":"[^"]+"/g, '')}`,
    );
  }
  return read.join('\n');
};

/** All that the staff contract can be asked about the couple, as one text. */
const everythingOfStaff = async (): Promise<string> => {
  const { browser } = cast.own.lead;
  const news = `responseId partnerName exerciseTitle`;
  const { couple } = await browser.must<{
    couple: { assignments: { tasks: { responseId: string | null }[] }[] };
  }>(`query ($id: ID!) { couple(id: $id) { ${WHOLE_COUPLE} } }`, { id: cast.own.couple.id });
  const responses = couple.assignments.flatMap(({ tasks }) =>
    tasks.flatMap(({ responseId }) => responseId ?? []),
  );
  const read: unknown[] = [
    couple,
    await browser.must(
      `{ caseload(filter: {}) { rows { coupleId openTasks newResponses } news { ${news} } } }`,
    ),
    await browser.must(`{ news(since: "2020-01-01T00:00:00Z") { responses { ${news} } } }`),
  ];
  for (const id of responses) {
    read.push(await browser.must('query ($id: ID!) { response(id: $id) { answers message } }', { id }));
  }
  return JSON.stringify(read);
};

/** What a statement gives a role inside the context that a session opens: rows, or the SQLSTATE of the refusal. */
const asRole = async (role: 'staff' | 'link', browser: GraphqlClient, sql: string): Promise<unknown> => {
  const token = await browser.cookie(cookieNames(false)[role]);
  const source = api.sources[role === 'staff' ? 'staff' : 'client'];
  return source
    .transaction(async (manager) => {
      const [{ opened }]: [{ opened: unknown }] = await manager.query(
        `select context.open_${role}($1, false) as opened`,
        [tokenHash(token)],
      );
      expect(opened).not.toBeNull();
      return manager.query<unknown[]>(sql);
    })
    .catch((error: { driverError?: { code?: string } }) => error.driverError?.code);
};

it('keeps a draft from staff: no operation shows it, and their role gets nothing from the table', async () => {
  const [{ phone, link }] = await bothVisit();
  const stepId = link.taskId;
  await phone.must(save, once({ stepId, baseRevision: 0, answers }));
  expect(JSON.stringify(await phone.must(MY_TASK))).toContain(CANARY);

  expect(await everythingOfStaff()).not.toContain(CANARY);
  const drafts = `select 1 from draft_revision where task_id = '${link.taskId}'`;
  expect(await asRole('link', phone, drafts)).toHaveLength(1);
  expect(await asRole('staff', cast.own.lead.browser, drafts)).toBe('42501');
  const counting = 'select count(*) from draft_revision';
  expect(await asRole('staff', cast.own.lead.browser, counting)).toBe('42501');

  await phone.must(send, once({ stepId, revision: 1 }));
  expect(await everythingOfStaff()).toContain(CANARY);
});

it('shows nothing of what was sent behind the link any more, on no page and by no statement', async () => {
  const [{ phone, link }] = await bothVisit();
  const stepId = link.taskId;
  await phone.must(save, once({ stepId, baseRevision: 0, answers }));
  expect(await everything(phone)).toContain(CANARY);
  await phone.must(send, once({ stepId, revision: 1 }));

  const { clinic, lead } = cast.own;
  const again = await clinic.openedPhone(lead, link);
  for (const each of [phone, again]) {
    expect(await each.must(MY_TASK)).toEqual({
      myTask: {
        ...{ id: link.taskId, state: 'received' },
        // What the receipt says: whose page it is, who has the response, who hasn't.
        ...{ myInitial: 'A', otherName: 'Ben', clinicianName: 'clinician person' },
        ...{ title: null, whyItHelps: null, minutes: null, message: null, dueOn: null },
        ...{ form: null, deviceKey: null, draft: null, confidentiality: null, firstVisit: false },
      },
    });
    expect(await asRole('link', each, 'select answers from response')).toBe('42501');
    expect(await asRole('link', each, 'select answers from draft_revision')).toEqual([]);
    expect(await everything(each)).not.toContain(CANARY);
    // The receipt was among the pages, and it is the last one.
    expect(await each.refusal(MY_TASK)).toEqual(told.unauthenticated);
  }
  const left = await api.sql<unknown[]>('select 1 from draft_revision where task_id = $1', [link.taskId]);
  expect(left).toEqual([]);
});

it('shows the other partner the same bytes, whatever this one does', async () => {
  const [{ phone, link }, other] = await bothVisit();
  const stepId = link.taskId;
  const before = await everything(other.phone);
  expect(before).toContain('"state":"open"');

  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    saves: () => phone.must(save, once({ stepId, baseRevision: 0, answers })),
    sends: () => phone.must(send, once({ stepId, revision: 1 })),
    leaves: () => phone.get('/leave'),
  };
  for (const [what, act] of Object.entries(acts)) {
    await act();
    expect({ what, isSame: (await everything(other.phone)) === before }).toEqual({ what, isSame: true });
  }
  const review = await cast.own.lead.browser.must<{ caseload: { news: { responseId: string }[] } }>(
    '{ caseload(filter: {}) { news { responseId } } }',
  );
  await cast.own.lead.browser.must(
    'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { id } }',
    once({ responseId: review.caseload.news[0]!.responseId }),
  );
  expect(await everything(other.phone)).toBe(before);
});

it('shows behind a link its own task, and opens the rows of no other partner', async () => {
  const { clinic, lead, couple } = cast.own;
  const [first] = await bothVisit();
  const [second] = await clinic.assignment(lead, couple, {
    exercise: 'T26',
    partners: [couple.partnerIds[0]],
    message: CANARY,
  });
  const other = await clinic.openedPhone(lead, second!);
  expect(await other.must(MY_TASK)).toMatchObject({ myTask: { id: second!.taskId, message: CANARY } });

  expect(await everything(first.phone)).not.toContain(CANARY);
  const seen = async (table: string) => asRole('link', first.phone, `select id from ${table}`);
  const own = await api.sql<unknown[]>('select id from task where couple_id = $1 and partner_id = $2', [
    couple.id,
    couple.partnerIds[0],
  ]);
  expect(await seen('task')).toEqual(expect.arrayContaining([...own, { id: first.link.taskId }]));
  expect(await seen('task')).toHaveLength(own.length);
  const ofBoth = await api.sql<unknown[]>('select id from assignment where couple_id = $1', [couple.id]);
  const [onlyTheirs] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[1]] });
  expect(onlyTheirs).toBeDefined();
  expect(await seen('assignment')).toHaveLength(ofBoth.length);
  expect(await seen('couple')).toEqual([{ id: couple.id }]);
  expect(await seen('partner')).toHaveLength(2);
  for (const table of [
    'staff_member',
    'partner_contact',
    'rupture',
    'stage_change',
    'couple_event',
    'partner_pin',
  ]) {
    expect({ table, seen: await seen(table) }).toEqual({ table, seen: '42501' });
  }
});

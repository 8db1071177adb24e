import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient, type Refusal } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { auditOf } from '../../testing/audit';
import { placeIn, type Place } from '../../testing/cast';
import { refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { builtInExercises } from '../exercises';
import { StaffMember } from '../staff';
import type { MyTask, SavedDraft } from './my-task.types';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

const MY_TASK = `{ myTask { id state myInitial otherName clinicianName locale title whyItHelps minutes message dueOn
  visibility form draft { revision savedAt answers } confidentiality { textId version body accepted }
  urgentHelp { label number } firstVisit } }`;
const accept =
  'mutation ($input: AcceptConfidentialityInput!) { acceptConfidentiality(input: $input) { id } }';
const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision savedAt } }';
const send = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';

interface Visit {
  readonly place: Place;
  readonly link: TestLink;
  readonly phone: GraphqlClient;
}

/** A partner behind an opened link to a new task. */
const visit = async (exercise = 'T44', at: Place = place, accepts = true): Promise<Visit> => {
  const [link] = await at.clinic.assignment(at.lead, at.couple, {
    exercise,
    partners: [at.couple.partnerIds[0]],
    message: 'In your own time.',
  });
  const phone = await at.clinic.openedPhone(at.lead, link!);
  if (accepts) await at.clinic.accept(phone);
  return { place: at, link: link!, phone };
};

/** A couple that has accepted nothing yet. */
const apart = async (): Promise<Place> => ({ ...place, couple: await place.clinic.couple(place.lead) });

const read = async (phone: GraphqlClient): Promise<MyTask> =>
  (await phone.must<{ myTask: MyTask }>(MY_TASK)).myTask;
const saved = async ({ phone, link }: Visit, answers: unknown, baseRevision = 0): Promise<SavedDraft> => {
  const input = once({ stepId: link.taskId, baseRevision, answers });
  return (await phone.must<{ saveDraft: SavedDraft }>(save, input)).saveDraft;
};
const refusalOfSave = ({ phone, link }: Visit, answers: unknown, baseRevision = 0): Promise<Refusal> =>
  phone.refusal(save, once({ stepId: link.taskId, baseRevision, answers }));
const sending = ({ link }: Visit, revision: number) => once({ stepId: link.taskId, revision });

const sql = <T>(text: string, parameters: unknown[]): Promise<T> => api.sql(text, parameters);

/** A newer text on confidentiality for a clinic; returns its id. */
const newerText = async (clinicId: string): Promise<string> => {
  const id = randomUUID();
  await sql(
    `insert into confidentiality_text (clinic_id, id, version, body)
     select $1, $2, max(version) + 1, array['Newer words.'] from confidentiality_text where clinic_id = $1`,
    [clinicId, id],
  );
  return id;
};

describe('who may ask', () => {
  it('lets a link holder alone do anything here, whatever cookie somebody else brings', async () => {
    const visited = await visit();
    const { phone, link } = visited;
    const { confidentiality } = await read(phone);
    const names = cookieNames(false);
    const staffToken = await place.lead.browser.cookie(names.staff);
    const strangers = [
      api.phone(),
      api.phone().hold(names.link, staffToken).hold(names.staff, staffToken),
      api.phone().hold(names.link, link.token),
    ];
    const asked: readonly (readonly [string, object])[] = [
      [MY_TASK, {}],
      [accept, once({ textId: confidentiality!.textId })],
      [save, once({ stepId: link.taskId, baseRevision: 0, answers: { step: 'support' } })],
      [send, sending(visited, 1)],
    ];
    for (const [document, variables] of asked) {
      for (const stranger of strangers) {
        expect(await stranger.refusal(document, { ...variables })).toEqual(told.unauthenticated);
      }
      await phone.must(document, { ...variables });
    }
  });

  it('leaves one audit row for everything that a partner does, refusals too', async () => {
    const at = await apart();
    const visited = await visit('T44', at, false);
    const { phone } = visited;
    const lines = await auditOf(api, place.clinic.id, async () => {
      const { confidentiality } = await read(phone);
      await refusalOfSave(visited, {});
      await phone.must(accept, once({ textId: confidentiality!.textId }));
      await refusalOfSave(visited, { step: 7 });
      await saved(visited, { step: 'support' });
      await phone.must(send, sending(visited, 1));
      await phone.refusal(send, sending(visited, 1));
    });
    const by = { actorId: at.couple.partnerIds[0], coupleIds: [at.couple.id] };
    expect(lines).toEqual([
      { operation: 'myTask', outcome: 'done', ...by },
      { operation: 'saveDraft', outcome: 'REFUSED', ...by },
      { operation: 'acceptConfidentiality', outcome: 'done', ...by },
      { operation: 'saveDraft', outcome: 'INVALID', ...by },
      { operation: 'saveDraft', outcome: 'done', ...by },
      { operation: 'sendResponse', outcome: 'done', ...by },
      { operation: 'sendResponse', outcome: 'NOT_FOUND', ...by },
    ]);
  });
});

describe('myTask', () => {
  it('shows the step with its form, its words and who can help', async () => {
    const { phone, link } = await visit('T07', await apart(), false);
    const definition = builtInExercises.find(({ key }) => key === 'T07')!;
    expect(await read(phone)).toEqual({
      id: link.taskId,
      state: 'open',
      myInitial: 'A',
      otherName: 'Ben',
      clinicianName: 'clinician person',
      locale: 'en-GB',
      title: definition.title,
      whyItHelps: definition.whyItHelps,
      minutes: definition.minutes,
      message: 'In your own time.',
      dueOn: null,
      visibility: definition.visibility,
      form: definition.form,
      draft: null,
      confidentiality: {
        textId: expect.any(String),
        version: 1,
        body: ['What you tell us stays with your care team.'],
        accepted: false,
      },
      urgentHelp: [{ label: 'Emergency', number: '112' }],
      firstVisit: true,
    });
  });

  it('calls the partner as they are called now, and the clinician as when it was assigned', async () => {
    const { phone, place: at } = await visit('T44', await apart());
    const [partner] = at.couple.partnerIds;
    await at.lead.browser.must(
      'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }',
      once({ partnerId: partner, version: 1, partner: { name: ' élodie' } }),
    );
    await api.asSuperuser((owner) =>
      owner.inClinic(at.clinic.id, async ({ manager }) => {
        const where = { clinicId: at.clinic.id, id: at.lead.staffId };
        const member = await manager.findOneByOrFail(StaffMember, where);
        await manager.save(Object.assign(member, { displayName: 'Another name' }));
      }),
    );
    expect(await read(phone)).toMatchObject({ myInitial: 'É', clinicianName: 'clinician person' });
  });
});

describe('acceptConfidentiality', () => {
  it('is asked for once per partner and text, and keeps who accepted which', async () => {
    const at = await apart();
    const { phone } = await visit('T44', at, false);
    const { confidentiality } = await read(phone);
    const asked = once({ textId: confidentiality!.textId });
    await phone.must(accept, asked);
    await phone.must(accept, asked);
    await phone.must(accept, once({ textId: confidentiality!.textId }));
    const rows = await sql<unknown[]>(
      'select partner_id, text_id from confidentiality_acceptance where couple_id = $1',
      [at.couple.id],
    );
    expect(rows).toEqual([{ partner_id: at.couple.partnerIds[0], text_id: confidentiality!.textId }]);
    const later = await visit('T26', at, false);
    expect(await read(later.phone)).toMatchObject({ confidentiality: { accepted: true }, firstVisit: false });
  });

  it('takes the newest text of the own clinic only', async () => {
    const clinic = await api.clinic();
    const visited = await visit('T44', await placeIn(clinic), false);
    const { phone } = visited;
    const old = (await read(phone)).confidentiality!.textId;
    await phone.must(accept, once({ textId: old }));
    const newest = await newerText(clinic.id);
    expect(await read(phone)).toMatchObject({
      confidentiality: { textId: newest, version: 2, body: ['Newer words.'], accepted: false },
      firstVisit: false,
    });
    const ofAnotherClinic = (await read((await visit()).phone)).confidentiality!.textId;
    for (const textId of [old, ofAnotherClinic, randomUUID(), 'no-such-text', '']) {
      expect(await phone.refusal(accept, once({ textId }))).toMatchObject({
        code: 'CONFLICT',
        message: 'There is a newer version of this text. Please read that one.',
      });
    }
    expect(await refusalOfSave(visited, { step: 'support' })).toEqual(refused('confidentiality.first'));
    await phone.must(accept, once({ textId: newest }));
    await saved(visited, { step: 'support' });
  });
});

describe('saveDraft', () => {
  let shared: Promise<Visit> | undefined;

  it('counts revisions from one, and shows the newest again', async () => {
    const visited = await visit();
    const { phone, link } = visited;
    expect(await saved(visited, { step: 'support' })).toEqual({ revision: 1, savedAt: expect.any(String) });
    const second = await saved(visited, { step: 'boundary', smallest: 'Say “not tonight”.' }, 1);
    expect(second).toMatchObject({ revision: 2 });
    const { draft } = await read(phone);
    expect(draft).toEqual({ ...second, answers: { step: 'boundary', smallest: 'Say “not tonight”.' } });
    const rows = await sql<{ answers: Buffer }[]>('select answers from draft_revision where task_id = $1', [
      link.taskId,
    ]);
    expect(rows).toHaveLength(2);
    for (const { answers } of rows) expect(answers.toString('latin1')).not.toContain('tonight');
  });

  it('is saved once however often the same request comes, and never under another body', async () => {
    const { phone, link } = await visit();
    const asked = once({
      stepId: link.taskId,
      baseRevision: 0,
      answers: { step: 'support', smallest: 'One' },
    });
    const first = await phone.must(save, asked);
    expect(await phone.must(save, asked)).toEqual(first);
    const reordered = { input: { ...asked.input, answers: { smallest: 'One', step: 'support' } } };
    expect(await phone.must(save, reordered)).toMatchObject({ saveDraft: { revision: 1 } });
    const other = { input: { ...asked.input, answers: { step: 'boundary' } } };
    expect(await phone.refusal(save, other)).toEqual(told.otherRequest);
    const partner = await visit('T44', await apart());
    expect(await partner.phone.refusal(save, asked)).toEqual(told.otherRequest);
    expect((await read(phone)).draft).toMatchObject({ revision: 1, answers: { step: 'support' } });
  });

  it('needs the text on confidentiality first', async () => {
    const visited = await visit('T44', await apart(), false);
    const { phone, place: at } = visited;
    expect(await refusalOfSave(visited, { step: 'support' })).toEqual(refused('confidentiality.first'));
    expect(await phone.refusal(send, sending(visited, 1))).toEqual(refused('confidentiality.first'));
    await at.clinic.accept(phone);
    await saved(visited, { step: 'support' });
  });

  it.each([
    [
      'a field that the form has not',
      { stray: 'x' },
      'answers.stray',
      "This answer doesn't belong to your step.",
    ],
    ['an answer of the wrong kind', { smallest: 7 }, 'answers.smallest', "We couldn't read this answer."],
    ['an option that is none', { step: 'run' }, 'answers.step', 'Choose one of the answers shown here.'],
    [
      'a text that is too long',
      { smallest: 'a'.repeat(301) },
      'answers.smallest',
      'Please shorten this to 300',
    ],
    ['a day that is none', { plannedFor: '2026-02-30T10:00' }, 'answers.plannedFor', 'Enter a real day'],
    ['no object', 'text', 'answers', "We couldn't read this answer."],
    ['a list', [], 'answers', "We couldn't read this answer."],
    ['more than fits', Object.fromEntries([['smallest', 'a'.repeat(30_000)]]), 'answers.smallest', ''],
  ])('names the field of %s', async (_what, answers, path, message) => {
    const visited = await (shared ??= visit());
    const { phone } = visited;
    if (!(await read(phone)).draft) await saved(visited, { step: 'support' });
    const refusal = await refusalOfSave(visited, answers, 1);
    expect(refusal).toMatchObject({ code: 'INVALID' });
    const found = refusal.fields!.find((field) => field.path === path);
    expect(found?.message).toContain(message);
  });
});

describe('sendResponse', () => {
  it('sends the newest draft once, and gives the same receipt to the same request', async () => {
    const visited = await visit();
    const { phone, link } = visited;
    await saved(visited, { step: 'support' });
    await saved(visited, { step: 'boundary' }, 1);
    const asked = sending(visited, 2);
    const receipt = await phone.must<{ sendResponse: { receivedAt: string } }>(send, asked);
    expect(await phone.must(send, asked)).toEqual(receipt);
    const other = { input: { ...asked.input, revision: 1 } };
    expect(await phone.refusal(send, other)).toEqual(told.otherRequest);
    expect(await phone.refusal(send, sending(visited, 2))).toEqual(told.notFound);
    expect(await refusalOfSave(visited, { step: 'support' })).toEqual(told.notFound);
    const count = 'select 1 from response where task_id = $1';
    expect(await sql(count, [link.taskId])).toHaveLength(1);
  });

  it('refuses a revision that is not the newest, one that never was, and a step without a draft', async () => {
    const visited = await visit();
    const { phone } = visited;
    expect(await phone.refusal(send, sending(visited, 1))).toEqual(told.notFound);
    await saved(visited, { step: 'support' });
    await saved(visited, { step: 'boundary' }, 1);
    for (const revision of [1, 3]) {
      expect(await phone.refusal(send, sending(visited, revision))).toMatchObject({
        code: 'CONFLICT',
        message: 'There is a newer version of your answers. Please look at them again before you send.',
      });
    }
    expect(await phone.refusal(send, sending(visited, 0))).toMatchObject({
      fields: [{ path: 'revision' }],
    });
    await phone.must(send, sending(visited, 2));
  });

  it('needs what the form requires, and names it', async () => {
    const visited = await visit();
    const { phone } = visited;
    await saved(visited, { smallest: 'Breathe' });
    expect(await phone.refusal(send, sending(visited, 1))).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'answers.step', message: expect.stringContaining('Please answer this one') }],
    });
    await saved(visited, { smallest: 'Breathe', step: 'selfCare' }, 1);
    await phone.must(send, sending(visited, 2));
  });

  it('sends what was asked: answers behind a question that is not shown any more stay behind', async () => {
    const visited = await visit('T04');
    const { phone, place: at } = visited;
    const answers = {
      events: [{ period: 'spring', myChoice: 'I hid it.' }],
      completeness: 'notYet',
      stillOpen: 'Something that is left out again.',
    };
    await saved(visited, answers);
    const { stillOpen: _, ...shown } = { ...answers, completeness: 'complete' };
    await saved(visited, { ...answers, completeness: 'complete' }, 1);
    await phone.must(send, sending(visited, 2));
    const { caseload } = await at.lead.browser.must<{
      caseload: { news: { responseId: string; coupleId: string }[] };
    }>('{ caseload(filter: {}) { news { responseId coupleId } } }');
    const sent = caseload.news.find(({ coupleId }) => coupleId === at.couple.id)!;
    expect(
      await at.lead.browser.must('query ($id: ID!) { response(id: $id) { answers } }', {
        id: sent.responseId,
      }),
    ).toEqual({ response: { answers: shown } });
  });

  it('leaves no word behind that was said to be saved: a save and a send at the same time go one after the other', async () => {
    for (let i = 0; i < 6; i += 1) {
      const visited = await visit();
      const { phone, link } = visited;
      await saved(visited, { step: 'support' });
      const [sent, late] = await Promise.all([
        phone.ask(send, sending(visited, 1)),
        phone.ask(save, once({ stepId: link.taskId, baseRevision: 1, answers: { step: 'boundary' } })),
      ]);
      const codes = [sent, late].map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done');
      expect([
        ['done', 'NOT_FOUND'],
        ['CONFLICT', 'done'],
      ]).toContainEqual(codes);
      const drafts = await api.sql<unknown[]>('select 1 from draft_revision where task_id = $1', [
        link.taskId,
      ]);
      expect(drafts).toHaveLength(codes[0] === 'done' ? 0 : 2);
    }
  });

  it('is sent once when it comes twice at the same time', async () => {
    const visited = await visit();
    const { phone, link } = visited;
    await saved(visited, { step: 'support' });
    const answers = await Promise.all([1, 2].map(() => phone.ask(send, sending(visited, 1))));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(['CONFLICT', 'NOT_FOUND']).toContain(codes.find((code) => code !== 'done'));
    expect(await sql('select 1 from response where task_id = $1', [link.taskId])).toHaveLength(1);
    expect(await sql('select 1 from draft_revision where task_id = $1', [link.taskId])).toEqual([]);
  });
});

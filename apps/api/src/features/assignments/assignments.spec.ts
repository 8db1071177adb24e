import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { WHOLE_COUPLE, wholeCouple } from '../../testing/whole-couple';
import type { CoupleWorkspace } from '../couple-workspace';
import { builtInExercises } from '../exercises';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

interface Assigned {
  readonly coupleId: string;
  readonly assignmentId: string;
  readonly links: readonly {
    readonly linkId: string;
    readonly taskId: string;
    readonly partnerId: string;
    readonly url: string;
    readonly expiresAt: string;
    readonly hasPin: boolean;
  }[];
}

const assign = `mutation ($input: AssignExerciseInput!) { assignExercise(input: $input) {
  coupleId assignmentId links { linkId taskId partnerId url expiresAt hasPin } } }`;
const inputs = {
  changeDueDay: 'ChangeDueDayInput',
  cancelTask: 'TaskInput',
  restoreTask: 'TaskInput',
} as const;
type Name = keyof typeof inputs;
const mutation = (name: Name, selection = 'id history { id }'): string =>
  `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { ${selection} } }`;

const change = async (
  name: Name,
  input: object,
  { lead }: Pick<Place, 'lead'> = cast.own,
): Promise<CoupleWorkspace> => {
  const answer = await lead.browser.must<Record<string, CoupleWorkspace>>(
    mutation(name, WHOLE_COUPLE),
    once(input),
  );
  return answer[name]!;
};
const refuse = (name: Name, input: object) => cast.own.lead.browser.refusal(mutation(name), once(input));

/** A day so many days from today, as the couple counts days. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

const reasons = (key: string): string[] =>
  builtInExercises.find((each) => each.key === key)!.reasonsToHold.map((reason) => reason.key);

const forOne = ({ couple }: Place) => ({
  coupleId: couple.id,
  exerciseKey: 'T07',
  partnerIds: [couple.partnerIds[0]],
  confirmedReasons: reasons('T07'),
});

const openTask = async (place: Place): Promise<string> => {
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  return link!.taskId;
};

const answeredTask = async (place: Place): Promise<string> => {
  const responseId = await place.clinic.response(place.lead, place.couple, { step: 'support' });
  const { assignments } = await wholeCouple(place);
  return assignments.flatMap(({ tasks }) => tasks).find((task) => task.responseId === responseId)!.id;
};

const taskOf = ({ assignments }: CoupleWorkspace, id: string) =>
  assignments.flatMap(({ tasks }) => tasks).find((task) => task.id === id);

describe('assignExercise', () => {
  itIsTheCareTeams(
    {
      name: 'assignExercise',
      document: assign,
      id: 'coupleId',
      table: 'couple',
      arrange: (place) => Promise.resolve(forOne(place)),
      otherBody: { message: 'Other words' },
      isShownOnce: true,
    },
    stage,
  );

  it('makes a task and a link of its own for each partner, with the same words to both', async () => {
    const place = await placeIn(cast.own.clinic);
    const input = {
      ...forOne(place),
      partnerIds: place.couple.partnerIds,
      dueOn: inDays(7),
      message: ' In your own time. ',
    };
    const { assignExercise } = await place.lead.browser.must<{ assignExercise: Assigned }>(
      assign,
      once(input),
    );
    const { links } = assignExercise;
    expect(links.map(({ partnerId }) => partnerId)).toEqual(place.couple.partnerIds);
    expect(new Set(links.map(({ url }) => url)).size).toBe(2);
    for (const { url, hasPin, expiresAt } of links) {
      expect(url).toMatch(new RegExp(`^${api.config.linksOrigin}/t#[\\w-]{43}$`));
      expect(hasPin).toBe(false);
      expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(14, 1);
    }

    const couple = await wholeCouple(place);
    expect(couple.assignments).toMatchObject([
      {
        id: assignExercise.assignmentId,
        exerciseKey: 'T07',
        exerciseTitle: 'Three sentences',
        message: 'In your own time.',
        assignedByName: 'clinician person',
        tasks: links.map(({ taskId, partnerId, linkId }) => ({
          id: taskId,
          partnerId,
          dueOn: input.dueOn,
          state: 'open',
          links: [{ id: linkId, state: 'live' }],
        })),
      },
    ]);
    expect(couple.history.slice(0, 2)).toMatchObject(
      place.couple.partnerIds.toReversed().map((partnerId) => ({
        kind: 'exerciseAssigned',
        partnerId,
        exerciseTitle: couple.assignments[0]!.exerciseTitle,
        detail: { dueOn: input.dueOn },
      })),
    );
  });

  it('keeps one copy of a version, however often and at once it is first used', async () => {
    const clinic = await api.clinic();
    const places = await Promise.all([placeIn(clinic), placeIn(clinic)]);
    await Promise.all(places.map((place) => place.lead.browser.must(assign, once(forOne(place)))));
    const rows = await api.sql<unknown[]>('select 1 from exercise_version where clinic_id = $1', [clinic.id]);
    expect(rows).toHaveLength(1);
  });

  it('finds only exercises of the library', async () => {
    expect(
      await cast.own.lead.browser.refusal(assign, once({ ...forOne(cast.own), exerciseKey: 'T99' })),
    ).toEqual(told.notFound);
  });

  it('takes one or both partners of this couple, each once', async () => {
    const [one] = cast.own.couple.partnerIds;
    const wrong = invalid(['partnerIds', 'invalid.partners']);
    await cast.own.lead.browser.must(assign, once(forOne(cast.own)));
    const foreign = [
      cast.colleague.couple.partnerIds[0],
      cast.stranger.couple.partnerIds[0],
      cast.own.couple.id,
      'x',
    ];
    for (const partnerIds of [[], [one, one], [one, one, one], ...foreign.map((id) => [one, id])]) {
      const asked = once({ ...forOne(cast.own), partnerIds });
      expect({ partnerIds, refusal: await cast.own.lead.browser.refusal(assign, asked) }).toEqual({
        partnerIds,
        refusal: wrong,
      });
    }
  });

  it.each(builtInExercises.filter(({ reasonsToHold }) => reasonsToHold.length).map(({ key }) => key))(
    'asks to confirm every reason to hold of %s',
    async (exerciseKey) => {
      const all = reasons(exerciseKey);
      const of = (confirmedReasons: string[]) => once({ ...forOne(cast.own), exerciseKey, confirmedReasons });
      await cast.own.lead.browser.must(assign, of(all));
      for (const missing of all) {
        const rest = all.filter((key) => key !== missing);
        expect(await cast.own.lead.browser.refusal(assign, of(rest))).toEqual(
          invalid(['confirmedReasons', 'invalid.confirmReasons']),
        );
      }
    },
  );

  it('takes a due day from today to two years ahead, as the couple counts days', async () => {
    const of = (dueOn: string) => once({ ...forOne(cast.own), dueOn });
    for (const day of [inDays(0), inDays(700)]) await cast.own.lead.browser.must(assign, of(day));
    for (const [day, key] of [
      [inDays(-1), 'invalid.dueDay'],
      [inDays(740), 'invalid.dueDay'],
      ['9999-12-31', 'invalid.day'],
      ['12026-11-29', 'invalid.day'],
    ] as const) {
      expect(await cast.own.lead.browser.refusal(assign, of(day))).toEqual(invalid(['dueOn', key]));
    }
  });

  it('takes reasons as text only, and not without end', async () => {
    const of = (confirmedReasons: unknown[]) => once({ ...forOne(cast.own), confirmedReasons });
    const more = Array.from({ length: 51 }, (_, i) => `reason${i}`);
    await cast.own.lead.browser.must(assign, of([...reasons('T07'), 'one more']));
    expect(await cast.own.lead.browser.refusal(assign, of(more))).toEqual(
      invalid(['confirmedReasons', 'invalid.tooMany']),
    );
  });

  it('keeps a message to a thousand characters', async () => {
    const of = (message: string) => once({ ...forOne(cast.own), message });
    await cast.own.lead.browser.must(assign, of('a'.repeat(1000)));
    expect(await cast.own.lead.browser.refusal(assign, of('a'.repeat(1001)))).toEqual(
      invalid(['message', 'invalid.tooLong', 1000]),
    );
  });

  it('gives nothing to a couple whose care has ended', async () => {
    const place = await placeIn(cast.own.clinic);
    const end = (status: string) =>
      place.lead.browser.must(
        'mutation ($input: SetStatusInput!) { setStatus(input: $input) { id } }',
        once({ coupleId: place.couple.id, status, reason: 'r', on: '2026-01-05' }),
      );
    await end('ended');
    expect(await place.lead.browser.refusal(assign, once(forOne(place)))).toEqual(refused('couples.ended'));
    await end('active');
    await place.lead.browser.must(assign, once(forOne(place)));
  });
});

describe('changeDueDay', () => {
  itIsTheCareTeams(
    {
      name: 'changeDueDay',
      document: mutation('changeDueDay'),
      id: 'taskId',
      table: 'task',
      arrange: async (place) => ({ taskId: await openTask(place), dueOn: inDays(3) }),
      otherBody: { dueOn: inDays(4) },
    },
    stage,
  );

  it('moves the day and takes it away, and keeps both in the history', async () => {
    const taskId = await openTask(cast.own);
    const moved = await change('changeDueDay', { taskId, dueOn: inDays(3) });
    expect(taskOf(moved, taskId)).toMatchObject({ dueOn: inDays(3) });
    const open = await change('changeDueDay', { taskId });
    expect(taskOf(open, taskId)).toMatchObject({ dueOn: null });
    expect(open.history.slice(0, 2)).toMatchObject([
      { kind: 'dueDayChanged', detail: { dueOn: null, from: inDays(3) } },
      { kind: 'dueDayChanged', detail: { dueOn: inDays(3), from: null } },
    ]);
  });

  it('takes a change back, and nothing that a colleague has changed since', async () => {
    const taskId = await openTask(cast.own);
    await change('changeDueDay', { taskId, dueOn: inDays(3) });
    expect(await refuse('changeDueDay', { taskId, dueOn: inDays(9), from: null })).toEqual(told.changedSince);
    const back = await change('changeDueDay', { taskId, dueOn: null, from: inDays(3) });
    expect(taskOf(back, taskId)).toMatchObject({ dueOn: null });
  });

  it('refuses a day in the past, a cancelled task and an answered one', async () => {
    const taskId = await openTask(cast.own);
    await change('changeDueDay', { taskId, dueOn: inDays(0) });
    expect(await refuse('changeDueDay', { taskId, dueOn: inDays(-1) })).toEqual(
      invalid(['dueOn', 'invalid.dueDay']),
    );
    await change('cancelTask', { taskId });
    expect(await refuse('changeDueDay', { taskId, dueOn: inDays(0) })).toEqual(refused('tasks.notOpen'));
    const answered = { taskId: await answeredTask(cast.own), dueOn: inDays(0) };
    expect(await refuse('changeDueDay', answered)).toEqual(refused('tasks.answered'));
  });
});

describe('cancelTask', () => {
  itIsTheCareTeams(
    {
      name: 'cancelTask',
      document: mutation('cancelTask'),
      id: 'taskId',
      table: 'task',
      arrange: async (place) => ({ taskId: await openTask(place) }),
    },
    stage,
  );

  it('cancels an open task once, and never an answered one', async () => {
    const taskId = await openTask(cast.own);
    const couple = await change('cancelTask', { taskId });
    expect(taskOf(couple, taskId)).toMatchObject({ state: 'cancelled' });
    expect(couple.history[0]).toMatchObject({
      kind: 'taskCancelled',
      partnerId: cast.own.couple.partnerIds[0],
    });
    expect(await refuse('cancelTask', { taskId })).toEqual(refused('tasks.notOpen'));
    expect(await refuse('cancelTask', { taskId: await answeredTask(cast.own) })).toEqual(
      refused('tasks.answered'),
    );
  });

  it.each(['send', 'cancel'] as const)(
    'is not there for a step that is sent at the same moment, and takes nothing that is sent after it: %s first',
    async (first) => {
      const { clinic, lead, couple } = cast.own;
      const [link] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[0]] });
      const { taskId } = link!;
      const phone = await clinic.openedPhone(lead, link!);
      await clinic.accept(phone);
      const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }';
      await phone.must(save, once({ stepId: taskId, baseRevision: 0, answers: { step: 'support' } }));
      const send = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';
      const acts = {
        send: () => phone.ask(send, once({ stepId: taskId, revision: 1 })),
        cancel: () => lead.browser.ask(mutation('cancelTask'), once({ taskId })),
      };
      const second = first === 'send' ? 'cancel' : 'send';
      // Both wait for the step, in this order, before either of them may go on.
      const ends = await api.asSuperuser(async ({ manager }) => {
        const [held]: { pid: number }[] = await manager.query(
          'select pg_backend_pid() as pid, pg_advisory_xact_lock(hashtextextended($1, 0))',
          [taskId],
        );
        const begun = acts[first]();
        const waiting = await api.waiterFor(held!.pid);
        const next = acts[second]();
        await api.waiterFor(waiting);
        return { [first]: begun, [second]: next };
      });
      const [sent, cancelled] = [(await ends.send)!, (await ends.cancel)!];
      expect([sent.errors?.[0]?.extensions?.code, cancelled.errors?.[0]?.message]).toEqual(
        first === 'send' ? [undefined, refused('tasks.answered').message] : ['NOT_FOUND', undefined],
      );
    },
  );
});

describe('restoreTask', () => {
  itIsTheCareTeams(
    {
      name: 'restoreTask',
      document: mutation('restoreTask'),
      id: 'taskId',
      table: 'task',
      arrange: async (place) => {
        const taskId = await openTask(place);
        await change('cancelTask', { taskId }, place);
        return { taskId };
      },
    },
    stage,
  );

  it('is not taken for the cancellation that came under the same key', async () => {
    const asked = once({ taskId: await openTask(cast.own) });
    const { browser } = cast.own.lead;
    await browser.must(mutation('cancelTask'), asked);
    expect(await browser.refusal(mutation('restoreTask'), asked)).toEqual(told.otherRequest);
    await browser.must(mutation('restoreTask'), once({ taskId: asked.input.taskId }));
  });

  it('opens a cancelled task again, and no other', async () => {
    const taskId = await openTask(cast.own);
    expect(await refuse('restoreTask', { taskId })).toEqual(refused('tasks.notCancelled'));
    await change('cancelTask', { taskId });
    const couple = await change('restoreTask', { taskId });
    expect(taskOf(couple, taskId)).toMatchObject({ state: 'open' });
    expect(couple.history[0]).toMatchObject({ kind: 'taskRestored' });
  });
});

import { once } from '@groundwork/testing';
import { MailStage, type Reachable } from '../../testing/mail-stage';
import { until } from '../../testing/test-worker';
import { reminderKinds } from '../messages';

let stage: MailStage;

beforeAll(async () => {
  stage = await MailStage.open();
  await stage.startWorker();
}, 120_000);
afterAll(() => stage.close());

const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const helpful = { step: 'support' };

const isAllSettled = async (who: Reachable): Promise<boolean> =>
  (await stage.messagesOf(who)).every(({ state }) => state !== 'waiting');

/** What arrived, once every hour of a reminder is over. */
const arrivedAt = async (who: Reachable): Promise<string[]> => {
  for (const kind of ['stepAssigned', ...reminderKinds]) await stage.letTimePass({ kind });
  await until(() => isAllSettled(who));
  return stage.mailServer.to(who.address).map(({ text }) => text.split('\n')[2]!);
};
const newPage = 'There is a new page for you. Open it when the moment is good for you:';

/** What the first partner does with a step that both were given, and that nobody else is to know. */
const acts: Readonly<Record<string, (taskId: string) => Promise<unknown>>> = {
  'does nothing yet': () => Promise.resolve(),
  answers: async (taskId) =>
    stage.clinic.answer(stage.lead, await stage.clinic.linkTo(stage.lead, taskId), helpful),
  'sets it aside': async (taskId) => {
    const phone = await stage.clinic.openedPhone(stage.lead, await stage.clinic.linkTo(stage.lead, taskId));
    await phone.must(
      'mutation ($input: SetStepAsideInput!) { setStepAside(input: $input) { id } }',
      once({ stepId: taskId }),
    );
  },
};

describe('a mailbox that both partners read', () => {
  const both = (who: Reachable) =>
    stage.assign(who.couple, { partnerIds: who.couple.partnerIds, dueOn }).then(({ taskIds }) => taskIds);

  it.each(Object.entries(acts))('gets the notes of both and no reminder, when one %s', async (_, act) => {
    const home = await stage.sharing();
    const [taskId] = await both(home);
    await stage.letTimePass();
    await until(() => stage.mailServer.to(home.address).length === 2);
    await act(taskId!);
    expect(await arrivedAt(home)).toEqual([newPage, newPage]);
    // None is planned either, which Today would leave the step to.
    const planned = (await stage.messagesOf(home)).map(({ kind }) => kind);
    expect(planned).toEqual(['stepAssigned', 'stepAssigned']);
  });

  it('gets the note of a step also when it was answered before the note leaves', async () => {
    const home = await stage.sharing();
    const [taskId] = await both(home);
    await acts.answers!(taskId!);
    expect(await arrivedAt(home)).toEqual([newPage, newPage]);
  });

  it('gets nothing that was planned when each had their own, but for what a clinician sent', async () => {
    const home = await stage.reachable();
    const responseId = await stage.clinic.response(stage.lead, home.couple, helpful);
    await stage.assign(home.couple, { dueOn });
    await stage.lead.browser.must(
      'mutation ($input: WriteBackInput!) { writeBack(input: $input) { id } }',
      once({ responseId, body: 'Thank you for this.' }),
    );
    await stage.beginSharing(home);
    await stage.letTimePass({ kind: 'somethingForYou' });
    expect(await arrivedAt(home)).toEqual([newPage]);
    const states = (await stage.messagesOf(home)).map(({ kind, state }) => `${kind} ${state}`);
    expect(states.sort()).toEqual([
      'reminderAfter dropped',
      'reminderBefore dropped',
      'somethingForYou dropped',
      'stepAssigned sent',
    ]);
  });
});

import { GraphqlClient, once } from '@groundwork/testing';
import type { StaffRole } from '@groundwork/access';
import type { Delivery } from '../features/assignments/assignment.inputs';
import { builtInExercises } from '../features/exercises/built-in';
import type { TestApi } from './test-api';

export interface TestMember {
  readonly staffId: string;
  readonly email: string;
  readonly browser: GraphqlClient;
}

export interface TestCouple {
  readonly id: string;
  readonly partnerIds: readonly [string, string];
}

export interface TestLink {
  readonly taskId: string;
  readonly linkId: string;
  readonly partnerId: string;
  readonly token: string;
}

/** One clinic of a test, with builders that build what they need through the real doors. */
export class TestClinic {
  /** The newest PIN of each partner, as somebody who wrote them down would have them. */
  private readonly pins = new Map<string, string>();

  constructor(
    private readonly api: TestApi,
    readonly id: string,
  ) {}

  /** A signed-in member of staff. */
  async member(role: StaffRole = 'clinician'): Promise<TestMember> {
    const { staffId, email } = await this.api.member(this.id, role);
    const browser = this.api.browser();
    await this.api.signIn(browser, email);
    return { staffId, email, browser };
  }

  async couple(
    by: TestMember,
    names: readonly [string, string] = ['Ada', 'Ben'],
    emails: readonly [string | null, string | null] = [null, null],
  ): Promise<TestCouple> {
    const { createCouple } = await by.browser.must<{
      createCouple: { id: string; partners: { id: string }[] };
    }>(
      'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id partners { id } } }',
      once({
        timeZone: 'Europe/Berlin',
        partners: names.map((name, place) => ({ name, email: emails[place] })),
      }),
    );
    const [one, other] = createCouple.partners.map(({ id }) => id);
    return { id: createCouple.id, partnerIds: [one!, other!] };
  }

  /** An assigned exercise, with one link per partner who gets no mail. */
  async assignment(
    by: TestMember,
    couple: TestCouple,
    {
      exercise = 'T44',
      partners = couple.partnerIds as readonly string[],
      message = null as string | null,
      delivery = 'link' as Delivery,
      dueOn = null as string | null,
    } = {},
  ): Promise<TestLink[]> {
    const definition = builtInExercises.find(({ key }) => key === exercise);
    const { assignExercise } = await by.browser.must<{
      assignExercise: { links: { taskId: string; linkId: string; partnerId: string; url: string }[] };
    }>(
      `mutation ($input: AssignExerciseInput!) { assignExercise(input: $input) {
         links { taskId linkId partnerId url } } }`,
      once({
        coupleId: couple.id,
        exerciseKey: exercise,
        partnerIds: partners,
        message,
        delivery,
        dueOn,
        confirmedReasons: definition?.reasonsToHold.map(({ key }) => key) ?? [],
      }),
    );
    return assignExercise.links.map(({ url, ...link }) => ({ ...link, token: url.split('#')[1] ?? '' }));
  }

  /** Another link to an open step. */
  async linkTo(by: TestMember, taskId: string): Promise<Pick<TestLink, 'taskId' | 'partnerId' | 'token'>> {
    const { mintLink } = await by.browser.must<{ mintLink: { partnerId: string; url: string } }>(
      'mutation ($input: TaskInput!) { mintLink(input: $input) { partnerId url } }',
      once({ taskId }),
    );
    return { taskId, partnerId: mintLink.partnerId, token: mintLink.url.split('#')[1]! };
  }

  async pin(by: TestMember, partnerId: string): Promise<string> {
    const { makePin } = await by.browser.must<{ makePin: { pin: string } }>(
      'mutation ($input: MakePinInput!) { makePin(input: $input) { pin } }',
      once({ partnerId }),
    );
    this.pins.set(partnerId, makePin.pin);
    return makePin.pin;
  }

  /** A phone on which the link was opened with the partner's PIN, which is made when there is none yet. */
  async openedPhone(by: TestMember, link: Pick<TestLink, 'partnerId' | 'token'>): Promise<GraphqlClient> {
    const pin = this.pins.get(link.partnerId) ?? (await this.pin(by, link.partnerId));
    const phone = this.api.phone();
    const response = await phone.post('/t').type('form').send({ token: link.token, pin });
    if (response.status !== 303) throw new Error(`The link did not open: ${response.status}`);
    return phone;
  }

  /** Accepts the text on confidentiality behind an opened link. */
  async accept(phone: GraphqlClient): Promise<void> {
    const { myTask } = await phone.must<{ myTask: { confidentiality: { textId: string } } }>(
      '{ myTask { confidentiality { textId } } }',
    );
    await phone.must(
      'mutation ($input: AcceptConfidentialityInput!) { acceptConfidentiality(input: $input) { id } }',
      once({ textId: myTask.confidentiality.textId }),
    );
  }

  /** Opens the link, accepts, and sends an answer through it. */
  async answer(
    by: TestMember,
    link: Pick<TestLink, 'taskId' | 'partnerId' | 'token'>,
    answers: Readonly<Record<string, unknown>>,
    offered: readonly string[] = [],
  ): Promise<void> {
    const phone = await this.openedPhone(by, link);
    await this.accept(phone);
    const { saveDraft } = await phone.must<{ saveDraft: { revision: number } }>(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
      once({ stepId: link.taskId, baseRevision: 0, answers }),
    );
    await phone.must(
      'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }',
      once({ stepId: link.taskId, revision: saveDraft.revision, offered }),
    );
  }

  /** A response that was sent through the link; returns its id as staff see it. */
  async response(
    by: TestMember,
    couple: TestCouple,
    answers: Readonly<Record<string, unknown>>,
    { exercise = 'T44', from = 0 as 0 | 1, offered = [] as readonly string[] } = {},
  ): Promise<string> {
    const [link] = await this.assignment(by, couple, { exercise, partners: [couple.partnerIds[from]] });
    await this.answer(by, link!, answers, offered);
    const { couple: workspace } = await by.browser.must<{
      couple: { assignments: { tasks: { id: string; responseId: string | null }[] }[] };
    }>('query ($id: ID!) { couple(id: $id) { assignments { tasks { id responseId } } } }', { id: couple.id });
    const task = workspace.assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === link!.taskId);
    if (!task?.responseId) throw new Error('The response did not arrive.');
    return task.responseId;
  }
}

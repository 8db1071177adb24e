import { cookieNames } from '@groundwork/access';
import { once } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { moveBy, offerTo } from './handing-over';
import type { TestApi } from './test-api';
import type { TestClinic, TestCouple, TestMember } from './test-clinic';

/** A clinic with at least one row in every table. */
export interface BusyClinic {
  readonly clinic: TestClinic;
  readonly clinicId: string;
  readonly dana: TestMember;
  readonly couple: TestCouple;
  readonly responseId: string;
  /** Written together, under way. */
  readonly jointStepId: string;
  readonly staffCookie: string;
  /** Of somebody who manages the clinic. */
  readonly ownerCookie: string;
  /** The cookie of the first partner's open task. */
  readonly linkCookie: string;
  /** Of the other partner's. */
  readonly otherLinkCookie: string;
  colleague(): Promise<TestMember & { readonly cookie: string }>;
  columnsOf(table: string): Promise<string[]>;
}

/** Builds it through the real doors, or does so in a clinic that is there. `word` stands in every text that a person types. */
export const busyClinic = async (api: TestApi, word = 'plain', there?: TestClinic): Promise<BusyClinic> => {
  const clinic = there ?? (await api.clinic());
  const dana = await clinic.member('clinician');
  const names = cookieNames(false);
  const couple = await fullCouple(dana, word);
  const responseId = await clinic.response(dana, couple, { step: 'support', smallest: `${word} answer` });
  await dana.browser.must(
    'mutation ($input: TodayRowsInput!) { finishRows(input: $input) { at } }',
    once({ rows: [{ kind: 'responseNew', subjectId: responseId }] }),
  );
  await dana.browser.must(
    'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { id } }',
    once({ responseId }),
  );
  await dana.browser.must(
    'mutation ($input: DismissChecklistInput!) { dismissChecklist(input: $input) { at } }',
    once({}),
  );
  await passedOn(clinic, dana, couple, { responseId, word });
  const [link, otherLink] = await clinic.assignment(dana, couple, { message: `${word} message` });
  const phone = await clinic.openedPhone(dana, link!);
  const otherPhone = await clinic.openedPhone(dana, otherLink!);
  await phone.must(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
    once({ stepId: link!.taskId, baseRevision: 0, answers: { step: 'support', smallest: `${word} draft` } }),
  );
  const [aside] = await clinic.assignment(dana, couple, {
    exercise: 'T26',
    partners: [couple.partnerIds[0]],
  });
  await phone.must(
    'mutation ($input: SetStepAsideInput!) { setStepAside(input: $input) { id } }',
    once({ stepId: aside!.taskId }),
  );
  await dana.browser.must(
    'mutation ($input: SnoozeRowsInput!) { snoozeRows(input: $input) { at } }',
    once({
      rows: [{ kind: 'stepSetAside', subjectId: aside!.taskId }],
      on: inAWeek(),
      reason: `${word} reason`,
    }),
  );
  await clinic.assignment(dana, couple, { delivery: 'mail' });
  const jointStepId = await together(dana, couple, word);
  const owner = await clinic.member('owner');
  await owner.browser.must(
    'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { invitations { id } } }',
    once({ email: `${word}-${randomUUID()}@mail.example`, role: 'clinician' }),
  );
  const colleague = await clinic.member('clinician');
  await offerTo({ clinic, lead: dana, couple }, colleague.staffId, { note: `${word} note` });
  const leaver = await clinic.member('clinician');
  await clinic.couple(leaver, [`${word} cleo`, `${word} dov`]);
  await moveBy(owner, { staffId: leaver.staffId, toStaffId: colleague.staffId });
  return {
    clinic,
    clinicId: clinic.id,
    dana,
    couple,
    responseId,
    jointStepId,
    staffCookie: await dana.browser.cookie(names.staff),
    ownerCookie: await owner.browser.cookie(names.staff),
    linkCookie: await phone.cookie(names.link),
    otherLinkCookie: await otherPhone.cookie(names.link),
    colleague: async () => {
      const member = await clinic.member('clinician');
      return { ...member, cookie: await member.browser.cookie(names.staff) };
    },
    columnsOf: (table) =>
      api.asSuperuser(async ({ manager }) => {
        const rows: { column_name: string }[] = await manager.query(
          `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`,
          [table],
        );
        return rows.map(({ column_name }) => column_name);
      }),
  };
};

/** Written together in session: one that is finished, and one that is under way, whose id it returns. */
const together = async (dana: TestMember, couple: TestCouple, word: string): Promise<string> => {
  const act = async <T>(name: string, type: string, input: object, fields = 'id'): Promise<T> => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
    return (await dana.browser.must<Readonly<Record<string, T>>>(document, once(input)))[name]!;
  };
  const confirmedReasons = ['confrontation', 'fearOrCoercion', 'acuteRisk', 'consentMissing'];
  const given = { coupleId: couple.id, exerciseKey: 'T44', confirmedReasons };
  const made: string[] = [];
  for (const isFinished of [true, false]) {
    const { id: jointStepId } = await act<{ id: string }>('assignTogether', 'AssignTogetherInput', given);
    const agreed = { jointStepId, partnerIds: couple.partnerIds, textVersion: 1 };
    await act('agreeTogether', 'AgreeTogetherInput', agreed);
    const answers = { step: 'support', smallest: `${word} together` };
    const draft = { jointStepId, baseRevision: 0, answers };
    await act('saveJointDraft', 'SaveJointDraftInput', draft, 'revision');
    if (isFinished) await act('finishJointStep', 'FinishJointStepInput', { jointStepId, revision: 1 });
    made.push(jointStepId);
  }
  return made[1]!;
};

/** A mark; and of both partners an offered answer that was released, with words back to its author. */
const passedOn = async (
  clinic: TestClinic,
  dana: TestMember,
  couple: TestCouple,
  { responseId, word }: { readonly responseId: string; readonly word: string },
): Promise<void> => {
  const act = (name: string, type: string, input: object) =>
    dana.browser.must(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, once(input));
  await act('markResponse', 'MarkResponseInput', { responseId, mark: 'clear' });
  for (const from of [0, 1] as const) {
    const offered = { exercise: 'T09', from, offered: ['changed'] };
    const id = await clinic.response(dana, couple, { changed: `${word} change` }, offered);
    await act('writeBack', 'WriteBackInput', { responseId: id, body: `${word} reply` });
    const { response } = await dana.browser.must<{ response: { offers: { id: string }[] } }>(
      'query ($id: ID!) { response(id: $id) { offers { id } } }',
      { id },
    );
    await act('releasePiece', 'OfferInput', { offerId: response.offers[0]!.id });
  }
};

const fullCouple = async (by: TestMember, word: string): Promise<TestCouple> => {
  const partner = (name: string) => ({
    name: `${word} ${name}`,
    pronouns: `${word}/them`,
    email: `${word}.${name}@home.example`,
    phone: '+49 30 1234567',
    safeHours: { from: '09:00', to: '18:00' },
    safeContactNote: `${word} contact`,
  });
  const rupture = { kind: 'secrecy', happened: `${word} spring`, note: `${word} rupture`, injured: 0 };
  const { createCouple } = await by.browser.must<{
    createCouple: { id: string; partners: { id: string }[] };
  }>(
    'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id partners { id } } }',
    once({ timeZone: 'Europe/Berlin', partners: [partner('ada'), partner('ben')], ruptures: [rupture] }),
  );
  const id = createCouple.id;
  await by.browser.must(
    'mutation ($input: SetStageInput!) { setStage(input: $input) { id } }',
    once({ coupleId: id, stage: 'S1', reason: `${word} reason`, on: '2026-01-05' }),
  );
  const [one, other] = createCouple.partners;
  return { id, partnerIds: [one!.id, other!.id] };
};

const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

import { type Answers, type Form, shownAnswers, validateAnswers } from '@groundwork/forms';
import { buildSchema, graphql } from 'graphql';
import { readFileSync } from 'node:fs';

import type { Gateway, GatewayError } from '../contract';
import type { MyHomeQuery, SetMyContactInput } from '../generated/graphql';
import documents from '../generated/persisted-documents.json' with { type: 'json' };
import { Refused } from './refused';
import type { Acted, Revision, Save, Send } from './revision';

type MyHome = MyHomeQuery['myHome'];

/** What one link leads to, and what happened behind it. */
export interface Clinic {
  readonly token: string;
  /** What can be typed instead of the token. */
  readonly code: string;
  readonly pin: string;
  readonly form: Form;
  readonly visibility: 'clinician' | 'offeredToPartner';
  readonly names: { readonly my: string; readonly other: string; readonly clinician: string };
  readonly title: string;
  readonly whyItHelps: string;
  readonly message: string | null;
  readonly dueOn: string | null;
  hasSession: boolean;
  /** The session ran out by itself; its cookie is still there. */
  hasRunOut?: boolean;
  /** PINs that were tried against the session's link. */
  tries: number;
  /** Whether the browser was told to forget what it keeps. */
  isWiped: boolean;
  firstVisit: boolean;
  accepted: boolean;
  textVersion: number;
  /** What every operation answers from now on. */
  fails?: GatewayError['code'];
  failsToSave?: boolean;
  /** The fields where each save meets words that its page had not seen. */
  meets?: readonly string[];
  /** The clinic changes its text just while it is being accepted. */
  hasNewerText?: boolean;
  drafts: Revision[];
  sent?: Answers;
  /** Fields whose answers were offered with them. */
  offered: readonly string[];
  /** What the partner's page shows beside the one step. */
  home: Partial<MyHome>;
  contact: SetMyContactInput | undefined;
  /** What was chosen or taken back there. */
  chosen: string[];
  /** Operations that were asked for. */
  asked: number;
  /** Ids of mutations that were done. */
  acts: string[];
}

export const makeClinic = (form: Form, differs: Partial<Clinic> = {}): Clinic => ({
  token: 'tOkEn-of-32-random-bytes_tOkEn-of-32-random',
  code: '7KQ2-M0XW-9TBE',
  pin: '246810',
  form,
  visibility: 'clinician',
  names: { my: 'Alex', other: 'Sam', clinician: 'Dana' },
  title: 'What I did, in plain facts',
  whyItHelps: 'Clear words give both of you something firm to stand on.',
  message: 'Take it slowly, Alex.',
  dueOn: '2026-11-27',
  hasSession: false,
  tries: 0,
  isWiped: false,
  firstVisit: false,
  accepted: true,
  textVersion: 1,
  drafts: [],
  offered: [],
  home: {},
  contact: undefined,
  chosen: [],
  asked: 0,
  acts: [],
  ...differs,
});

/** The clinic writes a newer text on confidentiality, which nobody accepted yet. */
export const changeText = (clinic: Clinic): void => {
  clinic.textVersion += 1;
  clinic.accepted = false;
  clinic.hasNewerText = false;
};

const schema = buildSchema(readFileSync(new URL('../../../api/client.graphql', import.meta.url), 'utf8'));

/** The one step, as the partner's page lists it. */
const step = ({ title, dueOn, sent, drafts, names }: Clinic) => ({
  ...{ id: 'task', title, minutes: 15, dueOn, round: 1, clinicianName: names.clinician },
  state: sent ? 'done' : drafts.length > 0 ? 'started' : 'notStarted',
  sentOn: sent ? '2026-11-23' : null,
});

const rootOf = (clinic: Clinic) => {
  const draft = () => {
    const newest = clinic.drafts.at(-1);
    return newest ? { others: [], met: clinic.meets ?? [], ...newest } : null;
  };
  const textId = () => `text-${clinic.textVersion}`;
  const myTask = () => ({
    id: 'task',
    state: clinic.sent ? 'received' : 'open',
    myInitial: clinic.names.my[0] ?? '',
    otherName: clinic.names.other,
    clinicianName: clinic.names.clinician,
    locale: 'en-GB',
    timeZone: 'Europe/London',
    title: clinic.sent ? null : clinic.title,
    whyItHelps: clinic.sent ? null : clinic.whyItHelps,
    minutes: clinic.sent ? null : 15,
    message: clinic.sent ? null : clinic.message,
    dueOn: clinic.sent ? null : clinic.dueOn,
    visibility: clinic.visibility,
    form: clinic.sent ? null : clinic.form,
    deviceKey: clinic.sent ? null : Buffer.alloc(32, 7).toString('base64url'),
    draft: clinic.sent ? null : draft(),
    confidentiality: clinic.sent
      ? null
      : {
          textId: textId(),
          version: clinic.textVersion,
          body: [
            `Version ${clinic.textVersion}: what you write goes to Dana.`,
            'Dana keeps it in your record.',
          ],
          accepted: clinic.accepted,
        },
    urgentHelp: [
      { label: 'Emergency', number: '112' },
      { label: 'Someone to talk to, day and night', number: '0800 111 0 111' },
    ],
    firstVisit: !clinic.sent && clinic.firstVisit,
  });
  const myHome = () => ({
    ...{ id: 'alex', myInitial: clinic.names.my[0] ?? '', otherName: clinic.names.other, locale: 'en-GB' },
    clinicianName: clinic.names.clinician,
    urgentHelp: myTask().urgentHelp,
    steps: [step(clinic)],
    ...{ replies: [], released: [], offers: [] },
    contact: clinic.contact ?? { channel: 'mail', safeHours: null, isStopped: false },
    ...clinic.home,
  });
  /** Only what the page shows can be chosen on it. */
  const choose = (id: string, among: readonly { readonly id: string }[]) => {
    if (!among.some((known) => known.id === id)) throw new Refused('NOT_FOUND');
    clinic.chosen.push(id);
    return myHome();
  };
  const isDone = (act: string): boolean => clinic.acts.includes(act);
  return {
    myTask,
    myHome,
    chooseStep: ({ input }: Acted<{ readonly stepId: string }>) => choose(input.stepId, myHome().steps),
    setStepAside: ({ input }: Acted<{ readonly stepId: string }>) => choose(input.stepId, myHome().steps),
    takeStepUp: ({ input }: Acted<{ readonly stepId: string }>) => choose(input.stepId, myHome().steps),
    takeBackOffer: ({ input }: Acted<{ readonly offerId: string }>) => choose(input.offerId, myHome().offers),
    setMyContact: ({ input }: Acted<SetMyContactInput>) => {
      clinic.contact = input;
      return myHome();
    },
    acceptConfidentiality: ({ input }: Acted<{ readonly textId: string }>) => {
      if (clinic.hasNewerText) changeText(clinic);
      if (input.textId !== textId()) throw new Refused('CONFLICT');
      clinic.accepted = true;
      clinic.acts.push(input.clientMutationId);
      return myTask();
    },
    saveDraft: ({ input }: Acted<Save>) => {
      if (clinic.failsToSave) throw new Refused('INTERNAL');
      if (clinic.sent || input.stepId !== myTask().id) throw new Refused('NOT_FOUND');
      if (!clinic.accepted) throw new Refused('REFUSED');
      const { page, baseRevision } = input;
      const turn = page?.turn ?? undefined;
      const isLater = ({ page: of }: Revision): boolean => of?.id === page?.id && (of?.turn ?? 0) >= turn!;
      if (turn !== undefined && clinic.drafts.some(isLater)) return draft();
      if (baseRevision !== (draft()?.revision ?? 0)) throw new Refused('CONFLICT');
      if (validateAnswers(clinic.form, input.answers, { complete: false }).length > 0)
        throw new Refused('INVALID');
      const saved = { revision: baseRevision + 1, savedAt: '2026-11-23T14:02:00Z' };
      clinic.drafts.push({ ...saved, page, answers: input.answers as Answers });
      clinic.acts.push(input.clientMutationId);
      return draft();
    },
    sendResponse: ({ input }: Acted<Send>) => {
      const newest = draft();
      if (!isDone(input.clientMutationId)) {
        if (clinic.sent || !newest || input.stepId !== myTask().id) throw new Refused('NOT_FOUND');
        if (input.revision !== newest.revision) throw new Refused('CONFLICT');
        const answers = shownAnswers(clinic.form, newest.answers);
        if (validateAnswers(clinic.form, answers, { complete: true }).length > 0)
          throw new Refused('INVALID');
        clinic.sent = answers;
        clinic.offered = input.offered;
        clinic.acts.push(input.clientMutationId);
      }
      return { receivedAt: '2026-11-23T14:05:00Z' };
    },
  };
};

/** A gateway that keeps the contract: the trusted documents run against the link holders' real schema. */
export const gatewayTo = (clinic: Clinic): Gateway => {
  let made = 0;
  return {
    neutralSite: 'https://weather.example/',
    newMutationId: () => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    },
    open: async (token, pin) => {
      const isRight = [clinic.token, clinic.code].includes(token) && pin === clinic.pin;
      clinic.hasSession ||= isRight;
      return isRight;
    },
    reopen: async (pin) => {
      clinic.tries += 1;
      const isRight = clinic.hasSession && pin === clinic.pin;
      if (isRight) clinic.hasRunOut = false;
      return isRight;
    },
    leave: async () => {
      clinic.hasSession = false;
      clinic.isWiped = true;
    },
    close: async () => {
      clinic.hasSession = false;
    },
    execute: async (documentId, variableValues) => {
      const fail = (code: GatewayError['code']) => ({ data: null, errors: [{ code, message: 'Not now.' }] });
      clinic.asked += 1;
      if (!clinic.hasSession || clinic.hasRunOut) return fail('UNAUTHENTICATED');
      if (clinic.fails) return fail(clinic.fails);
      const source = (documents as Readonly<Record<string, string>>)[documentId];
      if (!source) throw new Error(`No trusted document ${documentId}.`);
      const { data, errors } = await graphql({ schema, source, rootValue: rootOf(clinic), variableValues });
      const refused = errors?.[0]?.originalError;
      if (refused instanceof Refused) return fail(refused.code);
      if (errors) throw errors[0];
      return { data };
    },
  };
};

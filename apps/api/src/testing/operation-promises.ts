import type { GraphqlClient, Refusal } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { auditOf } from './audit';
import type { Cast, Place } from './cast';
import { told } from './refusals';
import type { TestApi } from './test-api';
import type { TestMember } from './test-clinic';
import { wholeCouple } from './whole-couple';

export type Values = Readonly<Record<string, unknown>>;

/** An operation of the staff contract that one couple's care team may use. */
export interface Operation {
  /** The root field. */
  readonly name: string;
  /** Takes `$input` when it is a mutation. */
  readonly document: string;
  /** The variable, or the field of the input, that names what is asked about, and the table it lies in. */
  readonly id: string;
  readonly table: string;
  /** Makes what is asked about and returns the variables, or the input without its key. */
  arrange(place: Place): Promise<Values>;
  /** The input of what was arranged, where the id stands deeper in it. */
  readonly inputOf?: (values: Values) => Values;
  /** A body that differs from the arranged one. */
  readonly otherBody?: Values;
  /** Only the lead clinician may: what the rest of the care team, who see the couple, are told. */
  readonly isTheLeads?: Refusal;
  /** The answer holds a secret: a repeated request does not get it again. */
  readonly isShownOnce?: boolean;
}

export interface Stage {
  readonly api: TestApi;
  readonly cast: Cast;
}

const mutates = ({ document }: Pick<Operation, 'document'>): boolean => document.startsWith('mutation');

type Asked = Pick<Operation, 'document' | 'inputOf'>;

const variablesOf = (operation: Asked, values: Values, key: string): Values => {
  if (!mutates(operation)) return values;
  return { input: { ...(operation.inputOf?.(values) ?? values), clientMutationId: key } };
};

const refusalOf = (browser: GraphqlClient, operation: Asked, values: Values): Promise<Refusal> =>
  browser.refusal(operation.document, variablesOf(operation, values, randomUUID()));

const answerOf = (
  browser: GraphqlClient,
  operation: Asked,
  values: Values,
  key: string = randomUUID(),
): Promise<Values> => browser.must<Values>(operation.document, variablesOf(operation, values, key));

/** The promises of an operation about one couple: it is the care team's alone, and a mutation is done once. */
export const itIsTheCareTeams = (operation: Operation, stage: () => Stage): void => {
  it('answers who may, and leaves one audit row that names the couple', async () => {
    const { api, cast } = stage();
    const careTeam = [cast.own.lead, ...(operation.isTheLeads ? [] : [cast.second])];
    for (const { browser, staffId } of careTeam) {
      const values = await operation.arrange(cast.own);
      const lines = await auditOf(api, cast.own.clinic.id, () => answerOf(browser, operation, values));
      const coupleIds = [cast.own.couple.id];
      expect(lines).toEqual([{ operation: operation.name, outcome: 'done', actorId: staffId, coupleIds }]);
    }
  });

  it('refuses other roles, hides it from everybody else, and keeps each refusal in the audit', async () => {
    const { api, cast } = stage();
    const { own, second, admin, assistant, colleague, supervisor, owner, nobody, linkHolder, stranger } =
      cast;
    const offTeam = [colleague.lead, supervisor, owner];
    await answerOf(own.lead.browser, operation, await operation.arrange(own));
    await answerOf(stranger.lead.browser, operation, await operation.arrange(stranger));
    const values = await operation.arrange(own);
    const before = await wholeCouple(own);

    const lines = await auditOf(api, own.clinic.id, async () => {
      for (const { browser } of [admin, assistant]) {
        expect(await refusalOf(browser, operation, values)).toEqual(told.forbidden);
      }
      for (const { browser } of [...offTeam, stranger.lead]) {
        expect(await refusalOf(browser, operation, values)).toEqual(told.notFound);
      }
      if (operation.isTheLeads) {
        expect(await refusalOf(second.browser, operation, values)).toEqual(operation.isTheLeads);
      }
      for (const browser of [nobody, linkHolder]) {
        expect(await refusalOf(browser, operation, values)).toEqual(told.unauthenticated);
      }
    });

    const line = (outcome: string, { staffId }: TestMember) => {
      // Who sees the couple but may not do this has touched it.
      const coupleIds = staffId === second.staffId ? [own.couple.id] : [];
      return { operation: operation.name, outcome, actorId: staffId, coupleIds };
    };
    expect(lines).toEqual([
      ...[admin, assistant].map((member) => line('FORBIDDEN', member)),
      ...offTeam.map((member) => line('NOT_FOUND', member)),
      ...(operation.isTheLeads ? [line(operation.isTheLeads.code, second)] : []),
    ]);
    expect(await wholeCouple(own)).toEqual(before);
    await answerOf(own.lead.browser, operation, values);
  });

  it('answers foreign, deleted, unknown and malformed ids alike', async () => {
    const { api, cast } = stage();
    const { own, colleague, stranger } = cast;
    const values = await operation.arrange(own);
    const gone = { ...own, couple: await own.clinic.couple(own.lead) };
    const deleted = (await operation.arrange(gone))[operation.id];
    await erase(api, operation.table, String(deleted));
    const others = {
      'of a colleague': (await operation.arrange(colleague))[operation.id],
      'of another clinic': (await operation.arrange(stranger))[operation.id],
      deleted,
      unknown: randomUUID(),
      malformed: 'no-such-id',
      'with a character that no text can hold': '\u0000',
      empty: '',
    };
    for (const [kind, id] of Object.entries(others)) {
      const answer = await refusalOf(own.lead.browser, operation, { ...values, [operation.id]: id });
      expect({ kind, answer }).toEqual({ kind, answer: told.notFound });
    }
    await answerOf(own.lead.browser, operation, values);
  });

  if (mutates(operation)) itIsDoneOnce(operation, stage);
};

const itIsDoneOnce = (operation: Operation, stage: () => Stage): void => {
  it('is done once however often it is asked, and by nobody else under the same key', async () => {
    const { own, second } = stage().cast;
    const values = await operation.arrange(own);
    const key = randomUUID();
    const asked = variablesOf(operation, values, key);
    const ask = () => own.lead.browser.ask<Values>(operation.document, asked);
    const [first, twin] = await Promise.all([ask(), ask()]);
    const after = await wholeCouple(own);
    const again = await ask();

    if (operation.isShownOnce) {
      const shown = [first, twin, again].filter(({ data }) => data !== null);
      expect(shown).toHaveLength(1);
      expect(await own.lead.browser.refusal(operation.document, asked)).toEqual(told.shownOnce);
    } else {
      expect(first.errors).toBeUndefined();
      expect([twin, again]).toEqual([first, first]);
    }
    const other = variablesOf(operation, { ...values, ...operation.otherBody }, key);
    if (operation.otherBody) {
      expect(await own.lead.browser.refusal(operation.document, other)).toEqual(told.otherRequest);
    }
    expect(await second.browser.refusal(operation.document, asked)).toEqual(told.otherRequest);
    expect(await wholeCouple(own)).toEqual(after);
  });
};

/** The promises of an operation that is about no single couple: who may not, and what stands in the audit. */
export const itNeedsAStaffSession = (
  operation: Pick<Operation, 'name' | 'document'>,
  values: () => Values,
  stage: () => Stage,
  {
    wrong = [],
    leavesNoTrace = false,
  }: { wrong?: readonly ('admin' | 'assistant')[]; leavesNoTrace?: boolean } = {},
): void => {
  it(`${operation.name} refuses whoever may not, and leaves one audit row for each member of staff who asks`, async () => {
    const { api, cast } = stage();
    const lines = await auditOf(api, cast.own.clinic.id, async () => {
      await answerOf(cast.own.lead.browser, operation, values());
      for (const role of wrong) {
        expect(await refusalOf(cast[role].browser, operation, values())).toEqual(told.forbidden);
      }
      for (const browser of [cast.nobody, cast.linkHolder]) {
        expect(await refusalOf(browser, operation, values())).toEqual(told.unauthenticated);
      }
    });
    const line = (outcome: string, { staffId }: TestMember) => ({
      operation: operation.name,
      outcome,
      actorId: staffId,
    });
    expect(lines).toMatchObject([
      ...(leavesNoTrace ? [] : [line('done', cast.own.lead)]),
      ...wrong.map((role) => line('FORBIDDEN', cast[role])),
    ]);
    expect(lines).toHaveLength(wrong.length + (leavesNoTrace ? 0 : 1));
  });
};

/** Removes a row past its foreign keys, as nothing in the application can. */
const erase = (api: TestApi, table: string, id: string): Promise<void> =>
  api.asSuperuser(async ({ manager }) => {
    await manager.query('set local session_replication_role = replica');
    const [, count]: [unknown, number] = await manager.query(`delete from "${table}" where id = $1`, [id]);
    expect(count).toBe(1);
  });

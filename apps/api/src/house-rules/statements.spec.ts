import { DeclaredAccess, may, type Permission } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import type { DataSource } from 'typeorm';
import { clientSchema, staffSchema } from '../graphql/schema-holder';
import { operationsOf } from '../testing/any-operation';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { moveBy } from '../testing/handing-over';
import { TestApi } from '../testing/test-api';

/** Beyond opening the context and ending the transaction: the screen itself, and its line in the audit. */
const BOUND = 2;
const opening = /^(START TRANSACTION|COMMIT|ROLLBACK|select context\.open_)/;

let api: TestApi;
let here: BusyClinic;
let phone: GraphqlClient;
let manager: GraphqlClient;

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  manager = (await here.clinic.member('owner')).browser;
  const [link] = await here.clinic.assignment(here.dana, here.couple);
  phone = await here.clinic.openedPhone(here.dana, link!);
});
afterAll(() => api.stop());

/** The statements that a pool runs while something happens. */
const statementsDuring = async (source: DataSource, act: () => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = [];
  const { logger } = source;
  const quiet = () => undefined;
  source.logger = {
    logQuery: (query) => void statements.push(query.trim()),
    logQueryError: quiet,
    logQuerySlow: quiet,
    logSchemaBuild: quiet,
    logMigration: quiet,
    log: quiet,
  };
  await act();
  source.logger = logger;
  return statements;
};

const variablesOf = (name: string): Record<string, unknown> =>
  ({
    caseload: { filter: { search: 'a', sort: 'name' } },
    couple: { id: here.couple.id },
    response: { id: here.responseId },
    jointStep: { id: here.jointStepId },
    exercise: { key: 'T44' },
    news: { since: '2026-01-01T00:00:00.000Z' },
  })[name] ?? {};

const permissionOf = (name: string): Permission | undefined =>
  api
    .get(DeclaredAccess)
    .list()
    .find((each) => each.name === name)?.permission;

/** Whether a clinician may read this screen; the others are for those who manage the clinic. */
const isTheClinicians = (name: string): boolean => {
  const permission = permissionOf(name);
  return permission !== undefined && may('clinician', permission);
};

describe('statements per screen', () => {
  it('are at most two beyond the context, for every query of both contracts', async () => {
    const counted: Record<string, number> = {};
    const screens = [
      ...operationsOf(staffSchema.schema).map((each) => ({
        ...each,
        browser: isTheClinicians(each.name) ? here.dana.browser : manager,
        pool: api.sources.staff,
      })),
      ...operationsOf(clientSchema.schema).map((each) => ({
        ...each,
        browser: phone,
        pool: api.sources.client,
      })),
    ].filter(({ kind, name }) => kind === 'query' && permissionOf(name));
    for (const { name, document, browser, pool } of screens) {
      // The first time unwraps keys, which then stay in memory for ten minutes.
      await browser.must(document, variablesOf(name));
      const statements = await statementsDuring(pool, () => browser.must(document, variablesOf(name)));
      expect(statements.some((each) => opening.test(each))).toBe(true);
      counted[name] = statements.filter((each) => !opening.test(each)).length;
      expect({ name, within: counted[name] <= BOUND }).toEqual({ name, within: true });
    }
    expect(counted).toMatchObject({
      caseload: 2,
      couple: 2,
      response: 2,
      jointStep: 2,
      viewer: 2,
      staff: 2,
      news: 1,
      today: 2,
      todayNow: 1,
      myTask: 2,
      myHome: 2,
    });
  });

  it('do not grow with the caseload', async () => {
    const LIST = '{ caseload(filter: {}) { rows { coupleId } } }';
    const count = async () =>
      (await statementsDuring(api.sources.staff, () => here.dana.browser.must(LIST))).length;
    await here.dana.browser.must(LIST);
    const before = await count();
    for (let made = 0; made < 8; made += 1) await here.clinic.couple(here.dana);
    await here.dana.browser.must(LIST);
    expect(await count()).toBe(before);
  });

  it('do not grow with how much an act takes: of a caseload, of what waits, of links', async () => {
    const { clinic, dana } = here;
    const owner = await clinic.member('owner');
    const during = async (act: () => Promise<unknown>) =>
      (await statementsDuring(api.sources.staff, act)).length;
    const acts: Readonly<Record<string, (size: number) => Promise<number>>> = {
      moveCaseload: async (size) => {
        const leaver = await clinic.member('clinician');
        for (let made = 0; made < size; made += 1) await clinic.couple(leaver);
        return during(() => moveBy(owner, { staffId: leaver.staffId, toStaffId: dana.staffId }));
      },
      undoCaseloadMove: async (size) => {
        const leaver = await clinic.member('clinician');
        for (let made = 0; made < size; made += 1) await clinic.couple(leaver);
        const moveId = await moveBy(owner, { staffId: leaver.staffId, toStaffId: dana.staffId });
        const undo =
          'mutation ($input: UndoCaseloadMoveInput!) { undoCaseloadMove(input: $input) { moves { id } } }';
        return during(() => owner.browser.must(undo, once({ moveId })));
      },
      finishRows: async (size) => {
        const rows: { kind: string; subjectId: string }[] = [];
        for (let made = 0; made < size; made += 1) {
          const subjectId = await clinic.response(dana, here.couple, { step: 'support' });
          rows.push({ kind: 'responseNew', subjectId });
        }
        const finish = 'mutation ($input: TodayRowsInput!) { finishRows(input: $input) { at } }';
        return during(() => dana.browser.must(finish, once({ rows })));
      },
      revokeLinks: async (size) => {
        const { id: coupleId, partnerIds } = await clinic.couple(dana);
        for (let made = 0; made < size; made += 1)
          await clinic.assignment(dana, { id: coupleId, partnerIds }, { partners: [partnerIds[0]] });
        const revoke = 'mutation ($input: RevokeLinksInput!) { revokeLinks(input: $input) { id } }';
        return during(() => dana.browser.must(revoke, once({ partnerId: partnerIds[0] })));
      },
    };
    for (const [name, statementsOf] of Object.entries(acts)) {
      await statementsOf(1);
      expect({ name, statements: await statementsOf(5) }).toEqual({
        name,
        statements: await statementsOf(1),
      });
    }
  });
});

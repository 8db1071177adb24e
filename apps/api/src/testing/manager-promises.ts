import type { GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { auditOf } from './audit';
import type { Stage, Values } from './operation-promises';
import { told } from './refusals';
import type { TestClinic } from './test-clinic';

/** An operation of the staff contract by which owners and admins run their clinic. */
export interface ManagersOperation {
  readonly name: string;
  /** Takes `$input` when it is a mutation. */
  readonly document: string;
  /** The field of the input that names what is asked about; none where nothing is named. */
  readonly id?: string;
  /** Makes what is asked about and returns the input without its key. */
  arrange(clinic: TestClinic): Promise<Values>;
  /** A body that differs from the arranged one. */
  readonly otherBody?: Values;
}

const mutates = ({ document }: ManagersOperation): boolean => document.startsWith('mutation');

const variablesOf = (operation: ManagersOperation, values: Values, key: string = randomUUID()): Values =>
  mutates(operation) ? { input: { ...values, clientMutationId: key } } : values;

const refusal = (browser: GraphqlClient, operation: ManagersOperation, values: Values) =>
  browser.refusal(operation.document, variablesOf(operation, values));

/** The promises of such an operation: owners and admins alone, in their own clinic, with no couple in the audit, once. */
export const itIsTheManagers = (operation: ManagersOperation, stage: () => Stage): void => {
  it(`${operation.name} answers owners and admins, and leaves one audit row that names no couple`, async () => {
    const { api, cast } = stage();
    const { clinic } = cast.own;
    for (const { browser, staffId } of [cast.owner, cast.admin]) {
      const values = await operation.arrange(clinic);
      const lines = await auditOf(api, clinic.id, () =>
        browser.must(operation.document, variablesOf(operation, values)),
      );
      expect(lines).toEqual([
        { operation: operation.name, outcome: 'done', actorId: staffId, coupleIds: [] },
      ]);
    }
  });

  it(`${operation.name} refuses other roles, links and nobody, and keeps each refusal in the audit`, async () => {
    const { api, cast } = stage();
    const values = await operation.arrange(cast.own.clinic);
    const others = [cast.supervisor, cast.own.lead, cast.assistant];
    const lines = await auditOf(api, cast.own.clinic.id, async () => {
      for (const { browser } of others)
        expect(await refusal(browser, operation, values)).toEqual(told.forbidden);
      for (const browser of [cast.nobody, cast.linkHolder])
        expect(await refusal(browser, operation, values)).toEqual(told.unauthenticated);
    });
    expect(lines).toEqual(
      others.map(({ staffId }) => ({
        operation: operation.name,
        outcome: 'FORBIDDEN',
        actorId: staffId,
        coupleIds: [],
      })),
    );
    await cast.owner.browser.must(operation.document, variablesOf(operation, values));
  });

  const { id } = operation;
  if (id) {
    it(`${operation.name} answers foreign, unknown and malformed ids alike`, async () => {
      const { cast } = stage();
      const values = await operation.arrange(cast.own.clinic);
      const foreign = (await operation.arrange(cast.stranger.clinic))[id];
      for (const other of [foreign, randomUUID(), 'no-such-id', '\u0000', '']) {
        const answer = await refusal(cast.owner.browser, operation, { ...values, [id]: other });
        expect({ other, answer }).toEqual({ other, answer: told.notFound });
      }
      await cast.owner.browser.must(operation.document, variablesOf(operation, values));
    });
  }

  if (mutates(operation)) {
    it(`${operation.name} is done once however often it is asked, and by nobody else under the same key`, async () => {
      const { cast } = stage();
      const values = await operation.arrange(cast.own.clinic);
      const key = randomUUID();
      const asked = variablesOf(operation, values, key);
      const ask = () => cast.owner.browser.ask(operation.document, asked);
      const [first, twin] = await Promise.all([ask(), ask()]);
      expect(first.errors).toBeUndefined();
      expect([twin, await ask()]).toEqual([first, first]);
      if (operation.otherBody) {
        const other = variablesOf(operation, { ...values, ...operation.otherBody }, key);
        expect(await cast.owner.browser.refusal(operation.document, other)).toEqual(told.otherRequest);
      }
      expect(await cast.admin.browser.refusal(operation.document, asked)).toEqual(told.otherRequest);
    });
  }
};

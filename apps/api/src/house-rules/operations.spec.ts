import { DeclaredAccess, may, permissions, staffRoles, type Declaration } from '@groundwork/access';
import type { GraphqlClient } from '@groundwork/testing';
import { readFileSync } from 'node:fs';
import { isInputObjectType, isNonNullType, type GraphQLInputType } from 'graphql';
import { join } from 'node:path';
import { contracts } from '../contracts';
import { clientSchema, staffSchema } from '../graphql/schema-holder';
import { workspaceRoot } from '../http/built-apps';
import { operationsOf, type AnyOperation } from '../testing/any-operation';
import { TestApi } from '../testing/test-api';
import type { TestClinic } from '../testing/test-clinic';
import { whoMay } from './who-may';

/** Doors that open before anybody is known. A new one is a decision, so it is written down here as well. */
const publicDoors = [
  'signIn',
  'chooseClinic',
  'enrolSecondFactor',
  'confirmSecondFactor',
  'verifySecondFactor',
  'useRecoveryCode',
  'signOut',
  'stay',
  'lock',
  'unlock',
  'stepUp',
  'invitation',
  'acceptInvitation',
  'isFirstRun',
  'foundClinic',
  'requestPasswordReset',
  'passwordReset',
  'resetPassword',
  'changePassword',
  'beginAuthenticator',
  'confirmAuthenticator',
  'renewRecoveryCodes',
  'removeSecondFactor',
  'page',
  'show',
  'health',
  'ready',
];

let api: TestApi;
let clinic: TestClinic;
let declared: ReadonlyMap<string, Declaration>;
let staffOperations: AnyOperation[];
let clientOperations: AnyOperation[];

beforeAll(async () => {
  api = await TestApi.start();
  clinic = await api.clinic();
  declared = new Map(
    api
      .get(DeclaredAccess)
      .list()
      .map((each) => [each.name, each]),
  );
  staffOperations = operationsOf(staffSchema.schema);
  clientOperations = operationsOf(clientSchema.schema);
});
afterAll(() => api.stop());

const codeOf = async (browser: GraphqlClient, operation: AnyOperation): Promise<string> => {
  const { errors } = await browser.ask(operation.document, operation.variables());
  return errors?.[0]?.extensions?.code ?? 'answer';
};

describe('operations', () => {
  it('declare a permission or a written reason to be public', () => {
    const doors = [...declared.values()];
    expect(doors.length).toBe(staffOperations.length + clientOperations.length + 4);
    expect(
      doors
        .filter(({ publicBecause }) => publicBecause)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...publicDoors].sort());
    for (const { permission, publicBecause } of doors) {
      expect(publicBecause ?? (permission && permissions[permission])).toBeTruthy();
    }
  });

  it('are written down twice: for whom they are', () => {
    const audience = (roles: readonly string[]): string => [...roles].sort().join(' ');
    const written = Object.values(whoMay).flatMap(({ roles, operations }) =>
      operations.map((operation) => `${operation}: ${audience(roles)}`),
    );
    const declares = staffOperations.flatMap(({ name }) => {
      const permission = declared.get(name)?.permission;
      return permission ? [`${name}: ${audience(permissions[permission])}`] : [];
    });
    expect(declares.sort()).toEqual(written.sort());
  });

  it('have one root field, and a mutation takes the key under which it is done at most once', () => {
    for (const { field, kind } of [...staffOperations, ...clientOperations]) {
      if (kind === 'query') continue;
      const input = field.args.find(({ name }) => name === 'input')?.type as GraphQLInputType;
      const type = isNonNullType(input) ? input.ofType : input;
      if (!isInputObjectType(type)) throw new Error(`${field.name} has no input object.`);
      expect({ mutation: field.name, key: String(type.getFields().clientMutationId?.type) }).toEqual({
        mutation: field.name,
        key: 'ID!',
      });
    }
  });

  it.each(staffRoles)(
    'answer "your role can’t" to a role exactly where the permission table says so: %s',
    async (role) => {
      const { browser } = await clinic.member(role);
      let cells = 0;
      for (const operation of staffOperations) {
        const permission = declared.get(operation.name)?.permission;
        if (!permission) continue;
        const code = await codeOf(browser, operation);
        expect({ role, operation: operation.name, forbidden: code === 'FORBIDDEN' }).toEqual({
          role,
          operation: operation.name,
          forbidden: !may(role, permission),
        });
        cells += 1;
      }
      expect(cells).toBeGreaterThan(25);
    },
  );

  it('answer nobody without a session, and no session of the other kind', async () => {
    const dana = await clinic.member();
    const couple = await clinic.couple(dana);
    const [link] = await clinic.assignment(dana, couple);
    const phone = await clinic.openedPhone(dana, link!);
    const staffCookie = await dana.browser.cookie('gw');
    const linkCookie = await phone.cookie('s');
    const nobody = api.browser();
    const impostor = api.browser();
    impostor.hold('gw', linkCookie);
    const stranger = api.phone();
    stranger.hold('s', staffCookie);
    for (const operation of staffOperations) {
      if (!declared.get(operation.name)?.permission) continue;
      expect([operation.name, await codeOf(nobody, operation)]).toEqual([operation.name, 'UNAUTHENTICATED']);
      expect([operation.name, await codeOf(impostor, operation)]).toEqual([
        operation.name,
        'UNAUTHENTICATED',
      ]);
    }
    for (const operation of clientOperations) {
      expect([operation.name, await codeOf(stranger, operation)]).toEqual([
        operation.name,
        'UNAUTHENTICATED',
      ]);
      expect([operation.name, await codeOf(phone, operation)]).not.toEqual([
        operation.name,
        'UNAUTHENTICATED',
      ]);
    }
  });

  it('stand in the committed contracts as they are served', async () => {
    for (const [name, text] of Object.entries(await contracts())) {
      expect(readFileSync(join(workspaceRoot(), 'apps/api', name), 'utf8')).toBe(text);
    }
  });

  it('show a link holder no type that only staff have', () => {
    const shown = Object.keys(clientSchema.schema.getTypeMap());
    for (const type of [
      'CoupleWorkspace',
      'Partner',
      'Caseload',
      'ResponseReview',
      'Viewer',
      'StageChange',
      'Rupture',
    ]) {
      expect(Object.keys(staffSchema.schema.getTypeMap())).toContain(type);
      expect(shown).not.toContain(type);
    }
  });
});

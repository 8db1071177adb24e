import { buildSchema, isInputObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { limits } from './limits';

const contract = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));

const limitIn = (path: string): number => {
  const [input = '', field = ''] = path.split('.');
  const type = contract.getType(input);
  const said = isInputObjectType(type) ? type.getFields()[field]?.description : '';
  return Number(/At most (\d+) characters\./.exec(said ?? '')?.[1]);
};

it.each(Object.entries(limits))(
  '%s ends in a form where it ends in the contract, after %d',
  (path, limit) => {
    expect(limitIn(path)).toBe(limit);
  },
);

it.each([
  ['SetStatusInput.reason', 'SetStageInput.reason'],
  ['ReviseRuptureInput.note', 'RecordRuptureInput.note'],
] as const)('%s takes as much as %s, whose box it shares', (path, shared) => {
  expect(limitIn(path)).toBe(limits[shared]);
});

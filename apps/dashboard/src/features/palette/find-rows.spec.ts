import { coupleWords, type Findable, findRows } from './find-rows';

const all = (change: Partial<Findable> = {}): Findable => ({
  current: { id: 'sam-alex', name: 'Sam and Alex', assignable: true, repeatable: true },
  mayAssign: true,
  commands: [
    { id: 'today', label: 'Go to Today' },
    { id: 'newCouple', label: 'Add a couple' },
  ],
  exercises: [
    { key: 'T07', title: 'Three sentences' },
    { key: 'T44', title: 'One step today' },
  ],
  couples: [],
  repeatLabel: 'Repeat the last assignment',
  ...change,
});
const said = (query: string, change: Partial<Findable> = {}) =>
  findRows(query, all(change)).map((row) => ({ ...row, label: undefined }));
const zoe = { id: 'zoe-max', name: 'Zoë and Max' };

it('offers what can be done here before anything is typed, the last assignment once more first', () => {
  expect(said('').map(({ kind }) => kind)).toEqual(['repeat', 'command', 'command']);
  expect(said('', { current: null }).map(({ kind }) => kind)).toEqual(['command', 'command']);
});

it('puts assigning to the couple on the screen first when an exercise is named', () => {
  expect(said('three')[0]).toMatchObject({ kind: 'assign', coupleId: 'sam-alex', exerciseKey: 'T07' });
  expect(said('three').at(-1)).toMatchObject({ kind: 'exercise', exerciseKey: 'T07' });
  expect(said('three', { current: null })).toMatchObject([{ kind: 'exercise' }]);
});

it('repeats for the couple on the screen with one letter', () => {
  expect(said('r')[0]).toMatchObject({ kind: 'repeat', coupleId: 'sam-alex' });
});

it('makes one act of an exercise and a couple, whatever the case and the accents', () => {
  const [row] = said('thr zoe', { current: null, couples: [zoe] });
  expect(row).toMatchObject({ kind: 'assign', coupleId: 'zoe-max', exerciseKey: 'T07' });
  expect(said('repeat ZOË', { couples: [zoe] })[0]).toMatchObject({ kind: 'repeat', coupleId: 'zoe-max' });
});

it('asks the server for the words that name no exercise', () => {
  expect(coupleWords('thr zoe', all())).toBe('zoe');
  expect(coupleWords('rep zoë max', all())).toBe('zoe max');
  expect(coupleWords('three', all())).toBe('three');
  expect(coupleWords('  ', all())).toBe('');
});

it('finds couples and commands by the beginnings of their words', () => {
  expect(said('ma', { couples: [zoe] })).toMatchObject([{ kind: 'couple', coupleId: 'zoe-max' }]);
  expect(said('go tod').map(({ kind }) => kind)).toEqual(['command']);
  expect(said('xyz')).toEqual([]);
});

it('offers no assigning to who may not, nor where care has ended', () => {
  expect(said('three', { mayAssign: false }).map(({ kind }) => kind)).toEqual(['exercise']);
  const ended = { id: 'sam-alex', name: 'Sam and Alex', assignable: false, repeatable: true };
  expect(said('three', { current: ended }).map(({ kind }) => kind)).toEqual(['exercise']);
  expect(said('', { current: ended }).map(({ kind }) => kind)).toEqual(['command', 'command']);
});

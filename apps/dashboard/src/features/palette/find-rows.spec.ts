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
  says: {
    repeat: (couple) => `Repeat the last assignment for ${couple}`,
    choose: (couple) => `Assign an exercise to ${couple}`,
    assign: (exercise, couple) => `Assign “${exercise}” to ${couple}`,
    also: 'give',
  },
  ...change,
});
const said = (query: string, change: Partial<Findable> = {}) =>
  findRows(query, all(change)).map((row) => ({ ...row, label: undefined }));
const zoe = { id: 'zoe-max', name: 'Zoë and Max', assignable: true, repeatable: true };

it('offers what can be done here before anything is typed, the last assignment once more first', () => {
  expect(said('').map(({ kind }) => kind)).toEqual(['repeat', 'choose', 'command', 'command']);
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
  expect(coupleWords('assign one step to zoë', all())).toBe('zoe');
  expect(coupleWords('zoë give', all())).toBe('zoe');
  expect(coupleWords('three gi', all())).toBe('gi');
  expect(coupleWords('assign three', all())).toBe('three');
  expect(coupleWords('assign', all())).toBe('assign');
  expect(coupleWords('  ', all())).toBe('');
});

it('finds couples and commands by the beginnings of their words', () => {
  expect(said('ma', { couples: [zoe] })).toMatchObject([{ kind: 'couple', coupleId: 'zoe-max' }]);
  expect(said('go tod').map(({ kind }) => kind)).toEqual(['command']);
  expect(said('xyz')).toEqual([]);
});

it('knows its own words, in any order and beside those of the exercise and the couple', () => {
  const row = { kind: 'assign', coupleId: 'sam-alex', exerciseKey: 'T44' };
  for (const query of [
    'assign one',
    'one assign',
    'give one step',
    'assign one step to sam',
    'alex: one, assign',
  ])
    expect([query, said(query)[0]]).toEqual([query, expect.objectContaining(row)]);
  const there = { current: null, couples: [zoe] };
  for (const query of ['assign three to zoe', 'zoe give three', 'give max three sentences'])
    expect([query, said(query, there)]).toEqual([query, [expect.objectContaining({ coupleId: 'zoe-max' })]]);
  expect(said('assign three zoe xyz', there)).toEqual([]);
});

it('offers to choose an exercise where a couple is meant and none is named', () => {
  expect(said('assign').map(({ kind }) => kind)).toEqual(['choose', 'repeat']);
  expect(said('give zoe', { couples: [zoe] })).toMatchObject([{ kind: 'choose', coupleId: 'zoe-max' }]);
  expect(said('assign zoe', { couples: [zoe] }).map(({ kind }) => kind)).toEqual(['choose', 'repeat']);
  expect(said('assign zoe xyz', { couples: [zoe] })).toEqual([]);
});

it('finds an exercise to which only the couple is missing', () => {
  expect(said('assign three', { current: null })).toMatchObject([{ kind: 'exercise', exerciseKey: 'T07' }]);
  expect(said('assign', { current: null }).map(({ kind }) => kind)).toEqual(['exercise', 'exercise']);
  for (const query of ['assign', 'assign three'])
    expect(said(query, { current: null, mayAssign: false })).toEqual([]);
});

it('repeats nothing where nothing was assigned before', () => {
  const fresh = { ...zoe, repeatable: false };
  expect(said('repeat zoe', { current: null, couples: [fresh] })).toEqual([]);
  expect(said('three zoe', { current: null, couples: [fresh] })).toMatchObject([{ kind: 'assign' }]);
});

it('puts what the screen itself can do before the ways to other places', () => {
  const pin = { id: 'pin', label: 'Make a PIN for Sam', here: true };
  const commands = [...all().commands, pin];
  expect(findRows('', all({ commands })).map(({ label }) => label)).toEqual([
    'Repeat the last assignment for Sam and Alex',
    'Assign an exercise to Sam and Alex',
    'Make a PIN for Sam',
    'Go to Today',
    'Add a couple',
  ]);
  expect(findRows('sam pin make a', all({ commands }))).toMatchObject([{ kind: 'command', id: 'pin' }]);
});

it('offers no assigning to who may not, nor where care has ended', () => {
  expect(said('three', { mayAssign: false }).map(({ kind }) => kind)).toEqual(['exercise']);
  const ended = { id: 'sam-alex', name: 'Sam and Alex', assignable: false, repeatable: true };
  const gone = { ...zoe, assignable: false };
  expect(said('assign three zoe', { current: null, couples: [gone] })).toEqual([]);
  expect(said('repeat zoe', { current: null, couples: [gone] })).toEqual([]);
  expect(said('assign zoe', { current: null, couples: [gone] })).toEqual([]);
  expect(said('zoe', { current: null, couples: [gone] })).toMatchObject([{ kind: 'couple' }]);
  expect(said('three', { current: ended }).map(({ kind }) => kind)).toEqual(['exercise']);
  expect(said('', { current: ended }).map(({ kind }) => kind)).toEqual(['command', 'command']);
});

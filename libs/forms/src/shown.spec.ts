import type { Answers, Condition, Form } from './form';
import { isAnswered, isShown, shownAnswers, shownFields } from './shown';

const form: Form = {
  fields: [
    { id: 'welcome', kind: 'information', label: 'Before you start', body: ['Take your time.'] },
    {
      id: 'way',
      kind: 'choice',
      label: 'Choose one',
      options: [
        { value: 'walk', label: 'A walk' },
        { value: 'breath', label: 'A slow breath' },
      ],
    },
    {
      id: 'walkWhere',
      kind: 'shortText',
      label: 'Where?',
      maxLength: 100,
      showIf: { field: 'way', is: 'walk' },
    },
    {
      id: 'walkWith',
      kind: 'shortText',
      label: 'With whom?',
      maxLength: 100,
      showIf: { field: 'walkWhere', answered: true },
    },
    {
      id: 'slow',
      kind: 'breathing',
      label: 'Breathe',
      inhale: 4,
      exhale: 6,
      rounds: 5,
      showIf: { field: 'way', is: 'breath' },
    },
    {
      id: 'moments',
      kind: 'group',
      label: 'Moments',
      itemLabel: 'Moment',
      minItems: 1,
      maxItems: 3,
      fields: [
        { id: 'shared', kind: 'yesNo', label: 'Did you tell anyone?' },
        {
          id: 'whom',
          kind: 'shortText',
          label: 'Whom?',
          maxLength: 50,
          showIf: { field: 'shared', is: true },
        },
      ],
    },
  ],
};
const idsFor = (answers: Answers): string[] => shownFields(form, answers).map(({ id }) => id);

describe('a condition', () => {
  const answers: Answers = {
    way: 'walk',
    parts: ['hands', 'feet'],
    level: 7,
    told: false,
    note: '  ',
    none: [],
  };
  it.each<[Condition | undefined, boolean]>([
    [undefined, true],
    [{ field: 'way', is: 'walk' }, true],
    [{ field: 'way', is: 'breath' }, false],
    [{ field: 'told', is: false }, true],
    [{ field: 'parts', includes: 'feet' }, true],
    [{ field: 'parts', includes: 'head' }, false],
    [{ field: 'way', includes: 'walk' }, false],
    [{ field: 'level', atLeast: 7 }, true],
    [{ field: 'level', atLeast: 8 }, false],
    [{ field: 'level', atMost: 7 }, true],
    [{ field: 'way', atMost: 7 }, false],
    [{ field: 'gone', atMost: 7 }, false],
    [{ field: 'level', answered: true }, true],
    [{ field: 'note', answered: true }, false],
    [{ field: 'none', answered: true }, false],
    [{ field: 'gone', answered: false }, true],
    [{ field: 'constructor', answered: true }, false],
    [
      {
        all: [
          { field: 'way', is: 'walk' },
          { field: 'level', atMost: 3 },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { field: 'way', is: 'walk' },
          { field: 'level', atMost: 3 },
        ],
      },
      true,
    ],
    [{ all: [{ any: [{ field: 'gone', answered: false }] }, { field: 'told', is: false }] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(isShown(condition, answers)).toBe(expected);
  });
});

describe('what counts as answered', () => {
  it('a blank text, an unticked box, an empty list and a group of empty items are skipped', () => {
    const [, , text, , , group] = form.fields;
    const tick = { id: 'ok', kind: 'confirmation', label: 'Ready', statement: 'I am ready' } as const;
    expect([
      isAnswered(text!, ' \n'),
      isAnswered(tick, false),
      isAnswered(group!, [{ whom: ' ' }, {}]),
    ]).toEqual([false, false, false]);
    expect([
      isAnswered(text!, 'a'),
      isAnswered(tick, true),
      isAnswered(group!, [{}, { shared: false }]),
    ]).toEqual([true, true, true]);
  });
  it('a page that asks nothing is never answered', () => {
    expect(isAnswered(form.fields[0]!, 'hello')).toBe(false);
  });
});

describe('the fields that are shown', () => {
  it('follow the earlier answers', () => {
    expect(idsFor({})).toEqual(['welcome', 'way', 'moments']);
    expect(idsFor({ way: 'breath' })).toEqual(['welcome', 'way', 'slow', 'moments']);
    expect(idsFor({ way: 'walk', walkWhere: 'park' })).toEqual([
      'welcome',
      'way',
      'walkWhere',
      'walkWith',
      'moments',
    ]);
  });
  it("don't follow the answer of a field that is hidden itself", () => {
    expect(idsFor({ way: 'breath', walkWhere: 'park' })).not.toContain('walkWith');
  });
  it("don't follow a later answer", () => {
    const backwards: Form = {
      fields: [
        {
          id: 'first',
          kind: 'shortText',
          label: 'First',
          maxLength: 9,
          showIf: { field: 'second', answered: true },
        },
        { id: 'second', kind: 'shortText', label: 'Second', maxLength: 9 },
      ],
    };
    expect(shownFields(backwards, { second: 'here' }).map(({ id }) => id)).toEqual(['second']);
  });
});

describe('the answers that are sent', () => {
  it('leave out what is hidden, blank or unknown, also inside a group', () => {
    const typed: Answers = {
      welcome: 'hm',
      way: 'breath',
      walkWhere: 'park',
      stray: 'x',
      moments: [
        { shared: false, whom: 'my sister' },
        { whom: 'nobody sees this' },
        {},
        { shared: true, whom: ' ' },
      ],
    };
    expect(shownAnswers(form, typed)).toEqual({
      way: 'breath',
      moments: [{ shared: false }, { shared: true }],
    });
  });
  it('keep what was typed as it was typed', () => {
    expect(shownAnswers(form, { way: 'walk', walkWhere: ' by the sea ' })).toEqual({
      way: 'walk',
      walkWhere: ' by the sea ',
    });
  });
});

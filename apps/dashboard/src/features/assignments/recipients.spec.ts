import { usualRecipients } from './recipients';

const partners = [
  { __typename: 'Partner', id: 'sam', name: 'Sam', pinMadeAt: null, doNotContact: false },
  { __typename: 'Partner', id: 'alex', name: 'Alex', pinMadeAt: null, doNotContact: false },
] as const;
const rupture = (injuredPartnerId: string, involvedPartnerId: string) =>
  ({
    __typename: 'Rupture',
    id: `${injuredPartnerId}-rupture`,
    injuredPartnerId,
    involvedPartnerId,
  }) as const;
const couple = (...ruptures: ReturnType<typeof rupture>[]) => ({ partners: [...partners], ruptures });

describe('whom an exercise is for when nothing else is chosen', () => {
  it('is the partner the audience names', () => {
    expect(usualRecipients('injured', couple(rupture('sam', 'alex')))).toEqual(['sam']);
    expect(usualRecipients('involved', couple(rupture('sam', 'alex')))).toEqual(['alex']);
  });

  it('is both, separately, for exercises that fit both', () => {
    expect(usualRecipients('each', couple())).toEqual(['sam', 'alex']);
    expect(usualRecipients('either', couple(rupture('sam', 'alex')))).toEqual(['sam', 'alex']);
  });

  it('is nobody where the ruptures do not say: a person chooses', () => {
    expect(usualRecipients('injured', couple())).toEqual([]);
    expect(usualRecipients('involved', couple(rupture('sam', 'alex'), rupture('alex', 'sam')))).toEqual([]);
  });
});

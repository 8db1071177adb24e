import { screen } from '@testing-library/react';
import { show } from './testing/show';
import { useWords, type WordsIn } from './words';

const Say = ({ what }: { readonly what: (words: WordsIn) => string }) => <p>{what(useWords())}</p>;
const said = (what: (words: WordsIn) => string): string => {
  show(<Say what={what} />);
  return screen.getAllByRole('paragraph').at(-1)?.textContent ?? '';
};

describe('days and instants in words', () => {
  it('writes a calendar day as it stands, in whatever time zone', () => {
    expect(said(({ day }) => day('2026-11-23'))).toBe('Mon 23 Nov');
    expect(said(({ longDay }) => longDay('2026-01-01'))).toBe('1 January 2026');
  });

  it('writes an instant in the clinic’s time', () => {
    expect(said(({ moment }) => moment('2026-07-01T10:05:00Z'))).toBe('1 Jul, 11:05');
  });

  it('says how long ago, in the unit that fits', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(said(({ ago }) => ago('2026-11-23T11:59:40Z', now))).toBe('this minute');
    expect(said(({ ago }) => ago('2026-11-23T09:10:00Z', now))).toBe('3 hours ago');
    expect(said(({ ago }) => ago('2026-11-22T11:00:00Z', now))).toBe('yesterday');
  });

  it('counts whole days between two calendar days', () => {
    expect(said(({ daysFrom }) => daysFrom('2026-10-24', '2026-10-26'))).toBe('in 2 days');
    expect(said(({ daysFrom }) => daysFrom('2026-11-23', '2026-11-23'))).toBe('today');
  });
});

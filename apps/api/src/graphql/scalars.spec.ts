import { Day, Instant, Json } from './scalars';

describe('scalars', () => {
  it('take any day of the calendar, so that the field it was typed into can say what is wrong with it', () => {
    for (const text of [
      '2026-11-23',
      '0001-01-01',
      '2200-01-01',
      '9999-12-31',
      '12026-02-28',
      '275760-09-13',
    ])
      expect(Day.parseValue(text)).toBe(text);
    for (const text of ['2026-02-30', '12026-02-30', '+012026-01-01', '2026-1-1', '300000-01-01', '', 7])
      expect(() => Day.parseValue(text)).toThrow('A day is written');
  });

  it('take points in our time, in any zone', () => {
    expect(Instant.parseValue('2026-11-23T12:00:00+01:00')).toBe('2026-11-23T11:00:00.000Z');
    for (const text of [
      '+250384-07-01T02:39:15.330Z',
      '-000001-01-01T00:00:00Z',
      '1899-12-31T23:59:59Z',
      'now',
      '',
      null,
    ]) {
      expect(() => Instant.parseValue(text)).toThrow('A point in time');
    }
  });

  it('take JSON of a sensible depth', () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
    expect(Json.parseValue({ a: [{ b: 1 }] })).toEqual({ a: [{ b: 1 }] });
    expect(Json.parseValue(deep(20))).toEqual(deep(20));
    for (const levels of [26, 5_000]) expect(Json.parseValue(deep(levels))).toEqual(expect.any(Symbol));
  });
});

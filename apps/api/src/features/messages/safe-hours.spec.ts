import * as fc from 'fast-check';
import { firstSafeInstant, localHour, safeInstantOn } from './safe-hours';

const berlin = 'Europe/Berlin';
const at = (iso: string): Date => new Date(iso);
const day = { safeFrom: '09:00', safeTo: '18:00' };
const night = { safeFrom: '22:00', safeTo: '06:00' };

describe('safe hours', () => {
  it.each([
    ['within the hours, it goes at once', '2026-11-23T09:30:00Z', day, '2026-11-23T09:30:00.000Z'],
    ['before them, it waits for their beginning', '2026-11-23T05:00:00Z', day, '2026-11-23T08:00:00.000Z'],
    ['after them, for the next day', '2026-11-23T17:00:00Z', day, '2026-11-24T08:00:00.000Z'],
    ['over midnight, late', '2026-11-23T22:30:00Z', night, '2026-11-23T22:30:00.000Z'],
    ['over midnight, early', '2026-11-23T04:30:00Z', night, '2026-11-23T04:30:00.000Z'],
    ['over midnight, by day', '2026-11-23T12:00:00Z', night, '2026-11-23T21:00:00.000Z'],
    ['to the hour of the summer clock', '2026-03-28T20:00:00Z', day, '2026-03-29T07:00:00.000Z'],
    [
      'when the clock jumps over the beginning',
      '2026-03-28T20:00:00Z',
      { safeFrom: '02:30', safeTo: '05:00' },
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'when the clock jumps over the hours as a whole',
      '2026-03-28T20:00:00Z',
      { safeFrom: '02:10', safeTo: '02:50' },
      '2026-03-30T00:10:00.000Z',
    ],
  ])('%s', (_name, instant, hours, expected) => {
    expect(firstSafeInstant(at(instant), hours, berlin).toISOString()).toBe(expected);
  });

  it('never goes back in time, waits two days at most, and lands within the hours', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const instants = fc.date({ min: at('2025-01-01'), max: at('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, time, time, zones, (instant, safeFrom, safeTo, zone) => {
        const hours = { safeFrom, safeTo };
        const found = firstSafeInstant(instant, hours, zone);
        const wait = found.getTime() - instant.getTime();
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(50 * 3_600_000);
        expect(firstSafeInstant(found, hours, zone)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  it('finds an hour of a local day', () => {
    expect(localHour('2026-11-23', -1, 10, berlin).toISOString()).toBe('2026-11-22T09:00:00.000Z');
    expect(localHour('2026-03-28', 1, 10, berlin).toISOString()).toBe('2026-03-29T08:00:00.000Z');
  });

  it.each([
    ['that are open at that hour, at the hour', day, '2026-11-22T09:00:00.000Z'],
    [
      'that begin later, at their beginning',
      { safeFrom: '18:00', safeTo: '19:00' },
      '2026-11-22T17:00:00.000Z',
    ],
    [
      'that are over by then, earlier that day',
      { safeFrom: '07:30', safeTo: '09:00' },
      '2026-11-22T06:30:00.000Z',
    ],
    ['over midnight, that day', night, '2026-11-22T21:00:00.000Z'],
    ['right after midnight, that day', { safeFrom: '00:00', safeTo: '05:00' }, '2026-11-21T23:00:00.000Z'],
  ])('hold a reminder on its own day: with hours %s', (_name, hours, expected) => {
    const found = safeInstantOn({ day: '2026-11-23', days: -1, hour: 10 }, hours, berlin);
    expect(found.toISOString()).toBe(expected);
  });

  it('let a reminder wait for the next day only where its own has none', () => {
    const gone = { safeFrom: '02:10', safeTo: '02:50' };
    const found = safeInstantOn({ day: '2026-03-30', days: -1, hour: 1 }, gone, berlin);
    expect(found.toISOString()).toBe('2026-03-30T00:10:00.000Z');
  });
});

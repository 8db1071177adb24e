import { beforeNextWeek, daysLater } from './due-days';

describe('due days', () => {
  it('counts calendar days over the end of a month and the clock change', () => {
    expect(daysLater('2026-11-23', 14)).toBe('2026-12-07');
    expect(daysLater('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('means the Sunday that ends this week', () => {
    expect(beforeNextWeek('2026-11-23')).toBe('2026-11-29');
    expect(beforeNextWeek('2026-11-27')).toBe('2026-11-29');
  });

  it('means the Sunday after when less than two days are left', () => {
    expect(beforeNextWeek('2026-11-28')).toBe('2026-12-06');
    expect(beforeNextWeek('2026-11-29')).toBe('2026-12-06');
  });
});

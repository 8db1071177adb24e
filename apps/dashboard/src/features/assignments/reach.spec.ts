import { reachLine, usualDelivery } from './reach';

const words = {
  text: (key: string, values: Readonly<Record<string, unknown>> = {}) =>
    `${key} ${Object.values(values).join(' ')}`,
  moment: (instant: string) => instant,
} as unknown as Parameters<typeof reachLine>[0];
const now = Date.parse('2026-11-23T12:00:00Z');
const partner = (change: object = {}) => ({
  __typename: 'Partner' as const,
  id: 'sam',
  name: 'Sam',
  pinMadeAt: '2026-11-01T10:00:00Z',
  doNotContact: false,
  channel: 'mail' as const,
  mailAt: '2026-11-23T12:00:00Z',
  safeHours: { __typename: 'SafeHours' as const, from: '09:00', to: '18:00' },
  ...change,
});
const couple = (change: object = {}, sharedEmail = false) => ({ sharedEmail, partners: [partner(change)] });

describe('how an assignment reaches a partner', () => {
  it('is by mail where that is possible and private', () => {
    expect(usualDelivery(couple())).toBe('mail');
    expect(usualDelivery(couple({ mailAt: null }))).toBe('link');
    expect(usualDelivery(couple({}, true))).toBe('link');
  });

  it.each([
    ['at once', {}, 'reach.mailNow Sam', null],
    ['later', { mailAt: '2026-11-23T18:00:00Z' }, 'reach.mailAt Sam 2026-11-23T18:00:00Z', null],
    ['without safe hours', { safeHours: null }, 'reach.mailNow Sam', 'reach.noSafeHours Sam'],
    ['without a PIN', { pinMadeAt: null, safeHours: null }, 'reach.mailNow Sam', 'reach.noPin Sam'],
    ['not to be contacted', { mailAt: null, doNotContact: true }, 'reach.doNotContact Sam', null],
    ['by their own wish', { mailAt: null, channel: 'none' }, 'reach.noMail Sam', null],
    ['without an address', { mailAt: null }, 'reach.noAddress Sam', null],
  ])('is said in words: %s', (_name, change, text, warning) => {
    const line = reachLine(words, couple(change), partner(change), 'mail', now);
    expect(line).toEqual({
      partnerId: 'sam',
      by: text.startsWith('reach.mail') ? 'mail' : 'link',
      text,
      warning,
    });
  });

  it('warns where the other partner reads the same mailbox', () => {
    expect(reachLine(words, couple({}, true), partner(), 'mail', now).warning).toBe('reach.shared Sam');
    expect(reachLine(words, couple({}, true), partner(), 'link', now).warning).toBeNull();
  });
});

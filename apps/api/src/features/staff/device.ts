export const browsers = ['firefox', 'edge', 'opera', 'chrome', 'safari', 'other'] as const;
export type Browser = (typeof browsers)[number];
export const platforms = ['windows', 'android', 'ios', 'mac', 'linux', 'other'] as const;
export type Platform = (typeof platforms)[number];

/** How each names itself. The first that fits counts: most also claim to be one that comes later. */
const browserSigns: readonly (readonly [Browser, RegExp])[] = [
  ['firefox', /Firefox\/|FxiOS\//],
  ['edge', /Edg(e|A|iOS)?\//],
  ['opera', /OPR\/|Opera/],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Safari\//],
];
const platformSigns: readonly (readonly [Platform, RegExp])[] = [
  ['windows', /Windows/],
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['mac', /Mac OS X|Macintosh/],
  ['linux', /Linux|CrOS/],
];

/** Enough of a device to know one's own by; what else its browser tells of itself is not kept. */
export const deviceOf = (userAgent: string): { readonly browser: Browser; readonly platform: Platform } => ({
  browser: browserSigns.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other',
  platform: platformSigns.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other',
});

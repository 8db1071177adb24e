import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('./exercise-form.css', import.meta.url), 'utf8').replace(
  /\/\*.*?\*\//gs,
  '',
);

describe('the style sheet', () => {
  it('touches nothing outside the exercise', () => {
    const selectors = [...css.matchAll(/(?:^|[{}])\s*([^{}@]+?)\s*\{/g)].map(
      ([, selector]) => selector ?? '',
    );
    const outside = selectors
      .flatMap((selector) => selector.split(/,(?![^(]*\))/))
      .filter((selector) => !/\.gx(-|\b)/.test(selector));
    expect(selectors.length).toBeGreaterThan(50);
    expect(outside).toEqual([]);
  });

  it('moves nothing by itself and loads nothing', () => {
    expect(css).not.toMatch(/animation|transition|@import|url\(|@font-face/);
  });

  it('has the same dark colours for the device and for the dashboard', () => {
    const [, ...dark] = [...css.matchAll(/\.gx \{([^}]*--gx-ground[^}]*)\}/g)].map(([, block]) =>
      (block ?? '').replace(/\s+/g, ' ').trim(),
    );
    expect(dark).toHaveLength(2);
    expect(dark[0]).toBe(dark[1]);
  });
});

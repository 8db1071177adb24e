import fc from 'fast-check';
import { canonicalJson, currentWork } from './work';

describe('canonical JSON', () => {
  it('is the same text for the same content, in whatever order it was written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(content));
        expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)));
      }),
    );
  });

  it('differs when the order of a list does', () => {
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  });
});

it('has no work to hand out outside of one', () => {
  expect(() => currentWork()).toThrow('There is no unit of work here.');
});

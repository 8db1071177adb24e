import { levelOf, logTo, type LogFields } from './log';

const lineOf = (fields: LogFields): unknown => {
  const lines: string[] = [];
  logTo('info', { write: (line) => void lines.push(line) }).error(fields, 'unforeseen failure');
  return JSON.parse(lines.join(''));
};

describe('a line of the log', () => {
  it('says what happened', () => {
    expect(lineOf({ operation: 'saveDraft', status: 200, ms: 12 })).toEqual({
      level: 50,
      time: expect.any(String),
      operation: 'saveDraft',
      status: 200,
      ms: 12,
      msg: 'unforeseen failure',
    });
  });

  it('leaves out what it does not know, whatever it is called', () => {
    const told: object = { ms: 1, variables: 'typed', err: new Error('typed'), name: 'Ada' };
    const line = lineOf(told);
    expect(line).toMatchObject({ ms: 1 });
    expect(JSON.stringify(line)).not.toMatch(/typed|Ada/);
    // @ts-expect-error A field of another name does not even compile.
    lineOf({ words: 'typed' });
  });

  it.each([
    ['silent', 'silent'],
    ['debug', 'debug'],
    ['loud', 'info'],
    ['', 'info'],
    [undefined, 'info'],
  ])('is written from the level %j on as from %j', (told, level) => {
    expect(levelOf(told)).toBe(level);
    expect(() => logTo(level, { write: () => undefined })).not.toThrow();
  });
});

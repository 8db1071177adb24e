/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { changeText, type Clinic, makeClinic } from '../testing/in-memory-clinic';
import { connect, showPage } from '../testing/live-page';
import { keepSaved } from './keep-saved';
import { readPageData } from './page-data';
import { postInPlace } from './post-in-place';
import { statusLine } from './status-line';

/** A question page with its script at work. */
const openQuestion = async (differs: Partial<Clinic> = {}, path = '/s/q/4') => {
  const clinic = makeClinic(everyKind, { hasSession: true, ...differs });
  const network = connect(clinic);
  showPage((await browserOf(clinic).get(path)).body);
  const form = document.querySelector<HTMLFormElement>('#answer')!;
  const line = document.getElementById('status')!;
  const { save } = readPageData();
  const went: string[] = [];
  const way = { assign: (to: string | URL) => void went.push(String(to)) };
  const keeper = keepSaved(form, statusLine(line, save!.say), save!, way);
  postInPlace(form, keeper, way);
  const field = form.querySelector<HTMLTextAreaElement>('textarea')!;
  return {
    clinic,
    network,
    form,
    field,
    line,
    went,
    keeper,
    type: (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    pass: (ms: number) => jest.advanceTimersByTimeAsync(ms),
    press: (then: string) =>
      form.querySelector<HTMLButtonElement>(`.gx-actions button[value=${then}]`)!.click(),
    saved: () => clinic.drafts.map(({ answers }) => answers.facts),
  };
};

const hidePage = () => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('while one writes', () => {
  it('saves a second and a half after the last key, and says so truthfully', async () => {
    const { type, pass, line, saved } = await openQuestion();
    type('I hid');
    expect(line.textContent).toBe('Not saved yet');
    await pass(1000);
    type('I hid it.');
    await pass(1400);
    expect(saved()).toEqual([]);
    await pass(100);
    expect(saved()).toEqual(['I hid it.']);
    expect(line.textContent).toMatch(/^Saved \d?\d:02/);
    expect(line.ariaLive).toBe('off');
  });

  it('saves on leaving the field, and when the page goes away', async () => {
    const { type, pass, field, saved } = await openQuestion();
    type('One.');
    field.dispatchEvent(new Event('focusout', { bubbles: true }));
    await pass(200);
    type('One. Two.');
    hidePage();
    await pass(0);
    expect(saved()).toEqual(['One.', 'One. Two.']);
  });

  it('saves one after the other, however slow the first one is', async () => {
    const { type, pass, network, saved } = await openQuestion();
    let arrive = (): void => undefined;
    network.delay = new Promise((resolve) => (arrive = resolve));
    type('First.');
    await pass(1500);
    network.delay = Promise.resolve();
    type('First. Second.');
    await pass(3000);
    arrive();
    await pass(0);
    expect(saved()).toEqual(['First.', 'First. Second.']);
  });

  it.each([
    ['before', 'newer words', 'Newer.'],
    ['after', 'newer words', 'Newer.'],
    ['before', 'the words from before', 'Old.'],
    ['before', 'no words', ''],
  ])(
    'the last save of a page that goes away wins, arriving %s the one under way, with %s',
    async (order, _, text) => {
      const drafts = [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { facts: 'Old.' } }];
      const { type, pass, network, clinic, keeper } = await openQuestion({ drafts });
      const arrive: (() => void)[] = [];
      const hold = (): void => {
        network.delay = new Promise((resolve) => arrive.push(resolve));
      };
      hold();
      type('Old. And more.');
      await pass(1500);
      hold();
      type(text);
      hidePage();
      const inTurn = order === 'before' ? arrive.reverse() : arrive;
      for (const each of inTurn) {
        each();
        await pass(0);
      }
      expect(clinic.drafts.at(-1)?.answers).toEqual(text ? { facts: text } : {});
      expect(keeper.isUnsaved()).toBe(false);
    },
  );

  it('does not take a page that goes away for one whose save has arrived', async () => {
    const { type, pass, network, saved } = await openQuestion();
    network.delay = new Promise(() => undefined);
    type('On its way.');
    await pass(1500);
    network.delay = Promise.resolve();
    hidePage();
    await pass(0);
    expect(saved()).toEqual(['On its way.']);
  });

  it('saves nothing more once the page was left', async () => {
    const { type, pass, clinic } = await openQuestion();
    type('Not for anyone.');
    document.body.replaceChildren();
    hidePage();
    await pass(20_000);
    expect(clinic.drafts).toEqual([]);
  });

  it('saves nothing when nothing changed, and a cleared answer as none', async () => {
    const drafts = [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { facts: 'Old.', tension: 3 } }];
    const { type, pass, clinic } = await openQuestion({ drafts });
    type('Old.');
    await pass(2000);
    expect(clinic.drafts).toHaveLength(1);
    type('');
    await pass(2000);
    expect(clinic.drafts.at(-1)?.answers).toEqual({ tension: 3 });
  });

  it('saves what was typed before the script came', async () => {
    const clinic = makeClinic(everyKind, { hasSession: true });
    connect(clinic);
    showPage((await browserOf(clinic).get('/s/q/4')).body);
    document.querySelector('textarea')!.value = 'Early.';
    const { save } = readPageData();
    keepSaved(
      document.querySelector('form')!,
      statusLine(document.getElementById('status')!, save!.say),
      save!,
    );
    await jest.advanceTimersByTimeAsync(1500);
    expect(clinic.drafts.at(-1)?.answers).toEqual({ facts: 'Early.' });
  });

  it('names what can not be saved, and keeps it', async () => {
    const { type, pass, line, field, saved } = await openQuestion();
    type('x'.repeat(401));
    await pass(1500);
    expect(line.textContent).toBe('Not saved yet. Please shorten this to 400 characters. It has 401 now.');
    expect([field.value.length, saved()]).toEqual([401, []]);
  });
});

describe('without a network', () => {
  it('says so, keeps the words on the page, and saves when it is back', async () => {
    const { type, pass, line, network, saved, keeper } = await openQuestion();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    network.isOffline = true;
    type('Offline words.');
    await pass(1500);
    expect(line.textContent).toBe(
      "Not saved yet. Stay on this page; it will be saved when you're back online.",
    );
    expect(line.ariaLive).toBe('polite');
    expect(keeper.isUnsaved()).toBe(true);
    network.isOffline = false;
    dispatchEvent(new Event('online'));
    await pass(0);
    expect(saved()).toEqual(['Offline words.']);
    expect(keeper.isUnsaved()).toBe(false);
  });

  it('tries again by itself', async () => {
    const { type, pass, network, saved } = await openQuestion();
    network.isOffline = true;
    type('Offline words.');
    await pass(1500);
    network.isOffline = false;
    await pass(10_000);
    expect(saved()).toEqual(['Offline words.']);
  });

  it('takes no answer of the server for a save that is none', async () => {
    const { type, pass, line, clinic, keeper, saved } = await openQuestion({ failsToSave: true });
    type('Words.');
    await pass(1500);
    expect([line.textContent, keeper.isUnsaved()]).toEqual(['Not saved yet', true]);
    clinic.failsToSave = false;
    await pass(10_000);
    expect(saved()).toEqual(['Words.']);
  });

  it('a button does not lead away from unsaved words', async () => {
    const { type, press, pass, network, went, line, saved } = await openQuestion();
    network.isOffline = true;
    type('Offline words.');
    press('continue');
    await pass(0);
    expect(went).toEqual([]);
    expect(line.textContent).toContain('Stay on this page');
    network.isOffline = false;
    press('continue');
    await pass(0);
    expect(went).toEqual(['/s/q/5']);
    expect(saved()).toEqual(['Offline words.']);
  });
});

describe('the buttons', () => {
  it('post the answer once and go on, with no autosave behind it', async () => {
    const { type, press, pass, went, clinic } = await openQuestion();
    type('Done.');
    press('continue');
    press('continue');
    await pass(1000);
    hidePage();
    await pass(5000);
    expect([went, clinic.drafts.length]).toEqual([['/s/q/5'], 1]);
  });

  it('wait for a save that is on its way, so that the newest words win', async () => {
    const { type, press, pass, network, went, saved } = await openQuestion();
    let arrive = (): void => undefined;
    network.delay = new Promise((resolve) => (arrive = resolve));
    type('First.');
    await pass(1500);
    type('First. Second.');
    press('continue');
    await pass(3000);
    expect([saved(), went]).toEqual([[], []]);
    arrive();
    await pass(0);
    expect(saved()).toEqual(['First.', 'First. Second.']);
  });

  it('leave it to the plain form what the server does not simply accept', async () => {
    const { type, press, pass, form, went, clinic } = await openQuestion();
    clinic.hasSession = false;
    const plain: string[] = [];
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      plain.push((event.submitter as HTMLButtonElement).value);
      event.preventDefault();
    });
    type('Too late.');
    press('skip');
    await pass(0);
    expect([plain, went]).toEqual([['skip'], []]);
  });
});

describe('while the server can not', () => {
  it('a button leaves the words on the page, whoever answers in its place', async () => {
    const { type, press, pass, form, field, went, saved } = await openQuestion();
    const plain: Event[] = [];
    form.addEventListener('submit', (event) => event.defaultPrevented || plain.push(event));
    const ours = globalThis.fetch;
    for (const status of [502, 503, 504, 403]) {
      globalThis.fetch = async () => ({ ok: false, status }) as Response;
      type(`Words for ${status}.`);
      press('continue');
      await pass(0);
    }
    expect([plain, went, saved(), field.value]).toEqual([[], [], [], 'Words for 403.']);
    globalThis.fetch = ours;
    press('continue');
    await pass(0);
    expect([went, saved()]).toEqual([['/s/q/5'], ['Words for 403.']]);
  });
});

describe('a newer text on confidentiality', () => {
  it('leaves the words where they are, and says which button leads to the text', async () => {
    const { type, pass, press, form, field, line, clinic, went } = await openQuestion();
    changeText(clinic);
    type('My words.');
    await pass(1500);
    expect(line.textContent).toContain(
      'There is a new text on how your words are handled. Choose “Continue”',
    );
    expect([field.value, went]).toEqual(['My words.', []]);
    const plain: string[] = [];
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      plain.push((event.submitter as HTMLButtonElement).value);
      event.preventDefault();
    });
    press('continue');
    await pass(0);
    expect([plain, field.value]).toEqual([['continue'], 'My words.']);
  });
});

describe('words that are too long to be sent at all', () => {
  const tooLong = 'Not saved yet. Your answers are too long to keep together. Please shorten one of them.';

  it('stay on the page, with what to do about it, whatever button is pressed', async () => {
    const { type, press, pass, line, form, field, went, saved, keeper } = await openQuestion();
    const plain: Event[] = [];
    form.addEventListener('submit', (event) => event.defaultPrevented || plain.push(event));
    type('x'.repeat(300_000));
    await pass(1500);
    expect(line.textContent).toBe(tooLong);
    press('continue');
    await pass(0);
    expect([line.textContent, line.ariaLive, field.value.length]).toEqual([tooLong, 'polite', 300_000]);
    expect([plain, went, saved(), keeper.isUnsaved()]).toEqual([[], [], [], true]);
    type('Shorter.');
    press('continue');
    await pass(0);
    expect([went, saved()]).toEqual([['/s/q/5'], ['Shorter.']]);
  });
});

describe('after the session has ended', () => {
  it('says how to keep the words, and saves when a session comes back', async () => {
    const { type, pass, line, clinic, saved } = await openQuestion();
    clinic.hasSession = false;
    type('Late words.');
    await pass(1500);
    expect(line.textContent).toContain('Choose “Continue”');
    clinic.hasSession = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(saved()).toEqual(['Late words.']);
  });
});

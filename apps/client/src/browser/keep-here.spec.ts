/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { connect, showPage } from '../testing/live-page';
import type { Device, KeptAnswer } from './device';
import { keepSaved } from './keep-saved';
import { pageKeeper } from './page-keeper';
import { postInPlace } from './post-in-place';
import { readPageData } from './page-data';
import { sendInPlace } from './send-in-place';
import { sendKept } from './send-kept';
import { statusLine } from './status-line';

/** A device that keeps in memory, unless it is full. */
const deviceOf = () => {
  const kept = new Map<string, KeptAnswer>();
  const state = { isFull: false };
  const device: Device = {
    keep: async (pageId, answer) => {
      if (state.isFull) throw new Error('full');
      kept.set(pageId, answer);
    },
    forget: async (pageId) => void kept.delete(pageId),
    all: async () => [...kept],
    clear: async () => kept.clear(),
  };
  return {
    device,
    state,
    texts: () => [...kept.values()].map(({ answer }) => JSON.parse(answer) as unknown),
  };
};

const openQuestion = async (
  { device, clinic = makeClinic(everyKind, { hasSession: true }) } = deviceClinic(),
) => {
  const network = connect(clinic);
  showPage((await browserOf(clinic).get('/s/q/4')).body);
  const form = document.querySelector<HTMLFormElement>('#answer')!;
  const line = document.getElementById('status')!;
  const { save } = readPageData();
  const went: string[] = [];
  const way = { assign: (to: string | URL) => void went.push(String(to)) };
  const keeper = pageKeeper(device, save!);
  postInPlace(
    form,
    keepSaved(form, statusLine(line, save!.say), save!, way, () => keeper),
    way,
  );
  return {
    ...{ clinic, network, line, went, form },
    type: (text: string) => {
      form.querySelector('textarea')!.value = text;
      form.dispatchEvent(new Event('input', { bubbles: true }));
    },
    press: () => form.querySelector<HTMLButtonElement>('.gx-actions button[value=continue]')!.click(),
    saved: () => clinic.drafts.map(({ answers }) => answers.facts),
  };
};
const deviceClinic = () => ({
  ...deviceOf(),
  clinic: makeClinic(everyKind, { hasSession: true }),
});
/** Enough to be sent. */
const whole = { tension: 3, facts: 'I hid it.', step: 'talk', agreed: true };
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const onDevice = 'Saved on this device only. It is sent as soon as that works.';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.clearAllTimers();
  jest.useRealTimers();
});

describe('without a network', () => {
  it('what is typed is kept on the device, and the line says so only once it is true', async () => {
    const place = deviceClinic();
    const { network, type, line } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    expect(line.textContent).toBe('Not saved yet');
    await pass(1500);
    expect([line.textContent, line.ariaLive]).toEqual([onDevice, 'polite']);
    expect(place.texts()).toEqual(['I hid it.']);
    type('I hid it. And more.');
    expect(line.textContent).toBe('Not saved yet');
    await pass(1500);
    expect([line.textContent, place.texts()]).toEqual([onDevice, ['I hid it. And more.']]);
  });

  it('says that nothing is saved where the device can keep nothing', async () => {
    const place = deviceClinic();
    const { network, type, line } = await openQuestion(place);
    network.isOffline = true;
    place.state.isFull = true;
    type('I hid it.');
    await pass(1500);
    expect(line.textContent).toMatch(/^Not saved yet/);
  });

  it('the device lets go of it as soon as the server has it, or it is typed back', async () => {
    const place = deviceClinic();
    const { network, type, saved, line } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    network.isOffline = false;
    await pass(10_000);
    expect([saved(), place.texts()]).toEqual([['I hid it.'], []]);
    expect(line.textContent).toMatch(/^Saved \d/);
    network.isOffline = true;
    type('I hid it, I think.');
    await pass(1500);
    expect(place.texts()).toEqual(['I hid it, I think.']);
    type('I hid it.');
    await pass(1500);
    expect(place.texts()).toEqual([]);
  });

  it('a button that posts it lets go of it, too', async () => {
    const place = deviceClinic();
    const { network, type, press, saved, went } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    network.isOffline = false;
    press();
    await pass(0);
    expect([saved(), place.texts(), went]).toEqual([['I hid it.'], [], ['/s/q/5']]);
  });

  it('a button takes back nothing of what the line says, now and whenever it is tried again', async () => {
    const place = deviceClinic();
    const { network, type, line, press, saved } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    const said = new Set<string | null>();
    const watch = new MutationObserver(() => said.add(line.textContent));
    watch.observe(line, { childList: true, characterData: true, subtree: true });
    press();
    await pass(25_000);
    watch.disconnect();
    said.add(line.textContent);
    expect([...said].filter((text) => text !== 'Saving…')).toEqual([onDevice]);
    network.isOffline = false;
    await pass(10_000);
    expect([saved(), place.texts()]).toEqual([['I hid it.'], []]);
  });

  it('a button keeps newer words at once, in a later turn than those before', async () => {
    const place = deviceClinic();
    const { network, type, line, press } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    type('I hid it. And more.');
    press();
    await pass(0);
    expect([line.textContent, place.texts()]).toEqual([onDevice, ['I hid it. And more.']]);
    network.isOffline = false;
    await sendKept(place.device, 'task');
    expect(place.clinic.drafts.at(-1)?.answers).toEqual({ facts: 'I hid it. And more.' });
  });

  it('a button says that nothing is saved where the device can keep nothing', async () => {
    const place = deviceClinic();
    const { network, type, line, press } = await openQuestion(place);
    network.isOffline = true;
    place.state.isFull = true;
    type('I hid it.');
    press();
    await pass(0);
    expect(line.textContent).toMatch(/^Not saved yet\. Stay on this page/);
  });

  it('a button does not call saved words unsaved, and says that the next page is missing', async () => {
    const place = deviceClinic();
    const { network, type, line, press, saved } = await openQuestion(place);
    type('I hid it.');
    await pass(1500);
    network.isOffline = true;
    press();
    await pass(15_000);
    expect([line.textContent, line.ariaLive]).toEqual([
      'Nothing is lost. The next page does not open right now. Please try again in a moment.',
      'polite',
    ]);
    type('I hid it. And more.');
    expect(line.textContent).toBe('Not saved yet');
    expect([saved(), place.texts()]).toEqual([['I hid it.'], []]);
  });
});

it('keeps on the device what the server does not answer for', async () => {
  const place = deviceClinic();
  const { network, type } = await openQuestion(place);
  network.delay = new Promise(() => undefined);
  type('I hid it.');
  await pass(1500 + 3900);
  expect(place.texts()).toEqual([]);
  await pass(200);
  expect(place.texts()).toEqual(['I hid it.']);
});

describe('a page that is opened again', () => {
  it('sends what the device kept, once, and the device lets go of it', async () => {
    const place = deviceClinic();
    const { network, type } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    network.isOffline = false;
    expect(await sendKept(place.device, 'task')).toBe(true);
    expect(place.clinic.drafts.map(({ answers }) => answers)).toEqual([{ facts: 'I hid it.' }]);
    expect(place.texts()).toEqual([]);
    expect(await sendKept(place.device, 'task')).toBe(false);
  });

  it('leaves it where it is when it is not taken', async () => {
    const place = deviceClinic();
    const { network, type } = await openQuestion(place);
    network.isOffline = true;
    type('I hid it.');
    await pass(1500);
    network.isOffline = false;
    place.clinic.hasRunOut = true;
    expect(await sendKept(place.device, 'task')).toBe(false);
    expect(place.texts()).toEqual(['I hid it.']);
  });
});

describe('sending a step', () => {
  const openCheck = async () => {
    const place = deviceClinic();
    place.clinic.drafts.push({ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: whole });
    const network = connect(place.clinic);
    showPage((await browserOf(place.clinic).get('/s/check')).body);
    const went: string[] = [];
    const form = document.querySelector<HTMLFormElement>('#send')!;
    sendInPlace(place.device, { assign: (to) => void went.push(String(to)) });
    const kept = { field: 'facts', answer: '"I hid it."', turn: 1, seen: 1, at: 0 };
    await place.device.keep('of-this-step', kept);
    return { ...place, network, went, press: () => form.querySelector('button')!.click() };
  };

  it('leaves nothing of it on the device', async () => {
    const { press, clinic, texts, went } = await openCheck();
    press();
    await pass(0);
    expect([clinic.sent !== undefined, texts(), went]).toEqual([true, [], ['/s/received']]);
  });

  it('that does not arrive takes nothing away: the page stays, says so, and sends at the next press', async () => {
    const { press, clinic, texts, went, network } = await openCheck();
    const unsent = document.getElementById('unsent')!;
    expect([unsent.hidden, unsent.role]).toEqual([true, 'alert']);
    network.isOffline = true;
    press();
    await pass(0);
    expect([clinic.sent, texts(), went, unsent.hidden]).toEqual([undefined, ['I hid it.'], [], false]);
    expect(unsent.textContent).toContain('This is not sent yet. Nothing is lost.');
    network.isOffline = false;
    press();
    await pass(0);
    expect([clinic.sent !== undefined, texts(), went]).toEqual([true, [], ['/s/received']]);
  });
});

it('leads to words that were written elsewhere once nothing here is unsaved', async () => {
  const place = deviceClinic();
  const { type, went, saved } = await openQuestion(place);
  place.clinic.meets = ['facts'];
  type('I hid it.');
  await pass(1500);
  expect([saved(), went]).toEqual([['I hid it.'], ['/s/q/4']]);
});

/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { connect, showPage } from '../testing/live-page';
import { watchIdleTime } from './idle-time';
import { noteRequest } from './last-request';

const minute = 60_000;

const openPage = async ({ isUnsaved = false } = {}) => {
  const clinic = makeClinic(everyKind, { hasSession: true });
  const network = connect(clinic);
  showPage((await browserOf(clinic).get('/s/q/3')).body);
  const went: string[] = [];
  noteRequest();
  watchIdleTime(() => isUnsaved, { replace: (to) => void went.push(String(to)) });
  const notice = document.getElementById('idle')!;
  return { clinic, network, went, notice, stay: () => notice.querySelector('button')!.click() };
};
const pass = (minutes: number) => jest.advanceTimersByTimeAsync(minutes * minute);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

describe('the idle notice', () => {
  it('comes two minutes before the end, quietly, and goes with "Stay"', async () => {
    const { notice, went, stay } = await openPage();
    await pass(27.9);
    expect(notice.hidden).toBe(true);
    await pass(0.3);
    expect(notice.hidden).toBe(false);
    expect(notice.closest('[role=status]')).not.toBeNull();
    expect(notice.textContent).not.toMatch(/\d/);
    stay();
    await pass(27);
    expect([notice.hidden, went]).toEqual([true, []]);
  });

  it('is put off by every request of the page', async () => {
    const { notice } = await openPage();
    await pass(20);
    noteRequest();
    await pass(20);
    expect(notice.hidden).toBe(true);
  });

  it('leaves nothing on the screen after the end', async () => {
    const { went } = await openPage();
    await pass(30.2);
    expect(went).toContain('/s');
  });

  it('keeps words on the screen that are saved nowhere else', async () => {
    const { went } = await openPage({ isUnsaved: true });
    await pass(40);
    expect(went).toEqual([]);
  });

  it('keeps words that are saved nowhere else when "Stay" comes too late', async () => {
    const { went, stay, clinic, notice } = await openPage({ isUnsaved: true });
    await pass(28.5);
    clinic.hasSession = false;
    stay();
    await pass(0.5);
    expect([went, notice.hidden]).toEqual([[], false]);
  });

  it('comes back when "Stay" could not reach the server, and ends when the session has', async () => {
    const { notice, network, went, stay, clinic } = await openPage();
    await pass(28.5);
    network.isOffline = true;
    stay();
    await pass(0.01);
    expect(notice.hidden).toBe(false);
    network.isOffline = false;
    clinic.hasSession = false;
    stay();
    await pass(0.01);
    expect(went).toEqual(['/s']);
  });
});

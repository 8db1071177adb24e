import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { routes } from './routes';
import type { Answers } from './testing/answering';
import { jointStep } from './testing/joint-step';
import { caseload, couple, exercise, viewer } from './testing/people';
import { response } from './testing/response';
import { show } from './testing/show';
import { today } from './testing/waiting';

const session = (id: string, current: boolean) => ({
  id,
  browser: 'firefox',
  platform: 'windows',
  startedAt: '2026-11-23T08:00:00Z',
  lastUsedAt: '2026-11-23T11:50:00Z',
  current,
});
const server: Answers = {
  today: () => today(),
  todayNow: () => today(),
  caseload: () => caseload(),
  couple: () => couple(),
  jointStep: () => jointStep(),
  response: () => response(),
  exercises: () => [exercise()],
  exercise: () => exercise(),
  staff: () => ({ places: [], invitations: [] }),
  ownSessions: () => ({ sessions: [session('here', true), session('there', false)] }),
  invitation: () => ({ clinicName: 'Harbour Lane', role: 'clinician' }),
};
const admin = () => viewer({ role: 'admin', permissions: ['staff:manage', 'exercises:read'] });
/** Screens that clinicians have no part in. */
const ofManagers = ['/', '/staff'];

const pathsOf = (all: readonly RouteObject[]): string[] =>
  all.flatMap(({ path, children = [] }) => [...(path ? [path] : []), ...pathsOf(children)]);
// The client is asked only once a screen loads.
const screens = pathsOf(routes(undefined as never));

it('knows every screen there is', () => {
  expect(screens.length).toBeGreaterThan(12);
});

it.each(screens)('%s has a main action on Ctrl and Enter', async (path) => {
  const address = path === '*' ? '/nowhere' : path.replace(/:\w+/g, 'x');
  show(address, ofManagers.includes(path) ? { ...server, viewer: admin } : server);
  await screen.findByRole('heading', { level: 1 });
  const isTaken = (ctrlKey: boolean): boolean => {
    const event = createEvent.keyDown(document.body, { key: 'Enter', ctrlKey });
    fireEvent(document.body, event);
    return event.defaultPrevented;
  };
  expect(isTaken(false)).toBe(false);
  await waitFor(() => expect(isTaken(true)).toBe(true));
});

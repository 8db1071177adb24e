import { expect, type Page, type Request } from '@playwright/test';

export type Sent = { readonly variables: { readonly input: Record<string, unknown> } };

/** Waits for the dashboard's own request of a name. */
export const asked = (page: Page, operation: string): Promise<Request> =>
  page.waitForRequest((request) => request.postData()?.includes(`"${operation}"`) ?? false);

/** What a connection of its own brings along by itself. */
const ofTheConnection = /^(:|connection$|content-length$|host$)/;

/** Sends what the dashboard sent, changed, from this process; returns its time in milliseconds until the last byte. */
export const again = async (
  request: Request,
  change: (sent: Sent) => object = (sent) => sent,
): Promise<number> => {
  const all = Object.entries(await request.allHeaders());
  const headers = Object.fromEntries(all.filter(([name]) => !ofTheConnection.test(name)));
  const body = JSON.stringify(change(request.postDataJSON() as Sent));
  const from = performance.now();
  const answer = await fetch(request.url(), { method: 'POST', headers, body });
  expect(await answer.text()).not.toContain('"errors"');
  return performance.now() - from;
};

/** The value below which a share of them lies, rounded. */
export const at = (times: readonly number[], share: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!);

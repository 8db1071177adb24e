import { expect, type Page, type Request } from '@playwright/test';

export type Sent = { readonly variables: { readonly input: Record<string, unknown> } };

/** Waits for the dashboard's own request of a name. */
export const asked = (page: Page, operation: string): Promise<Request> =>
  page.waitForRequest((request) => request.postData()?.includes(`"${operation}"`) ?? false);

/** Sends what the dashboard sent, changed; returns its time in milliseconds. */
export const again = async (
  page: Page,
  request: Request,
  change: (sent: Sent) => object = (sent) => sent,
): Promise<number> => {
  const from = performance.now();
  const answer = await page.request.post(request.url(), {
    headers: await request.allHeaders(),
    data: change(request.postDataJSON() as Sent),
  });
  expect(await answer.text()).not.toContain('"errors"');
  return performance.now() - from;
};

/** The value below which a share of them lies, rounded. */
export const at = (times: readonly number[], share: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!);

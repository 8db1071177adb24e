import type { ClientResponse } from './contract';

export const page = (body: string, status = 200): ClientResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** Sends the browser on with a GET, whatever it came with. */
export const redirect = (to: string): ClientResponse => ({
  status: 303,
  headers: { location: to },
  body: '',
});

export const json = (value: unknown, status = 200): ClientResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

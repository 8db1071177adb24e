import type { ClientRequest, ClientResponse, Gateway } from '../../contract';
import { paths } from '../../paths';
import { redirect } from '../../reply';
import { openRoute, type Route } from '../../route';

const leave = async (_: ClientRequest, gateway: Gateway): Promise<ClientResponse> => {
  await gateway.leave();
  return redirect(gateway.neutralSite);
};

const close = async (_: ClientRequest, gateway: Gateway): Promise<ClientResponse> => {
  await gateway.close();
  return redirect(gateway.neutralSite);
};

export const closingRoutes: readonly Route[] = [
  openRoute('GET', paths.leave, leave),
  openRoute('POST', paths.leave, leave),
  openRoute('GET', paths.close, close),
];

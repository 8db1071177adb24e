import { Public } from '@groundwork/access';
import { All, Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { log } from '../../log';
import { pageHeaders, type ClientApp, type PageRequest } from './client-app';
import { GatewayFactory } from './gateway';

export const CLIENT_APP = Symbol('client app');

const methods = ['GET', 'HEAD', 'POST'];

/** Every page behind a link. What they show comes through the client schema; there is no other way to the data. */
@Controller()
export class LinkPagesController {
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    @Inject(CLIENT_APP) private readonly app: ClientApp,
    private readonly gateways: GatewayFactory,
  ) {
    this.headers = pageHeaders(app);
  }

  @Public('pages before and behind a link: their data comes through operations that declare their access')
  @All(['t', 's', 's/*path', 'leave'])
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!methods.includes(request.method)) {
      return void response.status(405).set(this.headers).set('Allow', methods.join(', ')).send();
    }
    const isJson = request.is('application/json') === 'application/json';
    const body: unknown = request.body ?? {};
    const asked: PageRequest = {
      // A HEAD answers as the GET would, without the body.
      method: request.method === 'POST' ? 'POST' : 'GET',
      path: request.path,
      query: textsOf(request.query),
      form: isJson ? {} : (body as Record<string, string | string[]>),
      json: isJson ? body : undefined,
      prefersJson: request.accepts(['html', 'json']) === 'json',
      hasSession: this.gateways.hasSession(request),
    };
    const page = await this.app
      .handle(asked, this.gateways.make(request, response))
      .catch((error: unknown) => {
        log.error({ failure: error instanceof Error ? error.constructor.name : typeof error }, 'failed page');
        return this.app.answerTrouble(asked);
      });
    response.status(page.status).set(this.headers).set(page.headers).send(page.body);
  }
}

const textsOf = (query: Request['query']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

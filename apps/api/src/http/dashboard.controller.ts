import { Public } from '@groundwork/access';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './built-apps';
import { isBehindLinks } from './origins';
import { dashboardPolicy } from './security-headers';

/** The dashboard's page: the same for everybody but for the nonce that lets its styles in. */
@Controller()
export class DashboardController {
  private readonly file = join(workspaceRoot(), 'apps/dashboard/dist/index.html');

  @Public('the page of the dashboard holds no data')
  @Get(['', '*path'])
  show(@Req() request: Request, @Res() response: Response): void {
    // What nothing answers at the links' origin comes here too: there is no dashboard there.
    if (isBehindLinks(request.path)) throw new NotFoundException();
    // Read each time: a rebuilt dashboard is there without a restart.
    const page = readFileSync(this.file, 'utf8');
    const nonce = randomBytes(16).toString('base64');
    response
      .set('Content-Security-Policy', dashboardPolicy(nonce))
      .type('html')
      .send(page.replaceAll('__NONCE__', nonce));
  }
}

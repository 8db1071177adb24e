import { Public } from '@groundwork/access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './built-apps';
import { dashboardPolicy } from './security-headers';

/** The dashboard's page: the same for everybody but for the nonce that lets its styles in. */
@Controller()
export class DashboardController {
  private readonly file = join(workspaceRoot(), 'apps/dashboard/dist/index.html');

  @Public('the page of the dashboard holds no data')
  @Get(['', '*path'])
  show(@Res() response: Response): void {
    // Read each time: a rebuilt dashboard is there without a restart.
    const page = readFileSync(this.file, 'utf8');
    const nonce = randomBytes(16).toString('base64');
    response
      .set('Content-Security-Policy', dashboardPolicy(nonce))
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page.replaceAll('__NONCE__', nonce));
  }
}

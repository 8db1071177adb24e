import { Public } from '@groundwork/access';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from './readiness';

@Controller()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Public('says that the process lives')
  @Get('healthz')
  health(@Res() response: Response): void {
    response.type('text').send('ok');
  }

  @Public('says whether the process can serve')
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const ready = await this.readiness.check();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready');
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Sources } from '../sources';
import { DashboardController } from './dashboard.controller';
import { FailuresFilter } from './failures.filter';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

@Module({})
export class HttpModule {
  static with(sources: Sources): DynamicModule {
    return {
      module: HttpModule,
      // The dashboard's page answers every other path, so it comes last.
      controllers: [HealthController, DashboardController],
      providers: [
        { provide: Readiness, useValue: new Readiness(sources) },
        { provide: APP_FILTER, useClass: FailuresFilter },
      ],
    };
  }
}

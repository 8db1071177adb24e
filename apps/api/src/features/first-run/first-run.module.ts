import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in';
import { FirstRunResolver } from './first-run.resolver';
import { FirstRunService } from './first-run.service';

@Module({ imports: [SignInModule], providers: [FirstRunResolver, FirstRunService] })
export class FirstRunModule {}

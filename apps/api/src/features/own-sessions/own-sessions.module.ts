import { Module } from '@nestjs/common';
import { OwnSessionsResolver } from './own-sessions.resolver';
import { OwnSessionsService } from './own-sessions.service';

@Module({ providers: [OwnSessionsResolver, OwnSessionsService] })
export class OwnSessionsModule {}

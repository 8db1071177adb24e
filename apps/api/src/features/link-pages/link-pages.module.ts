import { Module } from '@nestjs/common';
import { LinkSignInService } from '../links';
import { loadClientApp } from './client-app';
import { GatewayFactory } from './gateway';
import { CLIENT_APP, LinkPagesController } from './link-pages.controller';

@Module({
  controllers: [LinkPagesController],
  providers: [GatewayFactory, LinkSignInService, { provide: CLIENT_APP, useFactory: loadClientApp }],
})
export class LinkPagesModule {}

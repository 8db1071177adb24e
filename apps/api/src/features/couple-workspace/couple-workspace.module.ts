import { Module } from '@nestjs/common';
import { CoupleWorkspaceResolver } from './couple-workspace.resolver';
import { CoupleWorkspaceView } from './couple-workspace';

@Module({
  providers: [CoupleWorkspaceResolver, CoupleWorkspaceView],
  exports: [CoupleWorkspaceView],
})
export class CoupleWorkspaceModule {}

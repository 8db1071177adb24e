import { Module } from '@nestjs/common';
import { CoupleRecordModule } from '../couples';
import { CoupleWorkspaceModule } from '../couple-workspace';
import { StaffListModule } from '../staff-list';
import { CaseloadMovesService } from './caseload-moves.service';
import { HandoversView } from './handovers';
import { HandoversResolver } from './handovers.resolver';
import { HandoversService } from './handovers.service';

@Module({
  imports: [CoupleRecordModule, CoupleWorkspaceModule, StaffListModule],
  providers: [CaseloadMovesService, HandoversResolver, HandoversService, HandoversView],
})
export class HandoversModule {}

import { Module } from '@nestjs/common';
import { StaffResolver } from './staff.resolver';
import { StaffView } from './viewer';

@Module({ providers: [StaffResolver, StaffView] })
export class StaffModule {}

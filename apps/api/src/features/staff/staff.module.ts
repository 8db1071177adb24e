import { Module } from '@nestjs/common';
import { PlacesService } from './places.service';
import { StaffListView } from './staff-list';
import { StaffResolver } from './staff.resolver';
import { StaffView } from './viewer';

@Module({ providers: [PlacesService, StaffListView, StaffResolver, StaffView] })
export class StaffModule {}

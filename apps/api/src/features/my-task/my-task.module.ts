import { Module } from '@nestjs/common';
import { MyTaskClientResolver } from './my-task.client';
import { MyDraftsService } from './my-drafts.service';
import { MyTaskService } from './my-task.service';
import { MyTaskView } from './my-task';

@Module({ providers: [MyTaskClientResolver, MyTaskService, MyDraftsService, MyTaskView] })
export class MyTaskModule {}

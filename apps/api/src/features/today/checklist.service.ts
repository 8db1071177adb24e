import { currentStaff } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ChecklistDismissal } from './checklist-dismissal.entity';

/** Putting one's own first things to do away, and taking that back. Twice is as good as once. */
@Injectable()
export class ChecklistService {
  async dismiss(): Promise<{ staffId: string }> {
    const { id: staffId } = currentStaff();
    await currentWork()
      .manager.createQueryBuilder()
      .insert()
      .into(ChecklistDismissal)
      .values({ id: uuidv7(), staffId })
      .orIgnore()
      .updateEntity(false)
      .execute();
    return { staffId };
  }

  async restore(): Promise<{ staffId: string }> {
    const { clinic: clinicId, id: staffId } = currentStaff();
    await currentWork().manager.delete(ChecklistDismissal, { clinicId, staffId });
    return { staffId };
  }
}

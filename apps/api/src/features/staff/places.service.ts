import { assertSteppedUp, Forbidden, NotFound, Refused, type Refusal } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { ChangeRoleInput, DisableStaffInput, EnableStaffInput } from './staff.inputs';

/** What the database says instead of a change. */
const refusals: Readonly<Record<string, () => Refusal>> = {
  notFound: () => new NotFound(),
  // Somebody took the actor's own right away a moment before.
  forbidden: () => new Forbidden(),
  onlyOwners: () => new Refused('staff.onlyOwners'),
  lastOwner: () => new Refused('staff.lastOwner'),
  hasCouples: () => new Refused('staff.hasCouples'),
};

/** Who may do what in the clinic, and who no longer may. Each change ends the person's sessions. */
@Injectable()
export class PlacesService {
  /** @throws StepUpNeeded before a role is given that manages others, as for inviting somebody to one */
  async changeRole({ staffId, role }: ChangeRoleInput): Promise<{ staffId: string }> {
    if (role === 'owner' || role === 'admin') assertSteppedUp();
    return this.change(staffId, role, null);
  }

  disable({ staffId }: DisableStaffInput): Promise<{ staffId: string }> {
    return this.change(staffId, null, true);
  }

  /** @throws StepUpNeeded for a place that manages others, unless it was taken away just now and is given back */
  async enable({ staffId }: EnableStaffInput): Promise<{ staffId: string }> {
    const { manager, scope } = currentWork();
    const [weighs]: unknown[] = await manager.query(
      `select from staff_member where clinic_id = $1 and id = $2 and role in ('owner', 'admin')
          and disabled_at < now() - interval '1 minute'`,
      [scope.clinic, staffId],
    );
    if (weighs) assertSteppedUp();
    return this.change(staffId, null, false);
  }

  private async change(
    staffId: string,
    role: string | null,
    disable: boolean | null,
  ): Promise<{ staffId: string }> {
    const [{ outcome }]: [{ outcome: string }] = await currentWork().manager.query(
      'select context.change_place($1, $2, $3) as outcome',
      [staffId, role, disable],
    );
    const refusal = refusals[outcome];
    if (refusal) throw refusal();
    return { staffId };
  }
}

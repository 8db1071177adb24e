import { currentStaff, permissionsOf, type StaffRole } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../graphql/scalars';
import { Clinic } from '../clinics';
import { Roles } from './roles';

@ObjectType()
export class Viewer {
  @Field(() => ID)
  staffId: string;

  @Field()
  name: string;

  @Field(() => Roles)
  role: StaffRole;

  @Field(() => [String], {
    description: 'The permissions of the role, e.g. `couples:read`, `assignments:write`.',
  })
  permissions: string[];

  @Field(() => Clinic)
  clinic: Clinic;

  @Field(() => Instant, {
    nullable: true,
    description: 'The end of the previous visit, null at the first one.',
  })
  lastVisitAt: string | null;
}

@ObjectType()
export class Colleague {
  @Field(() => ID)
  staffId: string;

  @Field()
  name: string;

  @Field(() => Roles)
  role: StaffRole;
}

const name = sealedSql('staff_member', 'display_name', 'm', { couple: 'null' });

const viewerSql = `
  select jsonb_build_object('staffId', m.id, 'name', ${name}, 'role', m.role, 'clinic', jsonb_build_object(
    'id', c.id, 'name', c.name, 'timeZone', c.time_zone, 'locale', c.locale, 'demo', c.demo,
    'urgentHelp', c.urgent_help)) as screen
  from staff_member m join clinic c on c.clinic_id = m.clinic_id and c.id = m.clinic_id
  where m.clinic_id = $1 and m.id = $2`;

const colleaguesSql = `
  select coalesce(jsonb_agg(jsonb_build_object('staffId', m.id, 'name', ${name}, 'role', m.role) order by m.id), '[]')
    as screen
  from staff_member m where m.clinic_id = $1 and m.disabled_at is null
    and m.role in ('owner', 'supervisor', 'clinician')`;

/** Who is signed in, and who else works here. */
@Injectable()
export class StaffView {
  async viewer(): Promise<Viewer> {
    const { clinic, id, lastVisitAt } = currentStaff();
    const read = await currentWork().screen<Omit<Viewer, 'permissions' | 'lastVisitAt'>>(viewerSql, [
      clinic,
      id,
    ]);
    if (!read) throw new Error('The open context names a member of staff.');
    return { ...read, permissions: permissionsOf(read.role), lastVisitAt };
  }

  async colleagues(): Promise<Colleague[]> {
    return (await currentWork().screen<Colleague[]>(colleaguesSql, [currentStaff().clinic])) ?? [];
  }
}

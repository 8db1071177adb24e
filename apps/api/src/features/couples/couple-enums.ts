import { enumType } from '../../graphql/enum-type';
import { careTeamRoles } from './care-team-member.entity';
import { coupleStatuses, stages } from './couple.entity';
import { contactChannels } from './partner.entity';
import { ruptureKinds } from './rupture.entity';

export const Stages = enumType('Stage', stages);
export const CoupleStatuses = enumType('CoupleStatus', coupleStatuses);
export const RuptureKinds = enumType('RuptureKind', ruptureKinds);
export const CareTeamRoles = enumType('CareTeamRole', careTeamRoles);
export const ContactChannels = enumType('ContactChannel', contactChannels);

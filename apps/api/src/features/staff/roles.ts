import { staffRoles } from '@groundwork/access';
import { enumType } from '../../graphql/enum-type';

export const Roles = enumType('Role', staffRoles);

import { currentStaff } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { StaffMember } from './staff-member.entity';

/** The name of whoever is asking, to be copied where no staff table can be read. */
export const currentStaffName = async (): Promise<string> => {
  const { clinic, id } = currentStaff();
  const { displayName } = await currentWork().manager.findOneByOrFail(StaffMember, { clinicId: clinic, id });
  return displayName;
};

import { NativeSelect, useWords } from '@groundwork/ui';
import type { ComponentProps } from 'react';
import type { Role } from '../../generated/graphql';

interface Colleague {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
}

const clinical: readonly Role[] = ['owner', 'supervisor', 'clinician'];

/** Whether they can have couples in their care. */
export const isClinical = ({ role }: Pick<Colleague, 'role'>): boolean => clinical.includes(role);

type ColleagueSelectProps = Omit<ComponentProps<typeof NativeSelect>, 'data'> & {
  readonly colleagues: readonly Colleague[];
};

/** Who works here, each with their role, for a field that holds a staff id. */
export const ColleagueSelect = ({ colleagues, ...field }: ColleagueSelectProps) => {
  const { text } = useWords();
  const options = colleagues.map(({ staffId, name, role }) => ({
    value: staffId,
    label: text('team.colleague', { name, role: text(`role.${role}`) }),
  }));
  return <NativeSelect data={[{ value: '', label: text('team.choose') }, ...options]} {...field} />;
};

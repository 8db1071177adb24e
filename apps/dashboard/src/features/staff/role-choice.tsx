import { Radio, Stack, useWords } from '@groundwork/ui';
import type { Role } from '../../generated/graphql';
import { useViewer } from '../viewer';

const roles: readonly Role[] = ['clinician', 'supervisor', 'assistant', 'admin', 'owner'];

interface RoleChoiceProps {
  readonly value: Role | null;
  readonly onChange: (role: Role) => void;
  readonly error?: string;
}
/** The roles that this viewer can give, each with what it sees. */
export const RoleChoice = ({ value, onChange, error }: RoleChoiceProps) => {
  const { text } = useWords();
  const viewer = useViewer();
  const given = roles.filter((role) => role !== 'owner' || viewer.role === 'owner');
  return (
    <Radio.Group
      label={text('staff.role')}
      value={value ?? ''}
      error={error}
      onChange={(chosen) => {
        const role = given.find((each) => each === chosen);
        if (role) onChange(role);
      }}
    >
      <Stack gap="xs" mt={6}>
        {given.map((role) => (
          <Radio
            key={role}
            value={role}
            label={text(`role.${role}`)}
            description={text(`staff.roleSees.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

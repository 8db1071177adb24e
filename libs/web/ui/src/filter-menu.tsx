import { Checkbox, Stack } from '@mantine/core';
import { Popout } from './popout';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}
interface FilterMenuProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}
/** Several choices of one kind; the button says what is chosen. */
export const FilterMenu = ({ label, options, chosen, onChange }: FilterMenuProps) => {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  return (
    <Popout
      label={names.length > 0 ? `${label}: ${names.join(', ')}` : label}
      variant={names.length > 0 ? 'light' : 'default'}
    >
      <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label={label}>
        <Stack gap="xs">
          {options.map(({ value, label: name }) => (
            <Checkbox key={value} value={value} label={name} size="sm" />
          ))}
        </Stack>
      </Checkbox.Group>
    </Popout>
  );
};

import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from './icons';

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
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant={names.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {names.length > 0 ? `${label}: ${names.join(', ')}` : label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={[...chosen]} onChange={onChange}>
          {options.map(({ value, label: name }) => (
            <Menu.CheckboxItem key={value} value={value}>
              {name}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  );
};

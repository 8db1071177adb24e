import {
  FilterMenu,
  IconSearch,
  NativeSelect,
  TextInput,
  useDebouncedCallback,
  useWords,
} from '@groundwork/ui';
import { useEffect, useState } from 'react';
import type { CaseloadSort } from '../../generated/graphql';
import { stages, statuses } from '../couple-state';
import { type ListView, sorts } from './caseload-filter';
import classes from './caseload.module.css';

interface CaseloadFiltersProps {
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
}
export const CaseloadFilters = ({ view, onChange }: CaseloadFiltersProps) => {
  const { text } = useWords();
  return (
    <div role="search" className={classes.filters} data-print="hide">
      <NameSearch value={view.search} onChange={(search) => onChange({ search })} />
      <FilterMenu
        label={text('caseload.stage')}
        options={stages.map((value) => ({ value, label: text(`stage.${value}`) }))}
        chosen={view.stages}
        onChange={(chosen) => onChange({ stages: stages.filter((stage) => chosen.includes(stage)) })}
      />
      <FilterMenu
        label={text('caseload.status')}
        options={statuses.map((value) => ({ value, label: text(`status.${value}`) }))}
        chosen={view.statuses}
        onChange={(chosen) => onChange({ statuses: statuses.filter((status) => chosen.includes(status)) })}
      />
      <NativeSelect
        className={classes.sort}
        aria-label={text('caseload.sort')}
        data={sorts.map((value) => ({ value, label: text(`caseload.sort.${value}`) }))}
        value={view.sort}
        onChange={(event) => onChange({ sort: event.currentTarget.value as CaseloadSort })}
      />
    </div>
  );
};

interface NameSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}
const NameSearch = ({ value, onChange }: NameSearchProps) => {
  const { text } = useWords();
  const [typed, setTyped] = useState(value);
  const say = useDebouncedCallback(onChange, 200);
  // Back, or "show all", changes the address from outside the field.
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={text('caseload.search')}
      placeholder={text('caseload.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        say(event.currentTarget.value.trim());
      }}
    />
  );
};

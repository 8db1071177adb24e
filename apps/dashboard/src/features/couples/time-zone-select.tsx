import { NativeSelect, useWords } from '@groundwork/ui';
import type { ChangeEvent, ReactNode } from 'react';

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

interface TimeZoneSelectProps {
  readonly value?: string;
  readonly error?: ReactNode;
  readonly onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
}
export const TimeZoneSelect = (props: TimeZoneSelectProps) => {
  const { text } = useWords();
  // Browsers list one name of each zone; the one in use may go by another.
  const listed = props.value && !zones.includes(props.value) ? [props.value, ...zones] : zones;
  return (
    <NativeSelect
      {...props}
      label={text('timeZone.label')}
      description={text('timeZone.help')}
      data={listed.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  );
};

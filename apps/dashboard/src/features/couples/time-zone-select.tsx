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
  return (
    <NativeSelect
      {...props}
      label={text('timeZone.label')}
      description={text('timeZone.help')}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  );
};

import { Button, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './day-field.module.css';

export interface QuickDay {
  readonly label: string;
  /** `2026-11-23`, or an empty string for no day. */
  readonly day: string;
}
interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value?: string;
  readonly onChange: (day: string) => void;
  readonly quick?: readonly QuickDay[];
  readonly error?: ReactNode;
  readonly min?: string;
  readonly max?: string;
}
/** A calendar day: the browser's own date field, with the usual choices one press away. */
export const DayField = ({
  label,
  description,
  value = '',
  onChange,
  quick = [],
  error,
  min,
  max,
}: DayFieldProps) => {
  return (
    <Input.Wrapper label={label} description={description} error={error}>
      <div className={classes.row}>
        <Input
          type="date"
          className={classes.input}
          value={value}
          min={min}
          max={max}
          error={Boolean(error)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {quick.length > 0 && (
          <Group gap={6} role="group" aria-label={label}>
            {quick.map((choice) => (
              <Button
                key={choice.label}
                size="compact-sm"
                variant={choice.day === value ? 'light' : 'default'}
                aria-pressed={choice.day === value}
                onClick={() => onChange(choice.day)}
              >
                {choice.label}
              </Button>
            ))}
          </Group>
        )}
      </div>
    </Input.Wrapper>
  );
};

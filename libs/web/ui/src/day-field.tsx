import { Button, Group, Input, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
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
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <div className={classes.row}>
        <TextInput
          id={id}
          type="date"
          className={classes.input}
          value={value}
          min={min}
          max={max}
          error={Boolean(error)}
          aria-describedby={error ? `${id}-error` : undefined}
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

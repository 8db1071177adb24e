import { Button, Popout, Stack, TextInput, useWords } from '@groundwork/ui';
import { useId, useState } from 'react';
import type { Today } from './today-rows';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface PutOffProps {
  readonly today: Pick<Today, 'day' | 'beforeEvening'>;
  /** For whoever can't see the row that it stands in. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onPutOff: (on: string | null) => void;
}
/** Until this evening, tomorrow, in a week, or a day of one's choice. */
export const PutOff = ({ today, name, disabled, onPutOff }: PutOffProps) => {
  const { text } = useWords();
  return (
    <Popout
      label={text('today.putOff')}
      name={name}
      disabled={disabled}
      align="end"
      variant="subtle"
      size="compact-sm"
    >
      {(close) => (
        <Choices
          today={today}
          onChoose={(on) => {
            close();
            onPutOff(on);
          }}
        />
      )}
    </Popout>
  );
};

interface ChoicesProps {
  readonly today: PutOffProps['today'];
  readonly onChoose: (on: string | null) => void;
}
const Choices = ({ today, onChoose }: ChoicesProps) => {
  const { text, day } = useWords();
  const id = useId();
  const tomorrow = dayAfter(today.day, 1);
  const nextWeek = dayAfter(today.day, 7);
  const [chosen, setChosen] = useState('');
  const choice = (label: string, on: string | null) => (
    <Button variant="default" justify="flex-start" size="compact-md" onClick={() => onChoose(on)}>
      {label}
    </Button>
  );
  return (
    <Stack gap="xs">
      {today.beforeEvening && choice(text('today.untilEvening'), null)}
      {choice(text('today.untilTomorrow'), tomorrow)}
      {choice(text('today.untilDay', { day: day(nextWeek) }), nextWeek)}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onChoose(chosen);
        }}
      >
        <TextInput
          id={id}
          type="date"
          label={text('today.untilDate')}
          min={tomorrow}
          max={dayAfter(today.day, 360)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {chosen && (
          <Button type="submit" size="compact-md" mt="xs" fullWidth>
            {text('today.untilChosen', { day: day(chosen) })}
          </Button>
        )}
      </form>
    </Stack>
  );
};

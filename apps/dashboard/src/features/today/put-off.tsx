import { Button, Popout, Stack, TextInput, useWords } from '@groundwork/ui';
import { useId, useState } from 'react';
import type { Today } from './today-rows';
import type { PutOffChoice } from './use-row-acts';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface PutOffProps {
  readonly today: Pick<Today, 'day' | 'beforeEvening'>;
  /** For whoever can't see the row that it stands in. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onPutOff: (choice: PutOffChoice) => void;
}
/** Until this evening, tomorrow, in a week, or a day of one's choice; with a word on why, or without. */
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
          onChoose={(choice) => {
            close();
            onPutOff(choice);
          }}
        />
      )}
    </Popout>
  );
};

interface ChoicesProps {
  readonly today: PutOffProps['today'];
  readonly onChoose: (choice: PutOffChoice) => void;
}
const Choices = ({ today, onChoose }: ChoicesProps) => {
  const { text, day } = useWords();
  const id = useId();
  const tomorrow = dayAfter(today.day, 1);
  const nextWeek = dayAfter(today.day, 7);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const choose = (on: string | null) => onChoose({ on, reason: reason.trim() || null });
  const choice = (label: string, on: string | null) => (
    <Button variant="default" justify="flex-start" size="compact-md" onClick={() => choose(on)}>
      {label}
    </Button>
  );
  return (
    <Stack gap="xs">
      <TextInput
        label={text('today.putOffWhy')}
        description={text('today.putOffWhyHelp')}
        maxLength={200}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {today.beforeEvening && choice(text('today.untilEvening'), null)}
      {choice(text('today.untilTomorrow'), tomorrow)}
      {choice(text('today.untilDay', { day: day(nextWeek) }), nextWeek)}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) choose(chosen);
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

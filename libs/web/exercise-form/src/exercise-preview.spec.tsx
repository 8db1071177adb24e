/** @jest-environment jsdom */
import type { Form } from '@groundwork/forms';
import client from '@groundwork/messages/en/client.json' with { type: 'json' };
import forms from '@groundwork/messages/en/forms.json' with { type: 'json' };
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ExercisePreview } from './exercise-preview';
import { exerciseWords } from './words';

const form: Form = {
  fields: [
    { id: 'more', kind: 'yesNo', label: 'Is there more?' },
    {
      id: 'what',
      kind: 'longText',
      label: 'What is it?',
      maxLength: 100,
      showIf: { field: 'more', is: true },
    },
    { id: 'end', kind: 'information', label: 'Well done', body: ['Rest a little.'] },
  ],
};

describe('the preview', () => {
  it('goes through the step as the partner will, conditions included', async () => {
    const user = userEvent.setup();
    render(
      <ExercisePreview
        form={form}
        idPrefix="p"
        words={exerciseWords({ ...client, ...forms })}
        title="What I did"
        whyItHelps="It clears the air."
        minutes={10}
        message="Take your time."
        visibility="clinician"
        clinicianName="Dana"
        otherName="Sam"
      />,
    );
    const press = (name: string) => user.click(screen.getByRole('button', { name }));
    const heading = () => screen.getByRole('heading').textContent;
    expect(heading()).toBe('What I did');
    expect(screen.getByText('Take your time.')).toBeTruthy();
    expect(screen.getByText('About 10 minutes')).toBeTruthy();

    await press('Start');
    expect(screen.getByText('Question 1 of 1')).toBeTruthy();
    expect(
      screen.getByText('Who sees this: only you, Dana and your care team, once you send it.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await press('Continue');
    expect(heading()).toBe('What is it?');
    expect(screen.getByText('Question 2 of 2')).toBeTruthy();

    await press('Back');
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await press('Skip');
    expect(heading()).toBe('Well done');
    expect(screen.queryByText(/Question/)).toBeNull();
    await press('Continue');
    await press('Back to the first page');
    expect(heading()).toBe('What I did');
  });
});

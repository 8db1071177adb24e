/** @jest-environment jsdom */
import client from '@groundwork/messages/en/client.json' with { type: 'json' };
import forms from '@groundwork/messages/en/forms.json' with { type: 'json' };
import { cleanup, render, screen, waitForElementToBeRemoved } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ExerciseField } from './exercise-field';
import { exerciseWords } from './words';

const words = exerciseWords({ ...client, ...forms });

const show = (check: 'wording' | undefined) =>
  render(
    <ExerciseField
      field={{ id: 'facts', kind: 'longText', label: 'What?', maxLength: 2000, check }}
      path="facts"
      answer={undefined}
      problems={{}}
      words={words}
      idPrefix="q"
    />,
  );

afterEach(cleanup);

describe('wording notes', () => {
  it('mark phrases below the text, with why and a question, and leave the text alone', async () => {
    const user = userEvent.setup();
    show('wording');
    const text = 'I hid it. Things just happened. I only wanted peace.';
    await user.type(screen.getByRole('textbox'), text);
    expect(await screen.findByText('Things just happened', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByText('only', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByText('Who did what?')).toBeTruthy();
    expect(screen.getByRole('textbox')).toHaveValue(text);
  });

  it('go when the phrase goes', async () => {
    const user = userEvent.setup();
    show('wording');
    await user.type(screen.getByRole('textbox'), 'It just happened.');
    const mark = await screen.findByText('It just happened', { selector: 'mark' });
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'I hid it.');
    await waitForElementToBeRemoved(mark, { timeout: 3000 });
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('tell no count and no score, and speak up once', async () => {
    const user = userEvent.setup();
    show('wording');
    await user.type(screen.getByRole('textbox'), 'It just happened. Things just happened.');
    const notes = await screen.findByRole('region', { name: 'Phrases worth a second look' });
    expect(notes.textContent).not.toMatch(/\d/);
    const spoken = screen.getAllByRole('status').map((status) => status.textContent);
    expect(spoken).toContain('Phrases worth a second look');
  });

  it('stay away from fields that do not ask for them', async () => {
    const user = userEvent.setup();
    show(undefined);
    await user.type(screen.getByRole('textbox'), 'Things just happened.');
    expect(screen.queryByText(words['exercise.wordingTitle'])).toBeNull();
    expect(document.querySelector('.gx-notes')).toBeNull();
  });
});

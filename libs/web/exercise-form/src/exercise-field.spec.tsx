/** @jest-environment jsdom */
import type { Field } from '@groundwork/forms';
import client from '@groundwork/messages/en/client.json' with { type: 'json' };
import forms from '@groundwork/messages/en/forms.json' with { type: 'json' };
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';

import { ExerciseField } from './exercise-field';
import type { FieldProps } from './field-props';
import { postedFrom, readAnswers } from './read-answers';
import { exerciseWords } from './words';

const props = (field: Field, differs: Partial<FieldProps> = {}): FieldProps => ({
  field,
  path: field.id,
  answer: undefined,
  problems: {},
  words: exerciseWords({ ...client, ...forms }),
  whoSees: 'Only you and Dana.',
  heading: 'h1',
  idPrefix: 'q',
  ...differs,
});
const show = (field: Field, differs?: Partial<FieldProps>) =>
  render(<ExerciseField {...props(field, differs)} />);

const scale: Field = {
  id: 'tense',
  kind: 'scale',
  label: 'How tense?',
  lowLabel: 'Calm',
  highLabel: 'Tense',
};
const box: Field = {
  id: 'facts',
  kind: 'longText',
  label: 'What?',
  why: 'It matters.',
  help: 'Use “I”.',
  maxLength: 200,
};
const options = [
  { value: 'talk', label: 'An honest talk' },
  { value: 'help', label: 'Support' },
];
const group: Field = {
  id: 'said',
  kind: 'group',
  label: 'Your sentences',
  itemLabel: 'Sentence',
  minItems: 1,
  maxItems: 3,
  fields: [
    { id: 'was', kind: 'shortText', label: 'As said', maxLength: 50 },
    { id: 'how', kind: 'choice', label: 'How was it?', options },
    {
      id: 'now',
      kind: 'shortText',
      label: 'As of now',
      maxLength: 50,
      showIf: { field: 'was', answered: true },
    },
  ],
};

afterEach(cleanup);

describe('every field', () => {
  it('is named by its question, and described by why, help, the problem and who sees it', () => {
    show(box, { problems: { facts: 'Please shorten this.' } });
    const input = screen.getByRole('textbox', { name: 'What?' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What?');
    expect(input).toHaveAccessibleDescription(
      'It matters. Use “I”. Error: Please shorten this. Only you and Dana.',
    );
    expect(input).toBeInvalid();
  });

  it.each<Field>([
    box,
    scale,
    group,
    { id: 'a', kind: 'choice', label: 'A', options },
    { id: 'a', kind: 'choices', label: 'A', options },
    { id: 'a', kind: 'yesNo', label: 'A' },
    { id: 'a', kind: 'confirmation', label: 'A', statement: 'So it is.' },
    { id: 'a', kind: 'minutes', label: 'A', max: 60 },
    { id: 'a', kind: 'date', label: 'A' },
    { id: 'a', kind: 'breathing', label: 'A', inhale: 4, exhale: 6, rounds: 3 },
  ])('comes without style attributes, also rendered on a server: $kind', (field) => {
    const html = renderToStaticMarkup(<ExerciseField {...props(field)} />);
    expect(html).toContain(field.label);
    expect(html).not.toContain('style=');
  });
});

describe('a scale', () => {
  it('offers eleven radios, names its ends, and chooses none', () => {
    show(scale);
    const radios = within(screen.getByRole('group', { name: 'How tense?' })).getAllByRole('radio');
    expect(radios).toHaveLength(11);
    expect(radios.filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    expect(radios[0]).toHaveAccessibleName('0: Calm');
    expect(radios[10]).toHaveAccessibleName('10: Tense');
    expect(radios[4]).toHaveAccessibleName('4');
  });

  it('shows the answer, zero as well', () => {
    show(scale, { answer: 0 });
    expect(screen.getByRole('radio', { name: '0: Calm' })).toBeChecked();
  });
});

describe('choices', () => {
  it('says how many may be chosen', () => {
    show({
      id: 'a',
      kind: 'choices',
      label: 'A',
      options: [...options, { value: 'z', label: 'Z' }],
      maxChosen: 2,
    });
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Choose 2 at most. Only you and Dana.');
  });

  it('keeps yes and no apart from unanswered', () => {
    show({ id: 'a', kind: 'yesNo', label: 'A' }, { answer: false });
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    cleanup();
    show({ id: 'a', kind: 'yesNo', label: 'A' });
    expect(screen.getByRole('radio', { name: 'No' })).not.toBeChecked();
  });
});

describe('a text', () => {
  it('counts only near the limit, and cuts nothing off', async () => {
    const user = userEvent.setup();
    show(box);
    const input = screen.getByRole('textbox');
    await user.click(input);
    await user.paste('a'.repeat(159));
    await expect(screen.findByText(/characters/)).rejects.toThrow();
    await user.paste('a');
    expect(await screen.findByText('40 characters left')).toBeTruthy();
    await user.paste('a'.repeat(45));
    expect(await screen.findByText('5 characters too many')).toBeTruthy();
    expect(input).toHaveValue('a'.repeat(205));
  });

  it('is not kept by the browser as a suggestion', () => {
    show({ id: 'a', kind: 'shortText', label: 'A', maxLength: 20 });
    expect(screen.getByRole('textbox')).toHaveAttribute('autocomplete', 'off');
  });
});

describe('a group', () => {
  const read = () => readAnswers([group], postedFrom(document.body));

  it('adds and removes items, keeps the others, and moves the focus along', async () => {
    const user = userEvent.setup();
    show(group);
    await user.type(screen.getByLabelText('As said'), 'one');
    await user.click(screen.getByRole('button', { name: 'Add another' }));
    await waitFor(() => expect(screen.getAllByLabelText('As said')[1]).toHaveFocus());
    await user.keyboard('two');
    await user.click(screen.getAllByLabelText('Support')[1]!);
    await user.click(screen.getByRole('button', { name: 'Add another' }));
    expect(screen.queryByRole('button', { name: 'Add another' })).toBeNull();
    await user.click(screen.getAllByLabelText('An honest talk')[2]!);
    await user.click(screen.getByRole('button', { name: 'Remove Sentence 1' }));
    expect(read()).toEqual({ said: [{ was: 'two', how: 'help' }, { how: 'talk' }] });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Bring it back' })).toHaveFocus());
  });

  it('brings back what was just taken out, where it was', async () => {
    const user = userEvent.setup();
    const heard: unknown[] = [];
    const { container } = show(group, { answer: [{ was: 'one', how: 'talk' }, { was: 'two' }, {}] });
    container.addEventListener('input', () => void heard.push(read()));
    await user.type(screen.getAllByLabelText('As said')[0]!, ', longer');
    await user.click(screen.getByRole('button', { name: 'Remove Sentence 1' }));
    expect(read()).toEqual({ said: [{ was: 'two' }, {}] });
    const back = screen.getByRole('button', { name: 'Bring it back' });
    expect(back).toHaveAccessibleDescription('Sentence 1 is taken out.');
    await user.click(back);
    const before = { said: [{ was: 'one, longer', how: 'talk' }, { was: 'two' }, {}] };
    expect(read()).toEqual(before);
    expect(screen.getAllByLabelText('As said')[0]).toHaveFocus();
    expect(heard.at(-1)).toEqual(before);
    expect(screen.queryByText(/taken out/)).toBeNull();
  });

  it('offers nothing back for an empty item, nor once another one is added', async () => {
    const user = userEvent.setup();
    show(group, { answer: [{ was: 'one' }, {}] });
    await user.click(screen.getByRole('button', { name: 'Remove Sentence 2' }));
    expect(screen.queryByText(/taken out/)).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add another' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Add another' }));
    await user.click(screen.getByRole('button', { name: 'Remove Sentence 1' }));
    await user.click(screen.getByRole('button', { name: 'Add another' }));
    expect(screen.queryByText(/taken out/)).toBeNull();
  });

  it('keeps its smallest number', () => {
    show(group);
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });

  it('asks what the answers of an item bring up', async () => {
    const user = userEvent.setup();
    show(group);
    expect(screen.queryByLabelText('As of now')).toBeNull();
    await user.type(screen.getByLabelText('As said'), 'one');
    expect(screen.getByLabelText('As of now')).toBeTruthy();
  });

  it('asks everything where no script can follow, with buttons that post', () => {
    document.body.innerHTML = renderToStaticMarkup(
      <ExerciseField {...props(group, { answer: [{ was: 'x' }, {}] })} />,
    );
    expect(screen.getAllByLabelText('As of now')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Add another' })).toHaveAttribute('value', 'add');
    expect(screen.getByRole('button', { name: 'Remove Sentence 2' })).toHaveAttribute('value', 'remove.1');
    expect(read()).toEqual({ said: [{ was: 'x' }, {}] });
    document.body.innerHTML = '';
  });

  it('shows a problem at the item it belongs to', () => {
    show(group, { answer: [{}, { was: 'x' }], problems: { 'said.1.was': 'Too long.' } });
    expect(screen.getAllByLabelText('As said')[0]).toBeValid();
    expect(screen.getAllByLabelText('As said')[1]).toBeInvalid();
  });
});

describe('breathing', () => {
  const field: Field = { id: 'a', kind: 'breathing', label: 'Breathe', inhale: 4, exhale: 6, rounds: 5 };
  const motion = (matches: boolean) => {
    window.matchMedia = () => ({ matches }) as MediaQueryList;
  };

  it('is words, and moves nothing for who wants less motion', async () => {
    motion(false);
    show(field);
    expect(screen.getByText('Breathe in gently while you count to 4.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows its pace when asked, until asked to stop', async () => {
    motion(true);
    const shown: Keyframe[][] = [];
    let isCancelled = false;
    Element.prototype.animate = (frames) => {
      shown.push(frames as Keyframe[]);
      return { cancel: () => (isCancelled = true) } as unknown as Animation;
    };
    const user = userEvent.setup();
    show(field);
    expect(shown).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show me the pace' }));
    expect(shown[0]?.[1]).toEqual({ transform: 'scale(1)', offset: 0.4 });
    expect(isCancelled).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(isCancelled).toBe(true);
  });
});

import { screen, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { exercise } from '../../testing/people';
import { show } from '../../testing/show';

const library = [
  exercise(),
  exercise({
    key: 'T26',
    title: 'Grounding practice',
    summary: 'For the body.',
    practice: 'Individual healing',
    stages: ['I', 'S3'],
    distress: 0,
  }),
];
const titles = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

describe('the library', () => {
  it('shows what one needs to choose by', async () => {
    show('/exercises', { exercises: () => library });
    const [card] = await within(await screen.findByRole('main')).findAllByRole('listitem');
    expect(card).toHaveTextContent('Space for the injured partner');
    expect(card).toHaveTextContent('40 min');
    expect(card).toHaveTextContent('Shared when you release it');
    expect(card).toHaveTextContent('Can raise distress');
  });

  it('narrows by words, stage and practice, and keeps that in the address', async () => {
    const { user, router } = show('/exercises', { exercises: () => library });
    await screen.findByRole('heading', { level: 2, name: 'In my own words' });
    await user.click(screen.getByRole('button', { name: 'Practice' }));
    await user.click(screen.getByRole('checkbox', { name: 'Individual healing' }));
    expect(titles()).toEqual(['Grounding practice']);
    await user.type(screen.getByRole('searchbox', { name: 'Search exercises' }), 'zzz');
    expect(await screen.findByText('No exercise matches this.')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?practice=Individual+healing&q=zzz');
    await user.click(screen.getByRole('button', { name: 'Show all exercises' }));
    expect(titles()).toHaveLength(2);
  });

  it('opens where its address says', async () => {
    show('/exercises?stage=S3', { exercises: () => library });
    await screen.findByRole('heading', { level: 2, name: 'Grounding practice' });
    expect(titles()).toEqual(['Grounding practice']);
  });
});

describe('an exercise', () => {
  it('says why it helps and when to hold it, beside what the partner sees', async () => {
    const { user } = show('/exercises/T09', { exercise: () => exercise() });
    expect(await screen.findByRole('heading', { level: 1, name: 'In my own words' })).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Hold it if' })).getAllByRole('listitem')).toHaveLength(
      2,
    );
    const preview = await screen.findByRole('group', { name: 'Preview, nothing is saved' });
    expect(within(preview).getByText('Take your time with this.')).toBeInTheDocument();
    await user.click(within(preview).getByRole('button'));
    expect(await within(preview).findByLabelText('What has changed?')).toBeInTheDocument();
  });

  it('does not speak of holding it when nothing speaks against it', async () => {
    show('/exercises/T07', { exercise: () => exercise({ reasonsToHold: [] }) });
    expect(await screen.findByRole('region', { name: 'Why it helps' })).toBeInTheDocument();
    expect(screen.queryByText('Hold it if')).not.toBeInTheDocument();
  });

  it('says so when there is none of this name', async () => {
    show('/exercises/T99', { exercise: () => refuse('NOT_FOUND', 'Not here.') });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is no such exercise' }),
    ).toBeInTheDocument();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { viewer } from '../../testing/people';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

const nothingDone = { coupleId: null, safeContactSet: false, stepSent: false };
const begun = (checklist: ReturnType<typeof today>['checklist']) =>
  today({ rows: [], inCare: checklist?.coupleId ? 1 : 0, checklist });
const firstThings = async () => screen.findByRole('region', { name: 'To begin with' });
const links = async () =>
  within(await firstThings())
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

describe('the first things to do', () => {
  it('begin with a couple, and name what comes after it', async () => {
    show('/today', { today: () => begun(nothingDone) });
    expect(await links()).toEqual([['Add a couple', '/couples/new']]);
    const [, contact, step] = within(await firstThings()).getAllByRole('listitem');
    expect(contact).toHaveTextContent('Set safe contact for a partnerComes after the first couple.');
    expect(step).toHaveTextContent('Send one stepComes after the first couple.');
    expect(screen.getAllByRole('link', { name: 'Add a couple' })).toHaveLength(1);
  });

  it('leave the invitation of a colleague where it was', async () => {
    const permissions = [...viewer().permissions, 'staff:manage'];
    show('/today', { viewer: () => viewer({ permissions }), today: () => begun(nothingDone) });
    expect(await screen.findByRole('link', { name: 'Invite a colleague' })).toBeInTheDocument();
  });

  it('lead to where each is done, and say in words what is done', async () => {
    show('/today', { today: () => begun({ coupleId: 'sam-alex', safeContactSet: true, stepSent: false }) });
    expect(await links()).toEqual([['Send one step', '/couples/sam-alex?assign=choose']]);
    const [couple, contact] = within(await firstThings()).getAllByRole('listitem');
    expect(couple).toHaveTextContent('Add a couple (done)');
    expect(contact).toHaveTextContent('Set safe contact for a partner (done)');
  });

  it('lead to the couple for safe contact', async () => {
    show('/today', { today: () => begun({ coupleId: 'sam-alex', safeContactSet: false, stepSent: true }) });
    expect(await links()).toEqual([['Set safe contact for a partner', '/couples/sam-alex']]);
  });

  it('stand above what waits', async () => {
    show('/today', { today: () => today({ checklist: nothingDone }) });
    await firstThings();
    expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
      'To begin with',
      'What waits for you',
    ]);
  });

  it('are not there once the server names none', async () => {
    show('/today', { today: () => today() });
    await screen.findByText('Sam and Alex');
    expect(screen.queryByText('To begin with')).not.toBeInTheDocument();
  });

  it('are put away, and come back on Undo', async () => {
    const { user } = show('/today', {
      today: () => begun(nothingDone),
      dismissChecklist: () => begun(null),
      restoreChecklist: () => begun(nothingDone),
    });
    await user.click(within(await firstThings()).getByRole('button', { name: 'Put away' }));
    await waitFor(() => expect(screen.queryByText('To begin with')).not.toBeInTheDocument());
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await firstThings();
  });

  it('stay, and say so, when the server could not be told', async () => {
    const { user } = show('/today', {
      today: () => begun(nothingDone),
      dismissChecklist: () => refuse('INTERNAL', 'Something went wrong on our side.'),
    });
    await user.click(within(await firstThings()).getByRole('button', { name: 'Put away' }));
    expect(await screen.findByText('Something went wrong on our side.')).toBeInTheDocument();
    await firstThings();
  });
});

import { Page, Section, useWords } from '@groundwork/ui';
import { useViewer } from '../features/viewer';

/** The home of a role that sees no couples: calm, and clear about what it is for. */
export const RoleHomePage = () => {
  const { text } = useWords();
  const viewer = useViewer();
  return (
    <Page title={text('roleHome.title', { name: viewer.name })} width="narrow">
      <Section title={text('roleHome.whatYouSee')}>
        <p>{text(viewer.role === 'assistant' ? 'roleHome.assistant' : 'roleHome.admin')}</p>
        <p>{text('roleHome.why')}</p>
      </Section>
    </Page>
  );
};

import { Button, Page, Section, useMainAction, useWords } from '@groundwork/ui';
import { Link, useNavigate } from 'react-router';
import { useMay, useViewer } from '../features/viewer';
import { paths } from '../paths';

/** The home of a role that sees no couples: calm, and clear about what it is for. */
export const RoleHomePage = () => {
  const { text } = useWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const manages = useMay('staff:manage');
  const to = manages ? paths.staff : paths.exercises;
  useMainAction(() => void navigate(to));
  return (
    <Page title={text('roleHome.title', { name: viewer.name })} width="narrow">
      <Section title={text('roleHome.whatYouSee')}>
        <p>{text(viewer.role === 'assistant' ? 'roleHome.assistant' : 'roleHome.admin')}</p>
        <p>{text('roleHome.why')}</p>
        <Button component={Link} to={to} mt="sm">
          {text(manages ? 'palette.goStaff' : 'palette.goLibrary')}
        </Button>
      </Section>
    </Page>
  );
};

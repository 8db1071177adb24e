import {
  ActButton,
  Anchor,
  Button,
  FormButtons,
  IconArrowLeft,
  IconPlus,
  Initial,
  Note,
  Page,
  Section,
  TroubleNote,
  useForm,
  useMainAction,
  useUnsaved,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { useViewer } from '../viewer';
import { CreateCoupleDocument } from './couple-acts.graphql';
import classes from './couple-page.module.css';
import { draftProblems, emptyPartner, partnerInput, type PartnerDraft, sharedContact } from './partner-draft';
import { PartnerFields } from './partner-fields';
import { emptyRupture, type RuptureDraft, RuptureFields } from './rupture-fields';
import { TimeZoneSelect } from './time-zone-select';

interface NewCouple {
  readonly partners: [PartnerDraft, PartnerDraft];
  readonly ruptures: RuptureDraft[];
  readonly timeZone: string;
}
const places = [0, 1] as const;

/** One calm page: two names are enough, everything else can come later. */
export const NewCouplePage = () => {
  const { text } = useWords();
  const navigate = useNavigate();
  const { clinic } = useViewer();
  const { run, busy, failure } = useAct(CreateCoupleDocument);
  const form = useForm<NewCouple>({
    initialValues: { partners: [emptyPartner, emptyPartner], ruptures: [], timeZone: clinic.timeZone },
    validate: ({ partners, ruptures }) =>
      Object.fromEntries([
        ...partners.flatMap((draft, at) =>
          draftProblems(draft).map(({ path, problem }) => [
            `partners.${at}.${path}`,
            text(`partner.problem.${problem}`),
          ]),
        ),
        ...ruptures.flatMap(({ happened, injured }, at) => [
          ...(happened.trim() ? [] : [[`ruptures.${at}.happened`, text('ruptures.happenedNeeded')]]),
          ...(injured ? [] : [[`ruptures.${at}.injured`, text('ruptures.injuredNeeded')]]),
        ]),
      ]) as Record<string, string>,
  });
  const release = useUnsaved(form.isDirty());
  const { partners, ruptures } = form.getValues();
  const shared = sharedContact(...partners);
  const names = partners.map(({ name }) => name.trim());

  const submit = form.onSubmit(
    async ({ timeZone, ...values }) => {
      const outcome = await run({
        timeZone,
        partners: values.partners.map(partnerInput),
        stage: 'S0',
        status: 'active',
        ruptures: values.ruptures.map(({ kind, happened, note, injured }) => ({
          kind,
          happened,
          note: note.trim() || null,
          injured: Number(injured),
        })),
      });
      if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
      release();
      await navigate(paths.couple(outcome.data.createCouple.id), { replace: true });
    },
    (errors) => {
      const [path] = Object.keys(errors);
      if (path) document.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
    },
  );
  useMainAction(() => submit());

  return (
    <Page
      title={text('newCouple.title')}
      meta={<span>{text('newCouple.lead')}</span>}
      back={
        <Anchor component={Link} to={paths.couples} size="sm" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {text('caseload.title')}
        </Anchor>
      }
    >
      <form onSubmit={submit} className={classes.newCouple} noValidate>
        <div className={classes.pair}>
          {places.map((at) => (
            <Section
              key={at}
              title={names[at] || text('newCouple.partner', { place: at + 1 })}
              aside={names[at] && <Initial name={names[at]} partner={at} />}
            >
              <PartnerFields
                field={(path, options) => form.getInputProps(`partners.${at}.${path}`, options)}
              />
            </Section>
          ))}
        </div>
        <div role="status">
          {(shared.email || shared.phone) && (
            <Note tone="attention">
              {text(shared.email ? 'newCouple.sharedEmail' : 'newCouple.sharedPhone')}
            </Note>
          )}
        </div>
        <Section
          title={text('newCouple.ruptures')}
          aside={
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => form.insertListItem('ruptures', emptyRupture)}
            >
              {text('ruptures.add')}
            </Button>
          }
        >
          {ruptures.length === 0 && <p className={classes.soft}>{text('newCouple.rupturesLater')}</p>}
          {ruptures.map((_, at) => (
            <div key={at} className={classes.ruptureDraft}>
              <RuptureFields names={names} field={(path) => form.getInputProps(`ruptures.${at}.${path}`)} />
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => form.removeListItem('ruptures', at)}
              >
                {text('newCouple.removeRupture')}
              </Button>
            </div>
          ))}
        </Section>
        <Section title={text('newCouple.where')}>
          <div className={classes.short}>
            <TimeZoneSelect {...form.getInputProps('timeZone')} />
          </div>
        </Section>
        <TroubleNote trouble={failure} />
        <FormButtons>
          <Button component={Link} to={paths.couples} variant="default">
            {text('ui.cancel')}
          </Button>
          <ActButton type="submit" busy={busy}>
            {text('newCouple.submit')}
          </ActButton>
        </FormButtons>
      </form>
    </Page>
  );
};

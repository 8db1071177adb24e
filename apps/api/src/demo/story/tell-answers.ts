import { shownAnswers, type Answers } from '@groundwork/forms';
import { after } from '../calendar';
import type { DemoStep, Outcome, Place } from '../cast';
import { boundVoices, drafts } from '../voices';
import { definitionOf } from './definitions';
import { momentFor, shortlyBefore, type Moment } from './moments';
import { tellBack } from './tell-back';
import type { Telling } from './telling';

type TaskRow = Telling['rows']['tasks'][number];

/** A partner sent an answer; reviewed ones were reviewed in the session after. */
export const tellResponse = (
  telling: Telling,
  step: DemoStep,
  task: TaskRow,
  place: Place,
  outcome: Extract<Outcome, 'reviewed' | 'received' | 'new'>,
): void => {
  const { rows, partnerIds, sessions, lead } = telling;
  const moment = momentFor(telling, place, outcome, step.weeksAgo);
  const partnerId = partnerIds[place];
  tellAcceptance(telling, partnerId, shortlyBefore(moment));
  const { form } = definitionOf(step.exercise);
  const answers = shownAnswers(form, answersFor(telling, step, place, moment));
  const at = sessions.at(step.weeksAgo - 1, 5 + place);
  const response = {
    ...telling.row(moment.at),
    reviewedAt: outcome === 'reviewed' ? at : null,
    taskId: task.id,
    partnerId,
    answers: JSON.stringify(answers),
  };
  rows.responses.push(response);
  const { assignmentId } = task;
  tellBack(telling, { step, place, response, answers, assignmentId });
  if (outcome !== 'reviewed') return;
  rows.reviews.push({ ...telling.row(at), responseId: response.id, staffId: lead.id, withdrawnAt: null });
  telling.note(at, 'responseReviewed', { partnerId, assignmentId });
};

/** A partner has begun: one revision after each field. */
export const tellDraft = (telling: Telling, step: DemoStep, task: TaskRow, place: Place): void => {
  const { rows, partnerIds, couple } = telling;
  const begun = drafts[couple.slug];
  if (!begun) throw new Error(`There is no draft for ${couple.slug}.`);
  const moment = momentFor(telling, place, 'draft', step.weeksAgo);
  const partnerId = partnerIds[place];
  tellAcceptance(telling, partnerId, shortlyBefore(moment));
  const entries = Object.entries(begun);
  for (const [index] of entries.entries()) {
    const answers = JSON.stringify(Object.fromEntries(entries.slice(0, index + 1)));
    const row = telling.row(after(moment.at, 4 * index));
    const page = { pageId: null, turn: null, trail: null };
    rows.drafts.push({ ...row, ...page, taskId: task.id, partnerId, revision: index + 1, answers });
  }
};

/** The text on confidentiality is accepted once, before the first answer. Steps are not told in the order of answers. */
const tellAcceptance = (telling: Telling, partnerId: string, at: Date): void => {
  const { acceptances } = telling.rows;
  const earlier = acceptances.findIndex((accepted) => accepted.partnerId === partnerId);
  if (earlier >= 0 && acceptances[earlier]!.createdAt <= at) return;
  const accepted = { ...telling.row(at), partnerId, textId: telling.scene.textId };
  if (earlier >= 0) acceptances[earlier] = accepted;
  else acceptances.push(accepted);
};

const answersFor = (telling: Telling, step: DemoStep, place: Place, moment: Moment): Answers => {
  const { exercise } = step;
  if (exercise === 'T26') return telling.scene.pools.groundings.take();
  if (exercise === 'T44') return stepToday(telling, place, moment);
  const voice = boundVoices[exercise][telling.couple.slug]?.[telling.answered(exercise)];
  if (!voice)
    throw new Error(`${telling.couple.slug} has no voice for ${exercise}, ${step.weeksAgo} weeks ago.`);
  return voice;
};

const stepToday = (telling: Telling, place: Place, { day, clock }: Moment): Answers => {
  const { scene, dice } = telling;
  const { stepsOfInjured, stepsOfInvolved } = scene.pools;
  const { step, smallest, planned, whoKnows } = (
    telling.isInjured(place) ? stepsOfInjured : stepsOfInvolved
  ).take();
  const isFirst = telling.answered(`T44 ${place}`) === 0;
  const lastStep = isFirst ? 'first' : dice.pick(['done', 'done', 'done', 'changed', 'notThisTime', null]);
  return {
    ...(lastStep ? { lastStep } : {}),
    step,
    ...(smallest ? { smallest } : {}),
    ...(planned ? { plannedFor: plannedFor(telling, planned, day, clock) } : {}),
    ...(whoKnows ? { whoKnows } : {}),
  };
};

/** A clock time that is over by then means the next day. */
const plannedFor = (
  { scene }: Telling,
  [daysAhead, clock]: readonly [number, string],
  day: number,
  now: string,
): string => `${scene.calendar.dayOf(day + (daysAhead === 0 && clock <= now ? 1 : daysAhead))}T${clock}`;

import type { Task } from '../../features/assignments';
import type { ExerciseDefinition } from '../../features/exercises';
import { after } from '../calendar';
import type { DemoStep, ExerciseKey, Outcome, Place } from '../cast';
import { LINK_DAYS } from '../demo-clinics';
import { againMessage, messages } from '../voices';
import { definitionOf } from './definitions';
import { tellDraft, tellResponse } from './tell-answers';
import type { Telling } from './telling';

/** Days until an exercise is due, where a step does not say. */
const usualDueIn: Readonly<Record<ExerciseKey, number | null>> = {
  T04: 14,
  T07: 7,
  T09: 14,
  T14: 7,
  T26: null,
  T44: 7,
};

/** What was assigned, what became of it, and the PINs for it. */
export const tellSteps = (telling: Telling): void => {
  const { couple, sessions } = telling;
  const inOrder = [...couple.steps].sort((one, other) => other.weeksAgo - one.weeksAgo);
  const pinned = new Set<Place>();
  for (const { to, weeksAgo } of inOrder) {
    for (const place of placesOf(to)) {
      if (!pinned.has(place)) tellPin(telling, place, sessions.at(weeksAgo, 30));
      pinned.add(place);
    }
  }
  for (const { to, weeksAgo } of (couple.notes ?? []).filter(({ did }) => did === 'pinMade')) {
    tellPin(telling, to, sessions.at(weeksAgo, 32));
  }
  inOrder.forEach((step, position) => tellStep(telling, step, position));
};

const placesOf = (to: DemoStep['to']): readonly Place[] => (to === 'each' ? [0, 1] : [to]);

const tellPin = (telling: Telling, place: Place, at: Date): void => {
  const partnerId = telling.partnerIds[place];
  telling.rows.pins.push({ ...telling.row(at), partnerId });
  telling.note(at, 'pinMade', { partnerId });
};

const tellStep = (telling: Telling, step: DemoStep, position: number): void => {
  const { rows, scene, sessions, lead } = telling;
  const definition = definitionOf(step.exercise);
  const at = after(sessions.at(step.weeksAgo, 36), position);
  const assignment = {
    ...telling.row(at),
    exerciseVersionId: scene.versionIds[step.exercise],
    visibility: definition.visibility,
    staffId: lead.id,
    confirmedReasons: definition.reasonsToHold.map(({ key }) => key),
  };
  rows.assignments.push(assignment);
  const { dueIn = usualDueIn[step.exercise] } = step;
  const dueOn = dueIn === null ? null : scene.calendar.dayOf(sessions.dayOf(step.weeksAgo) + dueIn);
  const message = messageFor(telling, step, definition);
  for (const place of placesOf(step.to)) {
    const partnerId = telling.partnerIds[place];
    const task = {
      ...telling.row(at),
      assignmentId: assignment.id,
      partnerId,
      round: 1,
      dueOn,
      cancelledAt: null,
      message,
      clinicianName: lead.name,
    };
    rows.tasks.push(task);
    telling.note(at, 'exerciseAssigned', { partnerId, assignmentId: assignment.id, detail: { dueOn } });
    tellLink(telling, task, at);
    tellOutcome(telling, step, task, place);
    if (step.againWeeksAgo !== undefined) tellRound(telling, task, sessions.at(step.againWeeksAgo, 24));
  }
};

const messageFor = (telling: Telling, step: DemoStep, definition: ExerciseDefinition): string | null => {
  if (step.message !== undefined) return step.message;
  const isRepeated = telling.couple.steps.some(
    ({ exercise, weeksAgo }) => exercise === step.exercise && weeksAgo > step.weeksAgo,
  );
  const { dice } = telling;
  if (!isRepeated) return definition.defaultMessage;
  return dice.chance(0.25) ? null : dice.pick(messages[step.exercise]);
};

type TaskRow = Telling['rows']['tasks'][number];

const tellOutcome = (telling: Telling, step: DemoStep, task: TaskRow, place: Place): void => {
  const outcome: Outcome = typeof step.then === 'string' ? step.then : step.then[place];
  switch (outcome) {
    case 'reviewed':
    case 'received':
    case 'new':
      return tellResponse(telling, step, task, place, outcome);
    case 'cancelled':
      return tellCancelled(telling, step, task);
    case 'draft':
      tellDraft(telling, step, task, place);
      return tellChanges(telling, step, task);
    case 'open':
      return tellChanges(telling, step, task);
  }
};

/** The same step once more, with no date. */
const tellRound = (telling: Telling, { assignmentId, partnerId, clinicianName }: TaskRow, at: Date): void => {
  const task = {
    ...telling.row(at),
    assignmentId,
    partnerId,
    round: 2,
    dueOn: null,
    cancelledAt: null,
    message: againMessage,
    clinicianName,
  };
  telling.rows.tasks.push(task);
  telling.note(at, 'roundAsked', { partnerId, assignmentId });
  tellLink(telling, task, at);
};

const tellCancelled = (telling: Telling, step: DemoStep, task: TaskRow): void => {
  task.cancelledAt = telling.sessions.at(step.weeksAgo - 1, 20);
  telling.note(task.cancelledAt, 'taskCancelled', aboutOf(task));
};

/** What was changed in a later session about a step that is still open. */
const tellChanges = (telling: Telling, step: DemoStep, task: TaskRow): void => {
  const { scene, sessions, rows } = telling;
  if (step.dueMovedBy !== undefined && step.dueIn) {
    const from = task.dueOn;
    task.dueOn = scene.calendar.dayOf(sessions.dayOf(step.weeksAgo) + step.dueIn + step.dueMovedBy);
    const detail = { dueOn: task.dueOn, from };
    telling.note(sessions.at(step.weeksAgo - 1, 22), 'dueDayChanged', { ...aboutOf(task), detail });
  }
  if (step.link === 'revoked') {
    const link = rows.links.find(({ taskId }) => taskId === task.id)!;
    link.revokedAt = sessions.at(0, 25);
    telling.note(link.revokedAt, 'linkRevoked', aboutOf(task));
  }
  if (step.link === 'renewed') {
    const at = sessions.at(0, 26);
    tellLink(telling, task, at);
    telling.note(at, 'linkMade', aboutOf(task));
  }
};

const aboutOf = ({ partnerId, assignmentId }: Pick<Task, 'partnerId' | 'assignmentId'>) => ({
  partnerId,
  assignmentId,
});

const tellLink = (telling: Telling, { id: taskId, partnerId }: TaskRow, at: Date): void => {
  telling.rows.links.push({
    ...telling.row(at),
    taskId,
    partnerId,
    codeHash: null,
    expiresAt: after(at, LINK_DAYS * 24 * 60),
    revokedAt: null,
    failures: 0,
    pausedUntil: null,
    lockedAt: null,
  });
};

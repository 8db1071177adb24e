import type { CoupleStepsFragment } from '../../generated/graphql';

type Task = CoupleStepsFragment['assignments'][number]['tasks'][number];
export interface Step extends Task {
  readonly title: string;
}

/** One partner's steps out of all assignments, in the order of the due day or of their arrival. */
export const stepsOf = ({ assignments }: CoupleStepsFragment, partnerId: string) => {
  const steps: Step[] = assignments.flatMap(({ exerciseTitle, tasks }) =>
    tasks.filter((task) => task.partnerId === partnerId).map((task) => ({ ...task, title: exerciseTitle })),
  );
  const newestFirst = (one: Step, other: Step) =>
    (other.submittedAt ?? '').localeCompare(one.submittedAt ?? '');
  return {
    open: steps
      .filter(({ state }) => state === 'open')
      // No due day comes last.
      .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')),
    received: steps.filter(({ state }) => state === 'received').sort(newestFirst),
    reviewed: steps.filter(({ state }) => state === 'reviewed').sort(newestFirst),
  };
};

import type { MessageKey } from '@groundwork/ui';

/** Stages an exercise can be for: the spine, and the individual track that runs beside it. */
export const exerciseStages = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'I'] as const;

export type ExerciseStage = (typeof exerciseStages)[number];

const distressKeys: readonly MessageKey[] = ['distress.0', 'distress.1', 'distress.2'];

/** 0 calm, 1 can stir things up, 2 can raise distress. */
export const distressKey = (level: number): MessageKey => distressKeys[level] ?? 'distress.2';

export const stagesAmong = (codes: readonly string[]): ExerciseStage[] =>
  exerciseStages.filter((stage) => codes.includes(stage));

/** Whether every word that was typed stands in the title or the summary. */
export const matches = (
  { title, summary }: { readonly title: string; readonly summary: string },
  search: string,
): boolean => {
  const content = `${title} ${summary}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => content.includes(word));
};

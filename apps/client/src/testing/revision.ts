import type { Answers } from '@groundwork/forms';

/** One save of a draft, as the in-memory clinic keeps it. */
export interface Revision {
  readonly revision: number;
  readonly savedAt: string;
  readonly answers: Answers;
  readonly page?: Save['page'];
  readonly others?: readonly { readonly field: string; readonly answer: unknown; readonly at: string }[];
}

/** What a page asks to save. */
export interface Save {
  readonly stepId: string;
  readonly answers: unknown;
  readonly baseRevision: number;
  readonly page?: { readonly id: string; readonly turn?: number | null } | null;
}

export interface Send {
  readonly stepId: string;
  readonly revision: number;
  readonly offered: readonly string[];
}

/** What a mutation is given. */
export interface Acted<Input> {
  readonly input: Input & { readonly clientMutationId: string };
}

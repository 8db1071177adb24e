import type { FieldProps } from '@groundwork/exercise-form';
import type { Answer, AskingField } from '@groundwork/forms';

export type SavingState = 'saving' | 'saved' | 'unsaved' | 'offline' | 'closed' | 'newText' | 'problem';

/** What a question page hands to its script. */
export interface PageData {
  /** The random name of this page among those that save, the field to keep saved, the answer that is saved already, and the words of the status line. */
  readonly save?: {
    readonly pageId: string;
    readonly field: AskingField;
    readonly saved: Answer | undefined;
    readonly locale: string;
    readonly say: Readonly<Record<SavingState, string>>;
  };
  /** The field to bring alive, with what it was rendered from. */
  readonly hydrate?: FieldProps;
}

export const readPageData = (): PageData => {
  const text = document.getElementById('page-data')?.textContent;
  return text ? (JSON.parse(text) as PageData) : {};
};

import type { Answers, Form } from '@groundwork/forms';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

import type { Gateway, GatewayError } from './contract';
import {
  AcceptConfidentialityDocument,
  MyTaskDocument,
  type MyTaskQuery,
  SaveDraftDocument,
  type SaveDraftInput,
  SendResponseDocument,
  type SendResponseInput,
} from './generated/graphql';

export type MyTask = MyTaskQuery['myTask'];

/** The API refused; the page says so in its own words. */
export class Refusal extends Error {
  constructor(readonly error: GatewayError) {
    super(error.code);
  }

  /** Whether the session or the step is over, as far as this person can tell; otherwise it may work later. */
  get closes(): boolean {
    return ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'REFUSED'].includes(this.error.code);
  }

  /** Whether the task changed since it was loaded: another tab's save came between, or a newer text of the clinic. */
  get isOutdated(): boolean {
    return ['CONFLICT', 'REFUSED'].includes(this.error.code);
  }

  /** Of the page that says so: nothing broke here when a form came with something that no page of ours would send. */
  get status(): number {
    return this.error.code === 'INVALID' ? 422 : 503;
  }
}

/** Asks one trusted document. @throws Refusal */
export const ask = async <Data, Variables extends Record<string, unknown>>(
  gateway: Gateway,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const { data, errors } = await gateway.execute(idOf(document), variables);
  const error = errors?.[0];
  if (error) throw new Refusal(error);
  return data as Data;
};

// Written by the code generation; the type of a document node doesn't know it.
const idOf = (document: object): string => (document as { __meta__: { hash: string } }).__meta__.hash;

export const loadMyTask = async (gateway: Gateway): Promise<MyTask> =>
  (await ask(gateway, MyTaskDocument, {})).myTask;

export const acceptConfidentiality = async (gateway: Gateway, textId: string): Promise<void> => {
  const input = { clientMutationId: gateway.newMutationId(), textId };
  await ask(gateway, AcceptConfidentialityDocument, { input });
};

/** Saves on top of the draft that came with the task. @throws Refusal `isOutdated` when that isn't the newest any more. */
export const saveDraft = async (
  { gateway, task }: { readonly gateway: Gateway; readonly task: MyTask },
  answers: Answers,
  { page, other }: Pick<SaveDraftInput, 'page' | 'other'> = {},
) => {
  const baseRevision = task.draft?.revision ?? 0;
  const act = { clientMutationId: gateway.newMutationId(), stepId: task.id };
  const input = { ...act, baseRevision, page, other, answers };
  return (await ask(gateway, SaveDraftDocument, { input })).saveDraft;
};

/** `clientMutationId` was made with the page, so that pressing twice sends once. */
export const sendResponse = async (gateway: Gateway, input: SendResponseInput): Promise<void> => {
  await ask(gateway, SendResponseDocument, { input });
};

/** What an open step asks. */
export const formOf = (task: MyTask): Form => (task.form ?? { fields: [] }) as Form;

/** The newest draft's answers. */
export const answersOf = (task: MyTask): Answers => (task.draft?.answers ?? {}) as Answers;

import type { Gateway } from '../../contract';
import {
  ChooseStepDocument,
  MyHomeDocument,
  type MyHomeQuery,
  SetMyContactDocument,
  type SetMyContactInput,
  SetStepAsideDocument,
  TakeBackOfferDocument,
  TakeStepUpDocument,
} from '../../generated/graphql';
import { ask, Refusal } from '../../my-task';

export type MyHome = MyHomeQuery['myHome'];
export type MyStep = MyHome['steps'][number];

export const loadMyHome = async (gateway: Gateway): Promise<MyHome> =>
  (await ask(gateway, MyHomeDocument, {})).myHome;

/** False: it isn't there to be done any more, because of another tab perhaps. */
const attempt = async (act: Promise<unknown>): Promise<boolean> => {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.error.code === 'NOT_FOUND') return false;
    throw error;
  }
};

export const chooseStep = (gateway: Gateway, stepId: string): Promise<boolean> =>
  attempt(ask(gateway, ChooseStepDocument, { input: { clientMutationId: gateway.newMutationId(), stepId } }));

export const setStepAside = (gateway: Gateway, stepId: string): Promise<boolean> =>
  attempt(
    ask(gateway, SetStepAsideDocument, { input: { clientMutationId: gateway.newMutationId(), stepId } }),
  );

export const takeStepUp = (gateway: Gateway, stepId: string): Promise<boolean> =>
  attempt(ask(gateway, TakeStepUpDocument, { input: { clientMutationId: gateway.newMutationId(), stepId } }));

export const takeBackOffer = (gateway: Gateway, offerId: string): Promise<boolean> =>
  attempt(
    ask(gateway, TakeBackOfferDocument, { input: { clientMutationId: gateway.newMutationId(), offerId } }),
  );

export const setMyContact = async (
  gateway: Gateway,
  contact: Omit<SetMyContactInput, 'clientMutationId'>,
): Promise<void> => {
  await ask(gateway, SetMyContactDocument, {
    input: { clientMutationId: gateway.newMutationId(), ...contact },
  });
};

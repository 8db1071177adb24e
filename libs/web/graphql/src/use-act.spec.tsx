import { ApolloLink, Observable, type TypedDocumentNode } from '@apollo/client';
import { act, render, screen, waitFor } from '@testing-library/react';
import { type FormattedExecutionResult, parse } from 'graphql';
import { ApolloProvider } from '@apollo/client/react';
import { createClient, type SessionState } from './client';
import { Unreachable } from './failure';
import { fieldErrors, useAct } from './use-act';

interface NameInput {
  name: string;
  clientMutationId: string;
}
const Rename = parse(
  'mutation Rename($input: NameInput!) { rename(input: $input) { id name } }',
) as TypedDocumentNode<{ rename: { __typename: 'Thing'; id: string; name: string } }, { input: NameInput }>;
const done = { data: { rename: { __typename: 'Thing', id: '1', name: 'Sam' } } };
const refused = { errors: [{ message: 'No.', extensions: { code: 'REFUSED' } }] };

/** A server whose answers come when the test gives them. */
const patientServer = () => {
  const asked: NameInput[] = [];
  const waiting: ((answer: FormattedExecutionResult | Error) => void)[] = [];
  const source = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        asked.push((variables as { input: NameInput }).input);
        waiting.push((answer) => {
          if (answer instanceof Error) return observer.error(answer);
          observer.next(answer);
          observer.complete();
        });
      }),
  );
  const answer = (given: FormattedExecutionResult | Error) => act(async () => waiting.shift()?.(given));
  return { asked, answer, source };
};

const setUp = () => {
  const server = patientServer();
  const sessions: SessionState[] = [];
  const client = createClient({
    typePolicies: {},
    onSession: (state) => sessions.push(state),
    source: server.source,
  });
  const Button = ({ name }: { readonly name: string }) => {
    const { run, busy, failure } = useAct(Rename);
    return (
      <button
        onClick={() => void run({ name })}
      >{`${busy ? 'busy' : 'idle'} ${failure?.kind ?? 'well'}`}</button>
    );
  };
  const tree = (name: string) => (
    <ApolloProvider client={client}>
      <Button name={name} />
    </ApolloProvider>
  );
  const { rerender } = render(tree('Sam'));
  const press = async () => act(async () => screen.getByRole('button').click());
  return { ...server, press, sessions, rename: (name: string) => rerender(tree(name)) };
};

describe('an act', () => {
  it('is done once, however often it is pressed', async () => {
    const { asked, answer, press } = setUp();
    await press();
    await press();
    expect(screen.getByRole('button')).toHaveTextContent('busy well');
    await answer(done);
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle well'));
    expect(asked).toHaveLength(1);
  });

  it('is not another act: what is asked meanwhile is done after it', async () => {
    const { asked, answer, press, rename } = setUp();
    await press();
    rename('Alex');
    await press();
    await press();
    expect(asked.map(({ name }) => name)).toEqual(['Sam']);
    await answer(done);
    expect(screen.getByRole('button')).toHaveTextContent('busy well');
    expect(asked.map(({ name }) => name)).toEqual(['Sam', 'Alex']);
    await answer(refused);
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle refused'));
    expect(asked).toHaveLength(2);
  });

  it('keeps its key through a lost answer, and takes a new one for a new act', async () => {
    const { asked, answer, press } = setUp();
    await press();
    await answer(new Unreachable('gone'));
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle offline'));
    await press();
    await answer(done);
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle well'));
    await press();
    await answer(done);
    const [first, again, next] = asked.map(({ clientMutationId }) => clientMutationId);
    expect(first).toBeTruthy();
    expect(again).toBe(first);
    expect(next).not.toBe(first);
  });

  it('takes a new key when something else is asked after a refusal', async () => {
    const { asked, answer, press, rename } = setUp();
    await press();
    await answer(refused);
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle refused'));
    rename('Alex');
    await press();
    await answer(done);
    expect(asked.map(({ name }) => name)).toEqual(['Sam', 'Alex']);
    expect(asked[1]?.clientMutationId).not.toBe(asked[0]?.clientMutationId);
  });

  it('says when the session is over', async () => {
    const { answer, press, sessions } = setUp();
    await press();
    await answer({ errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] });
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('idle signedOut'));
    expect(sessions).toEqual(['over']);
  });
});

describe('the server’s words for single fields', () => {
  it('become errors by path', () => {
    const fields = [{ path: 'partners.0.email', message: 'This is no address.' }];
    expect(fieldErrors({ kind: 'invalid', message: null, reference: null, fields })).toEqual({
      'partners.0.email': 'This is no address.',
    });
  });
});

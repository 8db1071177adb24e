import { startStack } from './stack';

/** One product for all journeys; what they know of it travels in the environment to the workers. */
const setUp = async (): Promise<() => Promise<void>> => {
  const { facts, stop } = await startStack();
  process.env.E2E_STACK = JSON.stringify(facts);
  return stop;
};

export default setUp;

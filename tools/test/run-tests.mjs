import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Complaint } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { readSettings } from '../settings/settings.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { duration, progress } from '../terminal/progress.mjs';
import { steps } from './steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The steps that were asked for: all, or those of `--only=lint,jest`. */
function chosen() {
  const names = steps.map(({ name }) => name).join(', ');
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    if (values.only === undefined) return steps;
    const wanted = values.only.split(',');
    if (wanted.every((name) => steps.some((step) => step.name === name))) {
      return steps.filter(({ name }) => wanted.includes(name));
    }
  } catch {
    throw new Complaint(`npm test takes only -- --only=STEP,STEP. The steps are: ${names}`);
  }
  throw new Complaint(`There is no such step. The steps are: ${names}`);
}

async function attempt(step, context, broken) {
  const since = Date.now();
  if (step.needsBuild && broken) return { step, state: 'not run', counts: null, since };
  try {
    const work = async () => {
      if (step.needsBuild) await ensureBuilt(root, context.signal);
      return step.run(context);
    };
    const counts = await progress(step.title, work, { sayDone: false });
    return { step, state: 'ok', counts, since };
  } catch (error) {
    context.signal.throwIfAborted();
    process.stdout.write(
      `\n--- ${step.title} failed ---\n${error instanceof Complaint ? error.message : error.stack}\n\n`,
    );
    return { step, state: 'FAILED', counts: error.counts ?? null, since };
  }
}

function line({ step, state, counts, since }) {
  const numbers = counts
    ? `${counts.passed} passed, ${counts.failed} failed${counts.note ? ` (${counts.note})` : ''}`
    : '';
  return `${state.padEnd(8)}${step.title.padEnd(38)}${duration(Date.now() - since).padEnd(12)}${numbers}`.trimEnd();
}

await inSession(async ({ signal, atEnd }) => {
  signal.addEventListener('abort', () => (process.exitCode = 130));
  const context = { root, settings: readSettings(root), signal, atEnd };
  const lines = [];
  const results = [];
  for (const step of chosen()) {
    const broken = results.some((result) => result.step.name === 'build' && result.state !== 'ok');
    const result = await attempt(step, context, broken);
    results.push(result);
    lines.push(line(result));
    process.stdout.write(`${lines.at(-1)}\n`);
  }
  const sum = (part) => results.reduce((total, { counts }) => total + (counts?.[part] ?? 0), 0);
  process.stdout.write(`\n${lines.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  const bad = results.filter(({ state }) => state !== 'ok').map(({ step }) => step.name);
  if (bad.length) throw new Complaint(`npm test failed: ${bad.join(', ')}`);
});

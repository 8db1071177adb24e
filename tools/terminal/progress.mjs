const patience = 1000;
const plainEvery = 15_000;

const onTerminal = () => Boolean(process.stdout.isTTY);

/** A duration in milliseconds, in words that fit a line: `12 s`, `3 min 5 s`. */
export function duration(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const passed = (since) => duration(Date.now() - since);

/**
 * Does the work and says so once it takes longer than a second: one line that counts on a terminal, plain lines elsewhere.
 * @template T
 * @param {string} title such as "Building the apps"
 * @param {() => Promise<T> | T} work
 * @param {{ sayDone?: boolean }} [options] whether the end is worth a line too
 * @returns {Promise<T>}
 */
export async function progress(title, work, { sayDone = true } = {}) {
  const since = Date.now();
  const live = onTerminal();
  let shown = false;
  const show = () => {
    shown = true;
    process.stdout.write(live ? `\r\x1b[K${title} … ${passed(since)}` : `${title} … ${passed(since)}\n`);
  };
  let repeat;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, live ? 1000 : plainEvery);
  }, patience);
  try {
    const result = await work();
    if (shown && live) process.stdout.write('\r\x1b[K');
    if (shown && sayDone) process.stdout.write(`${title}: done in ${passed(since)}\n`);
    return result;
  } catch (error) {
    if (shown && live) process.stdout.write('\n');
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

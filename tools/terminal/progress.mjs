const patience = 1000;
const plainEvery = 10_000;

const onTerminal = () => Boolean(process.stdout.isTTY);
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** A duration in words that fit a line: `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(milliseconds) {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Does the work and says so once it takes longer than a second: one line that counts on a terminal, plain lines elsewhere.
 * @template T
 * @param {string} title such as "Building the apps"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function progress(title, work) {
  const since = Date.now();
  const live = onTerminal();
  let shown = false;
  const show = () => {
    shown = true;
    process.stdout.write(live ? `\r\x1b[K${title} … ${seconds(since)}` : `${title} … ${seconds(since)}\n`);
  };
  let repeat;
  const first = setTimeout(() => {
    show();
    repeat = setInterval(show, live ? 1000 : plainEvery);
  }, patience);
  try {
    const result = await work();
    if (shown) process.stdout.write(`${live ? '\r\x1b[K' : ''}${title}: done in ${seconds(since)}\n`);
    return result;
  } catch (error) {
    if (shown && live) process.stdout.write('\n');
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

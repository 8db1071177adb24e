import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Complaint } from '../process/complaint.mjs';
import { run, tail } from '../process/run.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isDebian() {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installOnDebian(signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', args, { env, signal });
    if (code !== 0) throw new Complaint(`apt-get ${args.join(' ')} failed:\n${tail(output, 10)}`);
  }
}

/** The browser on this machine, if there is one: CHROMIUM_PATH, the usual places, Playwright's own. */
function installed(configured) {
  if (configured && !existsSync(configured))
    throw new Complaint(`CHROMIUM_PATH names no file: ${configured}`);
  return [configured, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * The path of a Chromium for the journeys. On Debian as root the package is installed when there is none.
 * @param {string | undefined} configured CHROMIUM_PATH
 * @param {AbortSignal} signal
 */
export async function findChromium(configured, signal) {
  const found = installed(configured);
  if (found) return found;
  if (isDebian() && process.getuid() === 0) {
    await installOnDebian(signal);
    const fresh = installed(configured);
    if (fresh) return fresh;
  }
  throw new Complaint(
    'The journeys need Chromium or Chrome, and none was found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name it with CHROMIUM_PATH.',
  );
}

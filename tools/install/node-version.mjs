import { Complaint } from '../process/complaint.mjs';

const parts = (version) => version.replace(/^v/, '').split('.').map(Number);

/** Whether a version such as "v22.3.1" is at least the wanted one. */
export function isAtLeast(version, wanted) {
  const [major, minor] = parts(version);
  const [wantedMajor, wantedMinor = 0] = parts(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @throws Complaint when this Node is too old to install and start the project. */
export function assertNode(version = process.version) {
  if (!isAtLeast(version, '20'))
    throw new Complaint(`Groundwork needs Node 20 or newer; this is ${version}.`);
}

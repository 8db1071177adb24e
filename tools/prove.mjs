import { fileURLToPath } from 'node:url';
import { onProjectNode } from './install/project-node.mjs';
import { report } from './process/complaint.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

onProjectNode(here('..'), here('./prove/run-batteries.mjs')).catch(report);

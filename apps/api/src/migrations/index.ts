import { Context1795440000000 } from './1795440000000-context';
import { Tables1795440319515 } from './1795440319515-tables';
import { Wall1795440400000 } from './1795440400000-wall';

/** In the order they run. Bundling knows no globs. */
export const migrations = [Context1795440000000, Tables1795440319515, Wall1795440400000];

/** Names of what the modules are given from outside. */
export const CONFIG = Symbol('configuration');

import type { Choice } from './entry.ts';

/** The roles of a resource. */
export const roles: readonly Choice[] = [
  { value: 'Stopped', heartbeat: true, doc: 'Not running' },
  { value: 'Started', heartbeat: true, doc: 'Running, in whatever role' },
  { value: 'Promoted', since: '3.7', heartbeat: 'Master', doc: 'Running in the promoted role' },
  { value: 'Unpromoted', since: '3.7', heartbeat: 'Slave', doc: 'Running, but not in the promoted role' },
  { value: 'Master', replacedBy: 'Promoted', heartbeat: true, doc: 'The promoted role by its older name' },
  { value: 'Slave', replacedBy: 'Unpromoted', heartbeat: true, doc: 'The unpromoted role by its older name' },
];

/** The roles as options know them, where no schema minds the version. */
export const optionRoles: readonly Choice[] = roles.map(({ since: _since, ...role }) => role);

/** The actions that orderings and resource sets may name. */
export const orderActions: readonly Choice[] = [
  { value: 'start', heartbeat: true, doc: 'Starting' },
  { value: 'promote', heartbeat: true, doc: 'Taking the promoted role' },
  { value: 'demote', heartbeat: true, doc: 'Leaving the promoted role' },
  { value: 'stop', heartbeat: true, doc: 'Stopping' },
];

/** The actions that an operation may name; agents may have others. */
export const operationActions: readonly Choice[] = [
  { value: 'monitor', heartbeat: true, doc: 'Asks whether the resource runs, usually again and again' },
  { value: 'start', heartbeat: true, doc: 'Starts the resource' },
  { value: 'stop', heartbeat: true, doc: 'Stops the resource' },
  { value: 'promote', heartbeat: true, doc: 'Puts an instance in the promoted role' },
  { value: 'demote', heartbeat: true, doc: 'Takes an instance out of the promoted role' },
  { value: 'notify', heartbeat: true, doc: 'Tells an instance what happens to the others' },
  { value: 'migrate_to', heartbeat: true, doc: 'Sends a running resource to another node' },
  { value: 'migrate_from', heartbeat: true, doc: 'Receives a running resource from another node' },
  { value: 'reload', heartbeat: true, doc: 'Has the service read its own configuration again' },
  { value: 'reload-agent', doc: 'Takes over changed parameters without a restart' },
  { value: 'status', heartbeat: true, doc: 'Asks whether the resource runs, as lsb and stonith agents call it' },
  { value: 'validate-all', heartbeat: true, doc: 'Checks the parameters' },
  { value: 'meta-data', heartbeat: true, doc: 'Describes the agent' },
];

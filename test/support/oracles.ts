import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

/** Something outside of hacc that judges its results: a program, or a folder of documents, schemas or tools. */
export interface Oracle {
  readonly name: string;
  /** Its path, or undefined where it is not on this machine. */
  readonly path: string | undefined;
  /** How to get it. */
  readonly remedy: string;
}

const folders = {
  HACC_CORPUS: 'real configurations',
  HACC_SCHEMAS: "Pacemaker's and Heartbeat 2's schemas",
  HACC_TOOLS: 'judges of round trips and of Heartbeat files',
  HACC_FACTS: 'tables of facts',
} as const;

/** A folder that an environment variable names. */
export function folder(variable: keyof typeof folders): Oracle {
  const value = process.env[variable];
  const path = value !== undefined && existsSync(value) ? value : undefined;
  return { name: variable, path, remedy: `set ${variable} to the folder with ${folders[variable]}` };
}

/** A program of the machine, such as xmllint, crm_verify, crm_simulate or xsltproc. */
export function program(name: string, debianPackage: string = name): Oracle {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  const path = places.map((place) => join(place, name)).find((candidate) => existsSync(candidate));
  return { name, path, remedy: `install ${debianPackage}` };
}

/** A program in the folder of tools: cib-compare, scheduler-same, heartbeat-groups, heartbeat-check. */
export function tool(name: string): Oracle {
  const { path, remedy } = folder('HACC_TOOLS');
  const found = path === undefined ? undefined : join(path, name);
  return { name, path: found !== undefined && existsSync(found) ? found : undefined, remedy };
}

/** The real Heartbeat daemon, which the judges of Heartbeat files start. */
export function heartbeatDaemon(): Oracle {
  const path = '/usr/share/heartbeat/ResourceManager';
  return { name: 'heartbeat', path: existsSync(path) ? path : undefined, remedy: 'install heartbeat' };
}

/** Whether a missing oracle is a failure: so in CI. */
export const oraclesRequired: boolean = process.env.HACC_REQUIRE_ORACLES === '1';

type Paths<Oracles extends readonly Oracle[]> = { readonly [Index in keyof Oracles]: string };

/**
 * A describe whose tests need oracles, and get their paths. Where one is missing the tests are skipped and the name says why;
 * with HACC_REQUIRE_ORACLES=1 they fail.
 */
export function describeWith<const Oracles extends readonly Oracle[]>(
  name: string,
  oracles: Oracles,
  body: (...paths: Paths<Oracles>) => void,
): void {
  const missing = oracles.filter(({ path }) => path === undefined);
  if (missing.length === 0) {
    describe(name, () => body(...(oracles.map(({ path }) => path) as unknown as Paths<Oracles>)));
    return;
  }
  const why = missing.map((oracle) => `${oracle.name} is missing: ${oracle.remedy}`).join('; ');
  if (!oraclesRequired) {
    describe.skip(name, () => test(`needs its oracles (${why})`, () => {}));
    return;
  }
  describe(name, () =>
    test('needs its oracles', () => {
      throw new Error(why);
    }),
  );
}

import { analysisCatalogue } from '../analysis/catalogue.ts';
import { constraintCatalogue } from '../analysis/constraint-catalogue.ts';
import { checkCatalogue } from '../check/catalogue.ts';
import { rules } from '../lint/rules/index.ts';
import { simulateCatalogue } from '../simulate/catalogue.ts';
import { cibCatalogue } from '../targets/cib/catalogue.ts';
import { haresourcesCatalogue } from '../targets/haresources/catalogue.ts';
import { daemonCatalogue } from '../targets/haresources/daemon-catalogue.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import type { Severity } from './diagnostic.ts';
import { inputCatalogue } from './input-catalogue.ts';
import { suppressionCatalogue } from './suppression-catalogue.ts';
import { syntaxCatalogue } from './syntax-catalogue.ts';

/** What is known of one id, whether it stands in a catalogue or is a lint rule. */
export interface Explanation {
  readonly severity: Severity;
  readonly summary: string;
  /** Why it matters; lint rules have it. */
  readonly reason: string | undefined;
  readonly help: string;
  readonly bad: string;
  readonly good: string;
  readonly source: string | undefined;
}

/** Every catalogue of findings that hacc has; lint rules stand in their own index. */
export const catalogues: readonly Catalogue[] = [
  syntaxCatalogue,
  inputCatalogue,
  suppressionCatalogue,
  analysisCatalogue,
  constraintCatalogue,
  checkCatalogue,
  cibCatalogue,
  haresourcesCatalogue,
  daemonCatalogue,
  simulateCatalogue,
];

function ofCatalogue({ severity, summary, help, bad, good }: CatalogueEntry): Explanation {
  const advice = /\{\w+\}/.test(help) ? '' : help;
  return { severity, summary, reason: undefined, help: advice, bad, good, source: undefined };
}

/** All ids of findings, errors and lint rules alike, with what `explain` says of them. */
export const registry: ReadonlyMap<string, Explanation> = new Map([
  ...catalogues.flatMap((catalogue) =>
    Object.entries(catalogue).map(([id, entry]): [string, Explanation] => [id, ofCatalogue(entry)]),
  ),
  ...rules.map(({ id, severity, summary, reason, bad, good, source }): [string, Explanation] => [
    id,
    { severity, summary, reason, help: '', bad, good, source },
  ]),
]);

import type { SourceText } from '../../grammar/source.ts';
import { agentCatalogue } from '../agents/catalogue.ts';
import { type CompileOptions, compile, judge } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type LintContext, lintContext } from '../lint/context.ts';
import type { Cluster } from '../model/cluster.ts';
import { readCib } from '../targets/cib/index.ts';
import { defaultTarget, type Target } from '../targets/target.ts';
import { onlineCib, standbyOn } from './online-cib.ts';
import type { PacemakerVersion } from './pacemaker.ts';

/** A document that can be simulated. */
export interface PreparedSimulation {
  readonly context: LintContext;
  /** How many errors the document has; with any of them a simulation says nothing of worth. */
  readonly errors: number;
  /** The CIB with all nodes up. */
  online(version: PacemakerVersion): string;
  /** A CIB of a simulation, with some of its nodes put into standby. */
  inStandby(cib: string, nodes: readonly string[]): string;
}

/** Reads a document for a simulation. */
export function prepareSimulation(
  source: SourceText,
  kind: 'hac' | 'cib',
  options: CompileOptions,
): PreparedSimulation {
  const { cluster, target, diagnostics } = read(source, kind, options);
  const context = lintContext(cluster, target, agentCatalogue(options.agents));
  return {
    context,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    online: (version) => onlineCib(context, version),
    inStandby: (cib, nodes) => standbyOn(context, cib, nodes),
  };
}

function read(
  source: SourceText,
  kind: 'hac' | 'cib',
  options: CompileOptions,
): { readonly cluster: Cluster; readonly target: Target; readonly diagnostics: readonly Diagnostic[] } {
  if (kind === 'hac') {
    const { value, diagnostics } = compile(source, options);
    return { cluster: value.cluster, target: value.target, diagnostics };
  }
  const { value, diagnostics } = readCib(source);
  const target = options.target ?? value?.target ?? options.fallbackTarget ?? defaultTarget;
  if (!value) return { cluster: emptyCluster, target, diagnostics };
  return { cluster: value.cluster, target, diagnostics: [...diagnostics, ...judge(value.cluster, target, options)] };
}

const emptyCluster: Cluster = {
  target: undefined,
  convention: 'crmsh',
  header: [],
  extras: [],
  fragment: undefined,
  sections: [],
  heartbeat: undefined,
};

import type { SourceText } from '../grammar/index.ts';
import { startOffset } from '../grammar/source.ts';
import { type CompileOptions, findingsOf, graded, inTextOrder, isRule, judge, judgedPlaces } from './compile.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { judgeEditedText } from './diagnostics/judge-edited.ts';
import { withoutEffectsOfSlips } from './diagnostics/slips.ts';
import { readCib } from './targets/cib/index.ts';
import { readHeartbeat } from './targets/haresources/index.ts';
import { isTarget } from './targets/target.ts';

/** What a document is written in. */
export type DocumentKind = 'hac' | 'cib' | HeartbeatKind;

/** Heartbeat's own files. */
export type HeartbeatKind = 'haresources' | 'ha.cf' | 'authkeys';

/** Heartbeat's other files of the same node, as far as there are any. */
export type Neighbours = Readonly<Partial<Record<HeartbeatKind, SourceText>>>;

/**
 * Everything that is wrong or risky in a document, in the order of its text. What was read from CIB XML or Heartbeat's files is
 * judged by the same checks and rules as .hac, with places in that document. A file of Heartbeat is judged with its
 * neighbours: haresources with the nodes of ha.cf, authkeys with its media.
 */
export function lintDocument(
  source: SourceText,
  kind: DocumentKind,
  options: CompileOptions,
  neighbours: Neighbours = {},
): readonly Diagnostic[] {
  if (kind === 'hac') return findingsOf(source, options);
  if (kind !== 'cib') return lintHeartbeat(source, kind, options, neighbours);
  const wanted = options.target === 'heartbeat-1' ? undefined : options.target;
  const look = (text: SourceText, judged: CompileOptions): readonly Diagnostic[] => {
    const { value, diagnostics } = readCib(text, { target: wanted });
    const target = options.target ?? value?.target ?? options.fallbackTarget ?? 'pacemaker-3.9';
    return oncePerElement(
      value === undefined ? diagnostics : [...diagnostics, ...judge(value.cluster, target, judged)],
    );
  };
  return told(source, look, options);
}

/** What is told of what a judge finds in a document that was not written for hacc. */
function told(
  source: SourceText,
  look: (source: SourceText, options: CompileOptions) => readonly Diagnostic[],
  options: CompileOptions,
): readonly Diagnostic[] {
  const found = inTextOrder(graded(look(source, options), options.levels));
  return withoutEffectsOfSlips(found, isRule, (edits) => [
    ...judgeEditedText(source, edits, (edited) =>
      graded(look(edited, { ...options, judge: undefined }), options.levels),
    ),
    ...judgedPlaces(found),
  ]);
}

/** Findings of the reader about elements that it keeps as XML. */
const ofKeptElements: ReadonlySet<string> = new Set(['kept-as-xml', 'irregular-set']);

/**
 * Of an element that is kept as XML the reader and the check both speak: whoever imports hears of the one, whoever compiles of
 * the other, and whoever lints of the graver one.
 */
function oncePerElement(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const unknown = new Map<number, Diagnostic>();
  for (const one of found) if (one.id === 'unknown-element') unknown.set(startOffset(one.span), one);
  if (unknown.size === 0) return found;
  const kept = new Set<Diagnostic>();
  for (const one of found) {
    const same = ofKeptElements.has(one.id) ? unknown.get(startOffset(one.span)) : undefined;
    if (same) kept.add(same.severity === 'error' ? one : same);
  }
  return found.filter((one) => !kept.has(one));
}

/** Heartbeat takes such a file, so that reading and writing it only warn of it; who lints it is told that it is a fault. */
function asFault(found: Diagnostic): Diagnostic {
  return found.id === 'haresources-group-key' ? { ...found, severity: 'error' } : found;
}

function lintHeartbeat(
  source: SourceText,
  kind: HeartbeatKind,
  options: CompileOptions,
  neighbours: Neighbours,
): readonly Diagnostic[] {
  const look = (text: SourceText, judged: CompileOptions): readonly Diagnostic[] => {
    const files = { ...neighbours, [kind]: text };
    const { value, diagnostics } = readHeartbeat({
      haresources: files.haresources,
      haCf: files['ha.cf'],
      authkeys: files.authkeys,
    });
    const said = value.target?.value;
    const target = options.target ?? (said !== undefined && isTarget(said) ? said : 'heartbeat-1');
    const all = [...diagnostics, ...judge(value, target, judged)];
    // A group of the name of another one has the same address, too.
    const groups = new Set(all.filter(({ id }) => id === 'haresources-group-key').map(({ span }) => startOffset(span)));
    return all
      .filter(({ id, span }) => {
        if (id === 'unique-parameter-clash' && groups.has(startOffset(span))) return false;
        // A file that was not given may be there all the same.
        if (id === 'no-key' && !files.authkeys) return false;
        return span.anchor.source === text;
      })
      .map(asFault);
  };
  return told(source, look, options);
}

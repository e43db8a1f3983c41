import type { Span } from '../../../grammar/source.ts';
import { checkCatalogue } from '../../check/catalogue.ts';
import { reporter } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Element, Member, Resource } from '../../model/cluster.ts';
import type { CibTarget } from '../target.ts';
import { characterNumber, forbidden, holdsForbidden, withoutForbidden } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { report } from './reading.ts';
import type { TreeIds } from './tree-ids.ts';
import type { XmlWriter } from './write-xml.ts';

const reportTarget = reporter({ 'not-in-target': checkCatalogue['not-in-target'] });

/** What the writer of one document carries along. */
export interface Writing {
  readonly dialect: Dialect;
  readonly target: CibTarget;
  readonly xml: XmlWriter;
  /** The ids of a statement and of all that stands in it. */
  readonly idsIn: (member: Member) => TreeIds;
  /** The resources that groups and clones take in by name, by their ids, and those that were written so. */
  readonly linked: ReadonlyMap<string, Resource>;
  readonly taken: Set<Element>;
  readonly comments: boolean;
  readonly diagnostics: Diagnostic[];
}

/** Reports what Heartbeat 2 lacks. */
export function reportMissingInHeartbeat(writing: Writing, what: string, span: Span): void {
  const advice = `Leave it out, or compile for a Pacemaker target, which has it.`;
  const values = { what, target: writing.target, lifetime: 'Heartbeat 2 has nothing that says the same', advice };
  writing.diagnostics.push(reportTarget('not-in-target', span, values));
}

/** Reports what only Heartbeat 2 has. */
export function reportHeartbeatOnly(writing: Writing, what: string, span: Span): void {
  const values = {
    what,
    target: writing.target,
    lifetime: 'only Heartbeat 2 has it',
    advice: 'Say it as Pacemaker does, or compile for heartbeat-2.',
  };
  writing.diagnostics.push(reportTarget('not-in-target', span, values));
}

/** The text without characters that no XML can hold, which are reported; `what` names the thing that holds it, never its value. */
export function writable(writing: Writing, text: string, what: string, span: Span): string {
  if (!holdsForbidden(text)) return text;
  const character = characterNumber(forbidden.exec(text)![0]);
  writing.diagnostics.push(report('forbidden-character', span, { what, character }));
  return withoutForbidden(text);
}

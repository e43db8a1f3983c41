import type { Connection } from 'vscode-languageserver/node';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { cibDiagnostics } from './cib-document.ts';
import { shownDiagnostic } from './diagnostic.ts';
import type { Documents } from './documents.ts';

/** Tells the client what is found in its documents. */
export interface Publisher {
  /** Tells all that a fresh run finds, now; of a large document it tells first what takes little. */
  all(uri: string): void;
  /** Tells at once what an edit changed, and all the rest once nobody has typed for a while. */
  afterEdit(uri: string): void;
  /** Takes back what was told of a document. */
  clear(uri: string): void;
}

/** How long typing has to pause before the cluster as a whole is looked at, in milliseconds. */
const pause = 150;
/** Documents of more UTF-16 units are told of in two steps from the beginning. */
const large = 100_000;
/** How long the server works at a time while somebody may type, in milliseconds. */
const slice = 8;

/** A publisher of the findings in some documents. What it does between the client's messages runs in `guard`. */
export function publisher(connection: Connection, documents: Documents, guard: (work: () => void) => void): Publisher {
  const timers = new Map<string, NodeJS.Timeout | NodeJS.Immediate>();
  const stop = (uri: string): void => {
    const timer = timers.get(uri);
    clearTimeout(timer as NodeJS.Timeout);
    clearImmediate(timer as NodeJS.Immediate);
    timers.delete(uri);
  };
  const send = (uri: string, version: number, found: readonly Diagnostic[]): void => {
    connection.sendDiagnostics({ uri, version, diagnostics: found.map((one) => shownDiagnostic(uri, one)) });
  };
  const finish = (uri: string): void => {
    stop(uri);
    const compilation = documents.compilation(uri);
    if (compilation) {
      send(uri, compilation.version, compilation.diagnostics);
      return;
    }
    const cib = documents.cib(uri);
    if (cib) send(uri, cib.version, cibDiagnostics(cib.source, cib.settings));
  };
  const workOn = (uri: string): void => {
    guard(() => {
      const end = performance.now() + slice;
      const compilation = documents.compilation(uri);
      while (compilation && performance.now() < end) {
        if (compilation.advance()) {
          finish(uri);
          return;
        }
      }
      if (compilation)
        timers.set(
          uri,
          setImmediate(() => workOn(uri)),
        );
      else finish(uri);
    });
  };
  const inSteps = (uri: string, wait: number): void => {
    stop(uri);
    const compilation = documents.compilation(uri);
    if (compilation) send(uri, compilation.version, compilation.quickDiagnostics);
    timers.set(
      uri,
      setTimeout(() => workOn(uri), wait),
    );
  };
  return {
    all(uri) {
      const compilation = documents.compilation(uri);
      if (compilation && compilation.source.text.length > large) inSteps(uri, 0);
      else finish(uri);
    },
    afterEdit(uri) {
      inSteps(uri, pause);
    },
    clear(uri) {
      stop(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

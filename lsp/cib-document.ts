import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { lintDocument } from '../compiler/lint-document.ts';
import type { SourceText } from '../grammar/index.ts';
import type { EditorSettings } from './editor-settings.ts';

const head = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<cib[\s/>]/;
const fileName = /(?:^|[\\/])cib(?:[-.\w]*\.xml)?$|\.cib$/;

/** Whether an XML document is a CIB: its first element says so, or its name. */
export function isCib({ path, text }: SourceText): boolean {
  return head.test(text) || fileName.test(path);
}

/** Everything that is wrong or risky in a CIB, with places in its XML. */
export function cibDiagnostics(source: SourceText, settings: EditorSettings): readonly Diagnostic[] {
  const { levels, agents, target } = settings;
  return lintDocument(source, 'cib', { levels, agents, fallbackTarget: target });
}

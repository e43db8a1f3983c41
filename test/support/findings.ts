import { expect } from 'vitest';
import type { CompileOptions } from '../../compiler/compile.ts';
import { applyEdits } from '../../compiler/diagnostics/apply-edits.ts';
import type { Diagnostic, Fix } from '../../compiler/diagnostics/diagnostic.ts';
import { type DocumentKind, lintDocument } from '../../compiler/lint-document.ts';
import { endOffset, type SourceText, type Span, startOffset, textOf } from '../../grammar/source.ts';
import { withCleanBase } from './clean-base.ts';

/** A finding as a test writes it down: all that a user sees of it but the place, which is marked in the text. */
export interface ExpectedFinding {
  readonly id: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly help?: string;
  /** `message: the text it stands at`. */
  readonly related?: readonly string[];
  /** Each fix with the text after it (without the clean cluster around it); unsafe ones say so. */
  readonly fixes?: readonly { readonly title: string; readonly safe?: false; readonly after: string }[];
}

export interface FindingOptions extends CompileOptions {
  /** What the text is written in; XML is recognised by itself. */
  readonly kind?: DocumentKind;
}

interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
  /** Where the test's own text begins. */
  readonly offset: number;
}

const open = '⟦';
const close = '⟧';

function judge(text: string, { kind, ...options }: FindingOptions): Judged {
  const plain = text.replaceAll(open, '').replaceAll(close, '');
  const form = kind ?? (/^\s*</.test(plain) ? 'cib' : 'hac');
  const based = form === 'hac' && options.target === undefined ? withCleanBase(plain) : { text: plain, offset: 0 };
  const path = form === 'hac' ? 'test.hac' : form === 'cib' ? 'test.xml' : form;
  const source = { path, text: based.text };
  return { source, offset: based.offset, diagnostics: lintDocument(source, form, options) };
}

/** Every finding of the whole pipeline (parse, lower, check, lint) on a text, in a clean cluster unless it names a target. */
export function findings(text: string, options: FindingOptions = {}): readonly Diagnostic[] {
  return judge(text, options).diagnostics;
}

/** The text with the places of findings marked; of equal places the first opens first. */
function withMarks({ diagnostics, source, offset }: Judged): string {
  const marks = diagnostics.flatMap(({ span }) => [
    { at: startOffset(span), closes: false },
    { at: endOffset(span), closes: true },
  ]);
  const empty = new Set(diagnostics.filter(({ span }) => span.start === span.end).map(({ span }) => startOffset(span)));
  marks.sort((a, b) => a.at - b.at || (empty.has(a.at) ? 0 : Number(b.closes) - Number(a.closes)));
  let marked = '';
  let from = offset;
  for (const { at, closes } of marks) {
    marked += source.text.slice(from, Math.max(from, at)) + (closes ? close : open);
    from = Math.max(from, at);
  }
  return marked + source.text.slice(from);
}

function afterFix(fix: Fix, { source, offset }: Judged): string {
  const after = applyEdits(source, fix.edits);
  if (after === undefined) throw new Error(`The edits of “${fix.title}” overlap or stand in another document`);
  return after.slice(offset);
}

function asExpected(found: Diagnostic, judged: Judged): ExpectedFinding {
  const { id, severity, message, help, related } = found;
  const fixes = found.fixes();
  return {
    id,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(related.length > 0 && { related: related.map((place) => `${place.message}: ${textOf(place.span)}`) }),
    ...(fixes.length > 0 && {
      fixes: fixes.map((fix) => ({
        title: fix.title,
        ...(!fix.safe && { safe: false as const }),
        after: afterFix(fix, judged),
      })),
    }),
  };
}

/**
 * Judges a text whose faulty places are marked `⟦so⟧`, and compares all findings, in the order of the text, with what is
 * expected: words, severity, places, related places, and the text after each fix. A text without a target line gets a clean
 * cluster around it. No marks and nothing expected means that the text must be clean.
 */
export function expectFindings(text: string, expected: readonly ExpectedFinding[], options: FindingOptions = {}): void {
  const judged = judge(text, options);
  expect(judged.diagnostics.map((found) => asExpected(found, judged))).toEqual(expected);
  expect(withMarks(judged)).toBe(text);
}

/** A document whose text marks a place as `«place»`; the marks are taken out. */
export function marked(path: string, text: string): { source: SourceText; span: Span } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const source = { path, text: text.replace(/[«»]/g, '') };
  return { source, span: { anchor: { source, offset: 0 }, start, end } };
}

/** A finding with the parts that a test cares about. */
export function finding(span: Span, parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    id: 'dangling-reference',
    severity: 'error',
    message: 'There is no resource vipp',
    help: undefined,
    span,
    related: [],
    fixes: () => [],
    tag: undefined,
    ...parts,
  };
}

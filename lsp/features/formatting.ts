import type {
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver/node';
import { print } from '../../compiler/format/print.ts';
import { offsetOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { lineEdits } from '../line-edits.ts';
import { regionOf, replaceStatement } from '../statement-region.ts';

/** The edits that bring a file into the one style; none where it has faults, as what is meant cannot be sure. */
export function formatting({ parsed, source }: Compilation): TextEdit[] {
  return parsed.faults.length > 0 ? [] : lineEdits(source.text, print(parsed.file));
}

function formatBetween({ parsed }: Compilation, from: number, to: number): TextEdit[] {
  return parsed.parts.flatMap((part) => {
    const region = regionOf(part);
    return region && region.start <= to && region.end >= from ? replaceStatement(region, region.statement) : [];
  });
}

/** The edits that bring the statements of a range into the one style; those with faults are left alone. */
export function rangeFormatting(compilation: Compilation, { range }: DocumentRangeFormattingParams): TextEdit[] {
  const { source } = compilation;
  return formatBetween(compilation, offsetOf(source, range.start), offsetOf(source, range.end));
}

/** Formats the statement that a `}` closes, or that a new line leaves behind; never the line that is typed on. */
export function onTypeFormatting(
  compilation: Compilation,
  { ch, position }: DocumentOnTypeFormattingParams,
): TextEdit[] {
  const { source, parsed } = compilation;
  const offset = offsetOf(source, position);
  if (ch === '}') return formatBetween(compilation, offset - 1, offset - 1);
  const before = source.text.lastIndexOf('\n', offset - 1);
  const left = parsed.parts
    .flatMap((part) => regionOf(part) ?? [])
    .find(({ start, end }) => start <= before && end >= before - 1 && end <= before);
  return left ? replaceStatement(left, left.statement) : [];
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textMate from 'vscode-textmate';

/** A piece of a line with its scopes, outermost first; `start` is an offset in the whole text. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const grammarPath = `${root}vscode-extension/syntaxes/hac.tmLanguage.json`;

async function loadGrammar(): Promise<textMate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textMate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
  });
  return (await registry.loadGrammar('source.hac'))!;
}

const grammar = await loadGrammar();

/** The tokens of a .hac text as VS Code's own tokenizer finds them with the extension's grammar. */
export function scopedTokens(text: string): readonly ScopedToken[] {
  const found: ScopedToken[] = [];
  let stack = textMate.INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, stack);
    if (stoppedEarly) throw new Error(`The line took too long: ${line}`);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const end = Math.min(endIndex, line.length);
      const piece = line.slice(startIndex, end);
      if (piece !== '')
        found.push({ start: offset + startIndex, end: offset + end, text: piece, scopes: scopes.slice(1) });
    }
    stack = ruleStack;
    offset += line.length + 1;
  }
  return found;
}

/** Each line of a text, and below it what is coloured of it. */
export function drawScopes(text: string): string {
  const tokens = scopedTokens(text);
  let offset = 0;
  let next = 0;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    lines.push(line);
    offset += line.length + 1;
    for (; next < tokens.length && tokens[next]!.start < offset; next++) {
      const { text: piece, scopes } = tokens[next]!;
      if (scopes.length > 0) lines.push(`    ${piece.padEnd(24)} ${scopes.join(' ').replaceAll('.hac', '')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

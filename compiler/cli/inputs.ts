import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import type { SourceText } from '../../grammar/source.ts';
import type { DocumentKind } from '../lint-document.ts';
import { decode } from '../targets/decode.ts';
import { CallFailure, reasonOf } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { makeRoomFor } from './young-space.ts';

/** Longest configuration document that is read, in bytes; real ones stay below 20 MB. */
const documentLimit = 256 * 1024 * 1024;
/** Longest .hac file that is read, in bytes: a cluster of 20 000 resources takes about a tenth of it. */
const sourceLimit = 64 * 1024 * 1024;

/** One document that a command works on; its text is read when asked for, so that many do not fill the memory. */
export interface Input {
  /** As the user gave it, or below the directory that the user gave; `-` for standard input. */
  readonly path: string;
  /** Absolute; `-` for standard input. */
  readonly absolute: string;
  /** Where its result belongs below an output directory, without the extension. */
  readonly base: string;
  /** Reads and decodes it; a `CallFailure` says why it cannot be read. */
  read(): SourceText;
}

/** All inputs of a call, and whether there may be several (so that `-o` is a directory). */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly several: boolean;
}

const skippedFolders: ReadonlySet<string> = new Set(['node_modules']);

/** Guesses from a file's name what is in it; undefined for a name that says nothing. */
function kindOfName(path: string): DocumentKind | undefined {
  const name = basename(path).toLowerCase();
  if (name.endsWith('.hac')) return 'hac';
  if (/\.(?:xml|cib)(?:\.bz2)?$/.test(name) || /^pe-\w+-\d+\.bz2$/.test(name)) return 'cib';
  if (/^ha\.cf(?:\.|$)/.test(name)) return 'ha.cf';
  if (/^authkeys(?:\.|$)/.test(name)) return 'authkeys';
  return /^haresources\b|\.haresources$/.test(name) ? 'haresources' : undefined;
}

/** What a document is written in, by its first sign or its name; undefined where both say nothing. */
export function kindOf({ path, text }: SourceText): DocumentKind | undefined {
  return /^\ufeff?\s*</.test(text) ? 'cib' : kindOfName(path);
}

function filesBelow(directory: string, wanted: (path: string) => boolean): string[] {
  const found: string[] = [];
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !skippedFolders.has(entry.name)) found.push(...filesBelow(path, wanted));
    } else if (entry.isFile() && wanted(path)) found.push(path);
  }
  return found;
}

function withoutExtension(path: string): string {
  const name = path.replace(/\.bz2$/, '');
  const extension = extname(name);
  return extension === '' || extension === name ? name : name.slice(0, -extension.length);
}

function tooLarge(path: string, limit: number): CallFailure {
  return new CallFailure(`${path} is too large: hacc reads up to ${limit / 1024 / 1024} MB of this kind.`);
}

function textOf(path: string, bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('text' in decoded) {
    makeRoomFor(decoded.text.length);
    return decoded.text;
  }
  throw new CallFailure(`Cannot read ${path}: ${decoded.problem}. ${decoded.advice}`);
}

function inputOf(path: string, base: string, terminal: Terminal): Input {
  if (path === '-') {
    return {
      path,
      absolute: '-',
      base: 'stdin',
      read: () => {
        const bytes = terminal.input(documentLimit);
        if (!bytes) throw tooLarge('Standard input', documentLimit);
        return { path, text: textOf(path, bytes) };
      },
    };
  }
  const absolute = resolve(terminal.directory, path);
  return {
    path,
    absolute,
    base: withoutExtension(base),
    read: () => {
      try {
        const limit = kindOfName(path) === 'hac' ? sourceLimit : documentLimit;
        if (statSync(absolute).size > limit) throw tooLarge(path, limit);
        return { path, text: textOf(path, readFileSync(absolute)) };
      } catch (error) {
        if (error instanceof CallFailure) throw error;
        throw new CallFailure(`Cannot read ${path}: ${reasonOf(error)}.`);
      }
    },
  };
}

/**
 * The documents that the arguments name. A directory stands for the files of the wanted kinds below it, hidden folders
 * excepted. A missing file or a directory without such files is a `CallFailure`.
 */
export function openInputs(paths: readonly string[], wanted: readonly DocumentKind[], terminal: Terminal): Inputs {
  const inputs: Input[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    if (path === '-') {
      inputs.push(inputOf(path, path, terminal));
      continue;
    }
    const absolute = resolve(terminal.directory, path);
    try {
      if (!statSync(absolute).isDirectory()) {
        inputs.push(inputOf(path, basename(path), terminal));
        continue;
      }
      several = true;
      const files = filesBelow(absolute, (file) => {
        const kind = kindOfName(file);
        return kind !== undefined && wanted.includes(kind);
      });
      if (files.length === 0) throw new CallFailure(`${path} holds no file that this command takes.`);
      for (const file of files) {
        const below = relative(absolute, file);
        inputs.push(inputOf(join(path, below), below, terminal));
      }
    } catch (error) {
      if (error instanceof CallFailure) throw error;
      throw new CallFailure(`Cannot read ${path}: ${reasonOf(error)}.`);
    }
  }
  if (inputs.filter(({ path }) => path === '-').length > 1) {
    throw new CallFailure('Standard input (-) can be read only once.');
  }
  return { inputs, several };
}

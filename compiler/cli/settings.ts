import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { reporter } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { inputCatalogue } from '../diagnostics/input-catalogue.ts';
import { registry } from '../diagnostics/registry.ts';
import { isTarget, type Target } from '../targets/target.ts';
import { adviceFor, targetAdvice } from './advice.ts';
import { CallFailure, reasonOf } from './failure.ts';
import { type JsonNode, parseJson } from './json-source.ts';
import { type Level, levels } from './level.ts';
import type { Terminal } from './terminal.ts';

/** What `hacc.json` at the root of a tree says for the files below it. */
export interface Settings {
  readonly target: Target | undefined;
  /** Absolute paths of a site's own agent metadata: files or directories. */
  readonly agents: readonly string[];
  /** Levels of findings by id. */
  readonly rules: Readonly<Record<string, Level>>;
}

const none: Outcome<Settings> = { value: { target: undefined, agents: [], rules: {} }, diagnostics: [] };
const fileName = 'hacc.json';
const report = reporter(inputCatalogue);

function readSettings(path: string, shown: string): Outcome<Settings> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CallFailure(`Cannot read ${shown}: ${reasonOf(error)}.`);
  }
  const diagnostics: Diagnostic[] = [];
  const fault = (node: { readonly span: Diagnostic['span'] }, message: string, help: string): void => {
    diagnostics.push(report('settings', node.span, { message, help }));
  };
  const parsed = parseJson({ path: shown, text });
  if ('expected' in parsed) {
    fault(
      parsed,
      `This is no JSON: ${parsed.expected} was expected here`,
      'JSON has no comments and no trailing commas.',
    );
    return { ...none, diagnostics };
  }
  if (parsed.kind !== 'object') {
    fault(parsed, 'Settings are an object', 'Write { "target": "pacemaker-3.9" }.');
    return { ...none, diagnostics };
  }
  let target: Target | undefined;
  let agents: string[] = [];
  let rules: Record<string, Level> = {};
  for (const { key, keySpan, value } of parsed.members) {
    if (key === 'target') target = targetOf(value, fault);
    else if (key === 'agents') agents = agentPathsOf(value, dirname(path), fault);
    else if (key === 'rules') rules = rulesOf(value, fault);
    else if (key !== '$schema') {
      const help = adviceFor(key, ['target', 'agents', 'rules'], 'There are target, agents and rules.');
      fault({ span: keySpan }, `${key} is no setting`, help);
    }
  }
  return { value: { target, agents, rules }, diagnostics };
}

type Fault = (node: { readonly span: Diagnostic['span'] }, message: string, help: string) => void;

function targetOf(node: JsonNode, fault: Fault): Target | undefined {
  if (node.kind === 'string' && isTarget(node.value)) return node.value;
  const word = node.kind === 'string' ? node.value : 'This';
  fault(node, `${word} is no target`, targetAdvice(word));
  return undefined;
}

function agentPathsOf(node: JsonNode, directory: string, fault: Fault): string[] {
  const items = node.kind === 'array' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'string') return [resolve(directory, item.value)];
    fault(item, 'This is no path', 'Write the path of a file or directory of agent metadata.');
    return [];
  });
}

function rulesOf(node: JsonNode, fault: Fault): Record<string, Level> {
  const found: Record<string, Level> = {};
  if (node.kind !== 'object') {
    fault(node, 'Rules are an object', 'Write { "fencing-disabled": "off" }.');
    return found;
  }
  for (const { key, keySpan, value } of node.members) {
    const level = value.kind === 'string' ? levels.find((one) => one === value.value) : undefined;
    if (!registry.has(key)) {
      const help = adviceFor(key, registry.keys(), 'Take the id from the finding that is meant.');
      fault({ span: keySpan }, `hacc has no finding called ${key}`, help);
    } else if (level === undefined) fault(value, 'This is no level', 'Write "off", "advice", "warning" or "error".');
    else found[key] = level;
  }
  return found;
}

/** Finds the settings that hold for documents; each `hacc.json` is read, and its faults are told, once. */
export interface SettingsFinder {
  /** The settings of the nearest `hacc.json` at or above a document; its faults come with the first call that meets it. */
  settingsFor(absolutePath: string): Outcome<Settings>;
}

/** A finder for one run. */
export function settingsFinder(terminal: Pick<Terminal, 'directory'>): SettingsFinder {
  const byDirectory = new Map<string, Settings>();
  const search = (directory: string): Outcome<Settings> => {
    const known = byDirectory.get(directory);
    if (known) return { value: known, diagnostics: [] };
    const path = join(directory, fileName);
    const parent = dirname(directory);
    const found = existsSync(path)
      ? readSettings(path, relative(terminal.directory, path))
      : parent === directory
        ? none
        : search(parent);
    byDirectory.set(directory, found.value);
    return found;
  };
  return { settingsFor: (path) => search(path === '-' ? terminal.directory : dirname(path)) };
}

/** The levels of `--rule`, once it is sure that hacc has such findings. */
export function knownLevels(rules: Readonly<Record<string, Level>>): Readonly<Record<string, Level>> {
  for (const id of Object.keys(rules)) {
    if (registry.has(id)) continue;
    const advice = adviceFor(id, registry.keys(), 'Take the id from the finding that is meant.');
    throw new CallFailure(`--rule: there is no finding called ${id}. ${advice}`);
  }
  return rules;
}

import { basename } from 'node:path';
import {
  type Disposable,
  EventEmitter,
  languages,
  type QuickPickItem,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';

/** What the server answers to `hacc.compile`. */
interface Compiled {
  readonly target: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** How many errors keep the document from being compiled. */
  readonly errors: number;
}

interface Choice extends QuickPickItem {
  readonly target: string | undefined;
}

const scheme = 'hacc-compiled';
/** How long typing has to pause before the result is made anew, in milliseconds. */
const pause = 150;

/** What the result of one document is shown as. */
interface View {
  readonly source: string;
  readonly target: string | undefined;
}

function viewOf(uri: Uri): View {
  return JSON.parse(uri.query) as View;
}

function notice({ errors }: Compiled, name: string, isXml: boolean): string {
  const text = `${name} has ${errors === 1 ? 'an error' : `${errors} errors`}, which the Problems view lists.`;
  return isXml ? `<!-- ${text} -->\n` : `# ${text}\n`;
}

function shown(files: Compiled['files']): string {
  const [first, ...others] = files;
  if (first === undefined) return '';
  if (others.length === 0 || first.name.endsWith('.xml')) return first.text;
  return files.map(({ name, text }) => `# ${name}\n\n${text}`).join('\n');
}

/** Shows what .hac documents compile to, in editors of their own that follow every edit. */
export function compileView(ask: Ask, targets: readonly string[]): Disposable & { show(): Promise<void> } {
  const changed = new EventEmitter<Uri>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** The last result that had no errors, by what it is shown as. */
  const lastGood = new Map<string, string>();

  const compile = ({ source, target }: View): Promise<Compiled | undefined> =>
    ask<Compiled>('hacc.compile', { uri: source, ...(target === undefined ? {} : { target }) });

  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const view = viewOf(uri);
      const result = await compile(view);
      const key = uri.toString();
      if (result === undefined) return lastGood.get(key) ?? '';
      if (result.errors > 0) {
        const name = basename(Uri.parse(view.source).path);
        return notice(result, name, uri.path.endsWith('.xml')) + (lastGood.get(key) ?? '');
      }
      lastGood.set(key, shown(result.files));
      return lastGood.get(key)!;
    },
  };

  const follow = (source: string): void => {
    clearTimeout(timers.get(source));
    const refresh = (): void => {
      for (const { uri } of workspace.textDocuments)
        if (uri.scheme === scheme && viewOf(uri).source === source) changed.fire(uri);
    };
    timers.set(source, setTimeout(refresh, pause));
  };

  const parts = [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, provider),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'hac') follow(document.uri.toString());
    }),
    workspace.onDidCloseTextDocument(({ uri }) => lastGood.delete(uri.toString())),
  ];

  return {
    async show() {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== 'hac') {
        window.showInformationMessage('Open a .hac file to compile it.');
        return;
      }
      const choices: Choice[] = [
        { label: 'As the file says', target: undefined },
        ...targets.map((target) => ({ label: target, target })),
      ];
      const choice = await window.showQuickPick(choices, { placeHolder: 'What to compile to' });
      if (choice === undefined) return;
      const view: View = { source: document.uri.toString(), target: choice.target };
      const first = await compile(view);
      if (first === undefined) return;
      const stem = basename(document.uri.path, '.hac');
      const path = `/${stem} ${first.target}${first.target === 'heartbeat-1' ? '' : '.xml'}`;
      const uri = Uri.from({ scheme, path, query: JSON.stringify(view) });
      const result = await workspace.openTextDocument(uri);
      if (path.endsWith('.xml')) await languages.setTextDocumentLanguage(result, 'xml');
      await window.showTextDocument(result, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const part of parts) part.dispose();
    },
  };
}

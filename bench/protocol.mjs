import { spawn } from 'node:child_process';

/**
 * Starts a language server and speaks with it over its standard streams. `open` and `change` wait for the findings of just that
 * version; `request` gives the answer.
 */
export async function openServer(command, options) {
  const child = spawn(command, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map();
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let lastId = 0;

  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message) => {
    if (message.method === 'textDocument/publishDiagnostics') {
      const key = `${message.params.uri} ${message.params.version}`;
      waiting.get(key)?.();
      waiting.delete(key);
    } else if (message.id !== undefined && message.method === undefined) {
      answers.get(message.id)?.(message);
      answers.delete(message.id);
    } else if (message.id !== undefined) send({ id: message.id, result: null });
  };
  child.stdout.on('data', (piece) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(received.toString('latin1', 0, end))[1]);
      if (received.length < end + 4 + length) return;
      take(JSON.parse(received.toString('utf8', end + 4, end + 4 + length)));
      received = received.subarray(end + 4 + length);
    }
  });
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });
  const findings = (uri, version) => new Promise((resolve) => waiting.set(`${uri} ${version}`, resolve));

  await request('initialize', { processId: null, rootUri: null, capabilities: {} });
  send({ method: 'initialized', params: {} });
  return {
    pid: child.pid,
    request,
    open(uri, text) {
      const told = findings(uri, 1);
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'hac', version: 1, text } } });
      return told;
    },
    change(uri, version, change) {
      const told = findings(uri, version);
      send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [change] } });
      return told;
    },
    async close() {
      await request('shutdown');
      send({ method: 'exit' });
    },
  };
}

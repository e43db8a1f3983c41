import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// What libraries print would break the protocol, which owns standard output.
console.log = console.error;
console.warn = console.error;

const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
serve(connection);

import { createConnection } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// What libraries print would break the protocol, which owns standard output.
console.log = console.error;
console.warn = console.error;

serve(createConnection(process.stdin, process.stdout));

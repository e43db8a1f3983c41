import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// A keystroke leaves little behind, so the heap need not grow to several times what is in use before it is swept.
setFlagsFromString('--heap-growing-percent=40');

// What libraries print would break the protocol, which owns standard output.
console.log = console.error;
console.warn = console.error;

serve(createConnection(process.stdin, process.stdout));

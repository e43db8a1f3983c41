import './engine.ts';
import { loadProgram } from './code-cache.ts';

loadProgram(__dirname, process.argv[2]).start().main();

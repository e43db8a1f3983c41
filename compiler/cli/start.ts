import './engine.ts';
import { loadProgram } from './code-cache.ts';

loadProgram(__dirname).start().main();

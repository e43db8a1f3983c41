import { setFlags } from './v8-flags.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

/**
 * How much code a function runs, in bytes of bytecode, before V8 optimises it. A call of hacc is over in a second, so that
 * with V8's own figure a quarter of its processor time goes into machine code that is hardly used. The language server lives long,
 * and keeps V8's figure.
 */
const interruptBudget = 1_000_000;

if (process.argv[2] !== 'lsp') {
  setFlags(`--interrupt-budget=${interruptBudget}`);
  keepYoungSpaceSmall();
}

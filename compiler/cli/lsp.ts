import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { CallFailure } from './failure.ts';

/** `hacc lsp`: becomes the language server, which is a bundle of its own beside that of the command line. */
export function lspCommand(): Command {
  return new Command('lsp')
    .description('serve editors through the Language Server Protocol on standard input and output')
    .option('--stdio', 'speak on standard input and output, which is the only way there is')
    .addHelpText('after', '\nExample:\n  hacc lsp --stdio')
    .action(() => {
      const server = join(dirname(realpathSync(process.argv[1] ?? '.')), 'server.cjs');
      if (!existsSync(server)) throw new CallFailure(`The language server is missing: ${server}.`);
      createRequire(server)(server);
    });
}

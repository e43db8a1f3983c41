import { setFlags } from './v8-flags.ts';

/*
 * V8 makes new objects in a space that it doubles as long as much of what is in it stays alive, up to 16 MB. All trees of a
 * document stay alive, so that it grows at once and then no longer fits the caches of a processor: a file of a thousand
 * resources costs a tenth more. With tens of megabytes of trees it is the other way round, because each clearing of a small
 * space promotes what would soon have died. To clear a small one, calling a second thread costs more than it does. V8 asks
 * both flags anew at each clearing.
 */

/** Keeps the space for new objects as small as it is at the start. */
export function keepYoungSpaceSmall(): void {
  setFlags('--semi-space-growth-factor=1', '--no-parallel-scavenge');
}

/** The length of a text, in UTF-16 units, from which on its trees want a larger space. */
const longText = 2_000_000;

/** Lets the space for new objects grow again where a text of that length is about to be read. */
export function makeRoomFor(length: number): void {
  if (length > longText) setFlags('--semi-space-growth-factor=2', '--parallel-scavenge');
}

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CondensedText } from '../../../compiler/targets/cib/condensed-text.ts';

/** A text of kept pieces in letters and left-out ones in dots, the latter never empty. */
const pieces = fc.array(fc.tuple(fc.constantFrom('', 'a', 'bcd'), fc.constantFrom('.', '...')), { maxLength: 40 });

test('what is left of a text is found again where it stood, asked for in any order', () => {
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(200), { maxLength: 40 }), (parts, places) => {
      const text = `${parts.flat().join('')}z`;
      const condensed = new CondensedText(text);
      for (const { 0: dots, index } of text.matchAll(/\.+/g)) condensed.leaveOut(index, index + dots.length);
      const kept = [...text].flatMap((character, index) => (character === '.' ? [] : [index]));
      expect(condensed.text).toBe(text.replaceAll('.', ''));
      expect(condensed.blanked).toBe(text.replaceAll('.', ' '));
      for (const place of places.map((each) => each % kept.length)) {
        expect([condensed.startInWhole(place), condensed.endInWhole(place + 1)]).toEqual([
          kept[place]!,
          kept[place]! + 1,
        ]);
      }
    }),
  );
});

import {
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IOrAlt,
  type IToken,
  LLkLookaheadStrategy,
  type TokenType,
} from 'chevrotain';

type Alternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

/** What a lookahead function is called on. */
interface Reader {
  LA(distance: number): IToken;
}

/** What must follow a first token: anything, or one of some types. */
type Second = true | ReadonlySet<number>;

/** An alternative that a first token leaves open. */
interface Candidate {
  readonly alternative: number;
  readonly second: Second;
}

/** The most tokens that are looked at to choose an alternative. */
export const maxLookahead = 2;

/** A type and the types of its category. */
function typesOf({ tokenTypeIdx, categoryMatches }: TokenType): readonly number[] {
  return [tokenTypeIdx!, ...(categoryMatches ?? [])];
}

/** What may begin a production, by type, with what must follow it there. */
function beginnings(paths: readonly TokenType[][]): Map<number, Second> {
  const found = new Map<number, true | Set<number>>();
  for (const [first, second] of paths)
    for (const type of typesOf(first!)) {
      const known = found.get(type) ?? new Set();
      if (second === undefined) found.set(type, true);
      else if (known !== true) {
        for (const next of typesOf(second)) known.add(next);
        found.set(type, known);
      }
    }
  return found;
}

/** The alternatives that a first token leaves open, by its type, each list in the order of the alternatives. */
function candidates(alternatives: readonly TokenType[][][]): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  alternatives.forEach((paths, alternative) => {
    for (const [type, second] of beginnings(paths)) {
      const known = found.get(type);
      if (known) known.push({ alternative, second });
      else found.set(type, [{ alternative, second }]);
    }
  });
  return found;
}

const fits = (second: Second, reader: Reader): boolean => second === true || second.has(reader.LA(2).tokenTypeIdx);

/**
 * Looks ahead as chevrotain does, but works out what may begin a production when it is met first, as most files need little
 * of the grammar; and where gates decide, it asks only those of the alternatives that the next token leaves open.
 */
export class LateLookahead extends LLkLookaheadStrategy {
  constructor() {
    super({ maxLookahead });
  }

  override buildLookaheadForAlternation({ prodOccurrence: occurrence, rule, maxLookahead }: Alternation) {
    let open: Map<number, Candidate[]> | undefined;
    return function (this: Reader, alternatives: readonly IOrAlt<unknown>[]): number | undefined {
      open ??= candidates(getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead }));
      const left = open.get(this.LA(1).tokenTypeIdx);
      if (left === undefined) return undefined;
      for (let index = 0; index < left.length; index++) {
        const { alternative, second } = left[index]!;
        const gate = alternatives[alternative]!.GATE;
        if (fits(second, this) && (gate === undefined || gate.call(this))) return alternative;
      }
      return undefined;
    } as () => number | undefined;
  }

  override buildLookaheadForOptional({ prodOccurrence: occurrence, prodType, rule, maxLookahead }: Optional) {
    let first: Map<number, Second> | undefined;
    return function (this: Reader): boolean {
      first ??= beginnings(getLookaheadPaths({ occurrence, rule, prodType, maxLookahead })[0]!);
      const second = first.get(this.LA(1).tokenTypeIdx);
      return second !== undefined && fits(second, this);
    } as () => boolean;
  }
}

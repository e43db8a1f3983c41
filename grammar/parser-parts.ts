import type { ILookaheadStrategy, TokenType } from 'chevrotain';
import { maxLookahead } from './lookahead.ts';
import { faultWords } from './messages.ts';
import * as t from './tokens.ts';
import { TreeParser } from './tree-parser.ts';

/**
 * The rules of what statements are made of: names, pairs, headers, brackets, references.
 *
 * What rules that run for every line choose among stands in fields beside them. Within a rule it would be made anew at each
 * call, with a function for each alternative, which takes longer than the choice.
 */
export abstract class PartsParser extends TreeParser {
  constructor(skipValidations: boolean, lookaheadStrategy: ILookaheadStrategy) {
    super(t.allTokens, {
      skipValidations,
      recoveryEnabled: true,
      maxLookahead,
      lookaheadStrategy,
      errorMessageProvider: faultWords,
    });
  }

  protected next(type: TokenType, distance = 1): boolean {
    return this.LA(distance).tokenType === type;
  }

  /** The next two tokens are a key and its value. */
  protected readonly atPair = (): boolean => this.next(t.Assign, 2);
  protected readonly atWord = (): boolean => !this.next(t.Assign, 2);

  private readonly steps = {
    ERR_MSG: 'a resource',
    DEF: [{ ALT: () => this.SUBRULE(this.referenceSet) }, { ALT: () => this.SUBRULE(this.reference) }],
  };

  protected readonly step = this.definePart('step', () => {
    this.OR(this.steps);
  });

  protected readonly referenceSet = this.define('referenceSet', () => {
    this.OPTION(() => this.CONSUME(t.Any));
    this.CONSUME(t.LeftParenthesis);
    this.AT_LEAST_ONE({ ERR_MSG: 'a resource', DEF: () => this.SUBRULE(this.reference) });
    this.CONSUME(t.RightParenthesis);
    this.OPTION2(() => this.SUBRULE(this.annotation));
  });

  private readonly references = {
    ERR_MSG: 'a resource',
    DEF: [
      { ALT: () => this.CONSUME(t.Term) },
      {
        ALT: () => {
          this.CONSUME(t.Text);
          this.OPTION(() => this.CONSUME(t.Suffix));
        },
      },
    ],
  };

  protected readonly reference = this.define('reference', () => {
    this.OR(this.references);
  });

  private readonly headParts = [
    { GATE: this.atPair, ALT: () => this.SUBRULE(this.pair) },
    { ALT: () => this.SUBRULE(this.as) },
  ];
  private readonly headItems = {
    GATE: () => this.atPair() || this.next(t.As),
    DEF: () => this.OR(this.headParts),
  };

  protected readonly head = this.definePart('head', () => {
    this.MANY(this.headItems);
  });

  protected readonly annotation = this.define('annotation', () => {
    this.CONSUME(t.LeftSquare);
    this.MANY(this.headItems);
    this.CONSUME(t.RightSquare);
  });

  private readonly pairId = { GATE: this.atWord, DEF: () => this.SUBRULE(this.as) };

  protected readonly blockPair = this.define('blockPair', () => {
    this.SUBRULE(this.pair);
    this.OPTION(this.pairId);
  });

  protected readonly pair = this.define('pair', () => {
    this.SUBRULE(this.key);
    this.CONSUME(t.Assign);
  });

  protected readonly as = this.define('as', () => {
    this.CONSUME(t.As);
    this.SUBRULE(this.anyName);
  });

  protected readonly key = this.defineWord('key', 'a name', [t.Word, t.Text, t.Hash]);
  protected readonly name = this.defineWord('name', 'a name', [t.Plain, t.Text]);
  protected readonly anyName = this.defineWord('anyName', 'a name', [t.Word, t.Text]);
  protected readonly term = this.defineWord('term', 'a name', [t.Term, t.Text]);
}

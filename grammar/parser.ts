import type { ILookaheadStrategy } from 'chevrotain';
import type { CstNode } from './cst-node.ts';
import { LateLookahead } from './lookahead.ts';
import { RuleParser } from './parser-rule.ts';
import type { Token } from './token.ts';
import * as t from './tokens.ts';

/**
 * The grammar, for one statement at a time. It says what may follow what, and leaves to the analysis which item may stand
 * in which block and how many words a keyword wants.
 */
export class HacParser extends RuleParser {
  /** Looking for ambiguities takes half of the start; a test does it, and compares with another way to look ahead. */
  constructor(skipValidations = true, lookahead: ILookaheadStrategy = new LateLookahead()) {
    super(skipValidations, lookahead);
    this.performSelfAnalysis();
  }

  /** Reads one statement, and whatever it is taken for. */
  parse(tokens: Token[]): CstNode {
    return this.read(this.statement, tokens);
  }

  private readonly statements = [
    { ALT: () => this.SUBRULE(this.declaration) },
    { ALT: () => this.SUBRULE(this.heartbeat) },
    { ALT: () => this.SUBRULE(this.set) },
    { ALT: () => this.SUBRULE(this.rawXml) },
    { ALT: () => this.SUBRULE(this.location) },
    { ALT: () => this.SUBRULE(this.colocation) },
    { ALT: () => this.SUBRULE(this.order) },
    { ALT: () => this.SUBRULE(this.ticket) },
    { ALT: () => this.SUBRULE(this.fencing) },
  ];

  private readonly statement = this.definePart('statement', () => {
    this.OR(this.statements);
  });

  private readonly wordParts = [{ ALT: () => this.SUBRULE(this.name) }, { ALT: () => this.CONSUME(t.At) }];
  private readonly words = { GATE: this.atWord, DEF: () => this.OR(this.wordParts) };

  private readonly operationsElsewhere = () => this.CONSUME2(t.At);
  private readonly ownBlock = () => this.SUBRULE(this.block);

  private readonly declaration = this.define('declaration', () => {
    this.CONSUME(t.DeclarationToken);
    this.MANY(this.words);
    this.SUBRULE(this.head);
    this.OPTION(this.operationsElsewhere);
    this.OPTION2(this.ownBlock);
  });

  private readonly heartbeat = this.define('heartbeat', () => {
    this.CONSUME(t.Heartbeat);
    this.SUBRULE(this.head);
    this.OPTION(() => this.SUBRULE(this.heartbeatBlock));
  });

  private readonly setKeywords = [
    { ALT: () => this.CONSUME(t.SetToken) },
    {
      ALT: () => {
        this.CONSUME(t.Defaults);
        this.SUBRULE(this.name);
      },
    },
  ];
  private readonly ownId = () => this.SUBRULE(this.as);
  private readonly ownAnnotation = () => this.SUBRULE(this.annotation);
  private readonly setCondition = {
    GATE: this.atWord,
    DEF: () => {
      this.CONSUME(t.When);
      this.SUBRULE(this.rule);
    },
  };
  private readonly setPairs = { GATE: this.atPair, DEF: () => this.SUBRULE(this.blockPair) };
  private readonly setContents = {
    ERR_MSG: "a pair, '{' or '@' and an id",
    MAX_LOOKAHEAD: 1,
    DEF: [
      { ALT: () => this.SUBRULE(this.block) },
      { ALT: () => this.CONSUME(t.At) },
      { ALT: () => this.AT_LEAST_ONE(this.setPairs) },
    ],
  };

  private readonly set = this.define('set', () => {
    this.OR(this.setKeywords);
    this.OPTION(this.ownId);
    this.OPTION2(this.ownAnnotation);
    this.OPTION3(this.setCondition);
    this.OR2(this.setContents);
  });

  private readonly rawXml = this.define('rawXml', () => {
    this.CONSUME(t.Xml);
    this.CONSUME(t.Text);
  });

  private readonly places = [
    {
      ALT: () => {
        this.CONSUME(t.Matching);
        this.CONSUME(t.Text);
      },
    },
    { ALT: () => this.SUBRULE(this.step) },
  ];
  private readonly placed = { GATE: this.atWord, MAX_LOOKAHEAD: 1, DEF: () => this.OR(this.places) };
  private readonly ownPreference = () => this.SUBRULE(this.preference);

  private readonly location = this.define('location', () => {
    this.CONSUME(t.Location);
    this.OPTION(this.placed);
    this.SUBRULE(this.head);
    this.OPTION2(this.ownPreference);
    this.SUBRULE(this.constraintEnd);
  });

  private readonly colocationVerbs = {
    ERR_MSG: "'with' or 'avoids'",
    DEF: [{ ALT: () => this.CONSUME(t.With) }, { ALT: () => this.CONSUME(t.Avoids) }],
  };
  private readonly colocated = {
    GATE: this.atWord,
    MAX_LOOKAHEAD: 1,
    DEF: () => {
      this.SUBRULE(this.reference);
      this.OR(this.colocationVerbs);
      this.SUBRULE2(this.reference);
    },
  };

  private readonly colocation = this.define('colocation', () => {
    this.CONSUME(t.Colocation);
    this.OPTION(this.colocated);
    this.SUBRULE(this.head);
    this.SUBRULE(this.constraintEnd);
  });

  private readonly laterSteps = {
    ERR_MSG: "'->'",
    DEF: () => {
      this.CONSUME(t.Arrow);
      this.SUBRULE2(this.step);
    },
  };
  private readonly ordered = {
    GATE: this.atWord,
    MAX_LOOKAHEAD: 1,
    DEF: () => {
      this.SUBRULE(this.step);
      this.AT_LEAST_ONE(this.laterSteps);
    },
  };

  private readonly order = this.define('order', () => {
    this.CONSUME(t.Order);
    this.OPTION(this.ordered);
    this.SUBRULE(this.head);
    this.SUBRULE(this.constraintEnd);
  });

  private readonly ticket = this.define('ticket', () => {
    this.CONSUME(t.Ticket);
    this.OPTION({ GATE: this.atWord, MAX_LOOKAHEAD: 1, DEF: () => this.SUBRULE(this.term) });
    this.OPTION2({
      GATE: this.atWord,
      DEF: () => {
        this.CONSUME(t.For);
        this.SUBRULE(this.step);
      },
    });
    this.SUBRULE(this.head);
    this.OPTION3(() => this.SUBRULE(this.block));
  });

  private readonly fencing = this.define('fencing', () => {
    this.CONSUME(t.Fencing);
    this.OPTION({
      GATE: this.atWord,
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Matching);
              this.CONSUME(t.Text);
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Where);
              this.SUBRULE(this.key);
              this.CONSUME(t.ComparisonSign);
              this.SUBRULE(this.anyName);
            },
          },
          { ALT: () => this.SUBRULE(this.term) },
        ]),
    });
    this.SUBRULE(this.head);
    this.OPTION2(() => this.SUBRULE(this.block));
  });

  private readonly ownLifetime = () => this.SUBRULE(this.lifetime);

  /** The lifetime and the block that end a constraint. */
  private readonly constraintEnd = this.definePart('constraintEnd', () => {
    this.OPTION(this.ownLifetime);
    this.OPTION2(this.ownBlock);
  });

  private readonly blockParts = [{ ALT: () => this.CONSUME(t.Newline) }, { ALT: () => this.SUBRULE(this.item) }];
  private readonly blockPart = (): void => {
    this.OR(this.blockParts);
  };

  private readonly block = this.define('block', () => {
    this.CONSUME(t.LeftCurly);
    this.MANY(this.blockPart);
    this.CONSUME(t.RightCurly);
  });

  private readonly items = {
    // The gates decide on what one token leaves open; a second would blame the keyword for what is wrong behind it.
    MAX_LOOKAHEAD: 1,
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: this.atPair, ALT: () => this.SUBRULE(this.blockPair) },
      { ALT: () => this.CONSUME(t.At) },
      {
        GATE: () => this.next(t.Arrow, 2) || (this.next(t.Root) && this.next(t.Arrow, 3)),
        ALT: () => this.SUBRULE(this.mapping),
      },
      { ALT: () => this.SUBRULE(this.statement) },
      { ALT: () => this.SUBRULE(this.setLine) },
      { ALT: () => this.SUBRULE(this.preference) },
      { ALT: () => this.SUBRULE(this.lifetime) },
      { ALT: () => this.SUBRULE(this.port) },
      { ALT: () => this.SUBRULE(this.select) },
      { ALT: () => this.SUBRULE(this.unknown) },
    ],
  };

  private readonly item = this.define('item', () => {
    this.OR(this.items);
  });

  /** What begins no item; it is read to its end, so that one fault is all that comes of it. */
  private readonly unknown = this.define('unknown', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Misplaced) }, { ALT: () => this.CONSUME(t.Root) }]);
          this.MANY({
            GATE: this.atWord,
            DEF: () => this.OR3([{ ALT: () => this.SUBRULE(this.anyName) }, { ALT: () => this.CONSUME(t.At) }]),
          });
          this.SUBRULE(this.head);
          this.OPTION(() => this.SUBRULE(this.block));
        },
      },
      { ALT: () => this.CONSUME(t.Junk) },
    ]);
  });

  private readonly heartbeatBlock = this.define('heartbeatBlock', () => {
    this.CONSUME(t.LeftCurly);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Newline) },
        { GATE: this.atPair, ALT: () => this.SUBRULE(this.blockPair) },
        { GATE: this.atWord, ALT: () => this.SUBRULE(this.directive) },
      ]),
    );
    this.CONSUME(t.RightCurly);
  });

  /** Words of ha.cf, where `uid=root` is a word like any other behind the first. */
  private readonly directive = this.define('directive', () => {
    this.SUBRULE(this.anyName);
    this.MANY(() =>
      this.OR([{ GATE: this.atPair, ALT: () => this.SUBRULE(this.pair) }, { ALT: () => this.SUBRULE2(this.anyName) }]),
    );
  });

  private readonly setLine = this.define('setLine', () => {
    this.CONSUME(t.SetWord);
    this.OPTION(() => this.CONSUME(t.At));
    this.MANY({ GATE: this.atWord, DEF: () => this.SUBRULE(this.reference) });
    this.SUBRULE(this.head);
  });

  private readonly preferenceVerbs = [{ ALT: () => this.CONSUME(t.Prefers) }, { ALT: () => this.CONSUME(t.Avoids) }];
  private readonly preferredNode = { GATE: this.atWord, DEF: () => this.SUBRULE(this.term) };
  private readonly preferredPlace = {
    GATE: this.atWord,
    DEF: () => {
      this.CONSUME(t.Where);
      this.SUBRULE(this.rule);
    },
  };

  private readonly preference = this.define('preference', () => {
    this.OR(this.preferenceVerbs);
    this.OPTION(this.preferredNode);
    this.SUBRULE(this.head);
    this.OPTION2(this.preferredPlace);
  });

  private readonly lifetime = this.define('lifetime', () => {
    this.CONSUME(t.While);
    this.SUBRULE(this.head);
    this.SUBRULE(this.rule);
  });

  private readonly mapping = this.define('mapping', () => {
    this.OPTION({ GATE: () => !this.next(t.Arrow, 2), DEF: () => this.CONSUME(t.Root) });
    this.SUBRULE(this.anyName);
    this.CONSUME(t.Arrow);
    this.SUBRULE2(this.anyName);
    this.SUBRULE(this.head);
  });

  private readonly port = this.define('port', () => {
    this.CONSUME(t.Port);
    this.OPTION({
      GATE: this.atWord,
      DEF: () => {
        this.SUBRULE(this.name);
        this.OPTION2(() => {
          this.CONSUME(t.Arrow);
          this.SUBRULE2(this.name);
        });
      },
    });
    this.SUBRULE(this.head);
  });

  private readonly select = this.define('select', () => {
    this.CONSUME(t.Select);
    this.MANY({ GATE: this.atWord, DEF: () => this.SUBRULE(this.selectTarget) });
  });

  private readonly selectTarget = this.define('selectTarget', () => {
    this.SUBRULE(this.name);
    this.OPTION(() => {
      this.CONSUME(t.LeftParenthesis);
      this.MANY(() => this.SUBRULE(this.selectAttribute));
      this.CONSUME(t.RightParenthesis);
    });
  });

  private readonly selectAttribute = this.define('selectAttribute', () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.as));
  });
}

import { PartsParser } from './parser-parts.ts';
import * as t from './tokens.ts';

/** The rules of what stands behind where, when and while. */
export abstract class RuleParser extends PartsParser {
  protected readonly rule = this.define('rule', () => {
    this.OR({
      ERR_MSG: 'a condition',
      DEF: [
        {
          ALT: () => {
            this.SUBRULE(this.annotation);
            this.OPTION({ GATE: this.atWord, DEF: () => this.SUBRULE(this.ruleBody) });
          },
        },
        { ALT: () => this.SUBRULE2(this.ruleBody) },
      ],
    });
  });

  protected readonly ruleBody = this.define('ruleBody', () => {
    this.OR({
      ERR_MSG: 'a condition',
      DEF: [
        { ALT: () => this.CONSUME(t.At) },
        {
          ALT: () => {
            this.SUBRULE(this.condition);
            this.MANY(() => {
              this.OR2([{ ALT: () => this.CONSUME(t.And) }, { ALT: () => this.CONSUME(t.Or) }]);
              this.SUBRULE2(this.condition);
            });
          },
        },
      ],
    });
  });

  protected readonly condition = this.define('condition', () => {
    this.OR({
      ERR_MSG: 'a condition',
      DEF: [
        { GATE: () => this.next(t.LeftSquare, 2), ALT: () => this.SUBRULE(this.elementCondition) },
        {
          ALT: () => {
            this.OR2({
              ERR_MSG: 'a condition',
              DEF: [
                { ALT: () => this.SUBRULE(this.nestedRule) },
                { ALT: () => this.SUBRULE(this.defined) },
                { ALT: () => this.SUBRULE(this.date) },
                { ALT: () => this.SUBRULE(this.resourceCondition) },
                { ALT: () => this.SUBRULE(this.operationCondition) },
                { ALT: () => this.SUBRULE(this.comparison) },
              ],
            });
            this.OPTION(() => this.SUBRULE(this.annotation));
          },
        },
      ],
    });
  });

  protected readonly elementCondition = this.define('elementCondition', () => {
    this.CONSUME(t.OperandWord);
    this.SUBRULE(this.annotation);
  });

  protected readonly nestedRule = this.define('nestedRule', () => {
    this.CONSUME(t.LeftParenthesis);
    this.SUBRULE(this.rule);
    this.CONSUME(t.RightParenthesis);
  });

  protected readonly defined = this.define('defined', () => {
    this.OPTION(() => this.CONSUME(t.Not));
    this.CONSUME(t.Defined);
    this.SUBRULE(this.key);
  });

  protected readonly date = this.define('date', () => {
    this.CONSUME(t.DateWord);
    this.OR({
      ERR_MSG: "'<', 'from', 'to' or 'matches'",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.ComparisonSign);
            this.SUBRULE(this.term);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Matches);
            this.SUBRULE(this.dateParts);
          },
        },
        {
          ALT: () => {
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME(t.From);
                  this.SUBRULE2(this.term);
                  this.OPTION(() => {
                    this.CONSUME(t.To);
                    this.SUBRULE3(this.term);
                  });
                },
              },
              {
                ALT: () => {
                  this.CONSUME2(t.To);
                  this.SUBRULE4(this.term);
                },
              },
            ]);
            this.OPTION2(() => {
              this.CONSUME(t.For);
              this.SUBRULE2(this.dateParts);
            });
          },
        },
      ],
    });
  });

  protected readonly dateParts = this.define('dateParts', () => {
    this.OPTION(() => this.SUBRULE(this.annotation));
    this.MANY({ GATE: this.atPair, DEF: () => this.SUBRULE(this.pair) });
  });

  protected readonly resourceCondition = this.define('resourceCondition', () => {
    this.CONSUME(t.Resource);
    this.MANY({ GATE: this.atPair, DEF: () => this.SUBRULE(this.pair) });
  });

  protected readonly operationCondition = this.define('operationCondition', () => {
    this.CONSUME(t.Operation);
    this.OPTION({ GATE: this.atWord, DEF: () => this.SUBRULE(this.term) });
    this.MANY({ GATE: this.atPair, DEF: () => this.SUBRULE(this.pair) });
  });

  protected readonly comparison = this.define('comparison', () => {
    this.SUBRULE(this.operand);
    this.CONSUME(t.ComparisonSign);
    this.SUBRULE2(this.operand);
  });

  protected readonly operand = this.define('operand', () => {
    this.OR({
      ERR_MSG: 'an attribute or a value',
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.OperandWord);
            this.OPTION(() => {
              this.CONSUME(t.LeftParenthesis);
              this.SUBRULE(this.key);
              this.CONSUME(t.RightParenthesis);
            });
          },
        },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.Hash) },
      ],
    });
  });
}

import { EmbeddedActionsParser, type IParserConfig, type IToken, type TokenType } from 'chevrotain';
import { CstNode } from './cst-node.ts';
import { Token, type WordRule } from './token.ts';

/**
 * A parser whose rules build the concrete tree, of nodes that are lighter than those of chevrotain's own: it makes a
 * dictionary of lists for each, by the names of what stands below it, which loses the order of the text besides.
 */
export abstract class TreeParser extends EmbeddedActionsParser {
  /** What the rule that is being read has come to. */
  private node = new CstNode('');

  constructor(vocabulary: readonly TokenType[], config: IParserConfig) {
    super([...vocabulary], config);
  }

  /** Makes a rule of the grammar whose tokens and rules become a node, also where it breaks off. */
  protected define(name: string, body: () => void): () => void {
    return this.RULE(name, () => {
      const outer = this.node;
      const node = new CstNode(name);
      this.node = node;
      try {
        body();
      } finally {
        this.node = outer;
        outer.addNode(node);
      }
    });
  }

  /** Makes a rule of the grammar whose tokens and rules belong to the rule that calls it. */
  protected definePart(name: string, body: () => void): () => void {
    return this.RULE(name, body);
  }

  /** Makes a rule of the grammar that is one token of some types; the token itself stands for it in the tree. */
  protected defineWord(name: WordRule, description: string, types: readonly TokenType[]): () => void {
    const choice = { ERR_MSG: description, DEF: types.map((type) => ({ ALT: () => this.CONSUME(type) })) };
    const read = (): void => {
      const token = this.OR(choice);
      if (token instanceof Token) token.rule = name;
    };
    return this.RULE(name, read, { recoveryValueFunc: () => this.node.addNode(new CstNode(name)) });
  }

  /** A node for what a rule makes of some tokens; what the grammar does not allow is in `errors`. */
  protected read(rule: () => void, tokens: Token[]): CstNode {
    const outer = this.node;
    const root = new CstNode('');
    this.node = root;
    this.input = tokens;
    rule.call(this);
    this.node = outer;
    return root;
  }

  protected override CONSUME(type: TokenType): IToken {
    const token = super.CONSUME(type);
    if (!token.isInsertedInRecovery) this.node.addToken(token as Token);
    return token;
  }

  protected override CONSUME2(type: TokenType): IToken {
    const token = super.CONSUME2(type);
    if (!token.isInsertedInRecovery) this.node.addToken(token as Token);
    return token;
  }
}

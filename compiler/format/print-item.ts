import type { Item, Mapping, SelectTarget, SetDeclaration } from '../../grammar/ast.ts';
import {
  lineBreak,
  printAnnotation,
  printAs,
  printHead,
  printIdReference,
  printPair,
  printStep,
  words,
} from './print-parts.ts';
import { printClause, printRule, printTest } from './print-rule.ts';
import {
  quoted,
  quotedXml,
  spellDirectiveWord,
  spellFirstName,
  spellIdReference,
  spellName,
  spellReference,
} from './quote.ts';

/** An item's own line, without its block and comments; it may hold places where it may be broken. */
export function printLine(item: Item): string {
  switch (item.kind) {
    case 'pair':
      return printPair(item);
    case 'pairReference':
      return spellIdReference(item.reference);
    case 'declaration': {
      const names = item.words.map((word) =>
        word.kind === 'idReference' ? spellIdReference(word) : spellName(word, 'list'),
      );
      return words(item.keyword, ...names, printHead(item.head));
    }
    case 'set':
      return printSetLine(item);
    case 'xml':
      return `xml ${quotedXml(item.text?.value ?? '')}`;
    case 'mapping':
      return printMapping(item);
    case 'select':
      return words('select', ...item.targets.map(printTarget));
    case 'directive': {
      const [first, ...rest] = item.words;
      return words(first && spellFirstName(first), ...rest.map(spellDirectiveWord));
    }
    case 'setLine':
      return words('set', printIdReference(item.reference), ...item.members.map(spellReference), printHead(item.head));
    case 'preference':
      return words(
        item.verb,
        item.node && spellName(item.node, 'term'),
        printHead(item.head),
        printClause('where', item.where),
      );
    case 'while':
      return words('while', printHead(item.head), item.rule && printRule(item.rule));
    default:
      return printConstraint(item);
  }
}

type Constraint = Extract<Item, { kind: 'location' | 'colocation' | 'order' | 'ticket' | 'fencing' }>;

function printConstraint(item: Constraint): string {
  const head = printHead(item.head);
  switch (item.kind) {
    case 'location': {
      const subject = item.pattern ? `matching ${quoted(item.pattern.value)}` : item.subject && printStep(item.subject);
      const preference = item.preference && printLine(item.preference);
      return words('location', subject, head, preference, item.lifetime && printLine(item.lifetime));
    }
    case 'colocation': {
      const { resource, verb, other } = item;
      const sentence = resource && words(spellReference(resource), verb, other && spellReference(other));
      return words('colocation', sentence, head, item.lifetime && printLine(item.lifetime));
    }
    case 'order': {
      const chain = item.steps.map(printStep).join(`${lineBreak}-> `);
      return words('order', chain, head, item.lifetime && printLine(item.lifetime));
    }
    case 'ticket': {
      const subject = item.subject && `for ${printStep(item.subject)}`;
      return words('ticket', item.ticket && spellName(item.ticket, 'term'), subject, head);
    }
    case 'fencing': {
      const { attribute, pattern, target } = item;
      if (attribute) return words('fencing', printTest(attribute, item.value), head);
      const whom = pattern ? `matching ${quoted(pattern.value)}` : target && spellName(target, 'term');
      return words('fencing', whom, head);
    }
  }
}

function printSetLine(item: SetDeclaration): string {
  return words(
    item.keyword,
    item.scope && spellName(item.scope, 'list'),
    printAs(item.as),
    printAnnotation(item.annotation),
    printClause('when', item.when),
    printIdReference(item.reference),
  );
}

function printMapping({ keyword, from, to, head }: Mapping): string {
  const spell = (name: typeof from): string | undefined => name && spellName(name, keyword === 'port' ? 'list' : 'any');
  const source = from && keyword === undefined ? spellFirstName(from) : spell(from);
  return words(keyword, source, to && words('->', spell(to)), printHead(head));
}

function printTarget({ name, attributes }: SelectTarget): string {
  const inner = attributes?.map((attribute) => words(spellName(attribute.name, 'list'), printAs(attribute.id)));
  return `${spellName(name, 'list')}${inner ? `(${inner.join(' ')})` : ''}`;
}

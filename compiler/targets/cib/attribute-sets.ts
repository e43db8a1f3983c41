import type { AttributeSet, Extra, NameValuePair, Rule } from '../../model/cluster.ts';
import { attributesOf, childrenOf, commentName, nameOf, textName, type XmlDocument, type XmlNode } from './read-xml.ts';

const wrapper = 'attributes';

/** The tag of the element that holds the pairs of a set in Heartbeat 2. */
export const pairsTag = wrapper;

const isAside = (name: string): boolean => name === commentName || name === textName;

/**
 * What stands in a Heartbeat 2 set, without the wrapper of its pairs: `(rule*, attributes)` by its DTD. Undefined where the
 * set is built differently, so that writing it could not put it back.
 */
export function contentsOfHeartbeatSet(document: XmlDocument, node: XmlNode): readonly XmlNode[] | undefined {
  const contents: XmlNode[] = [];
  let pairs: XmlNode | undefined;
  for (const child of childrenOf(node)) {
    const name = nameOf(child);
    if (name === wrapper && !pairs && attributesOf(document, child).length === 0) {
      pairs = child;
      contents.push(...childrenOf(child));
    } else if (isAside(name) || (name === 'rule' && !pairs)) contents.push(child);
    else return undefined;
  }
  const rulesOutside = pairs && !childrenOf(pairs).some((child) => nameOf(child) === 'rule');
  return rulesOutside ? contents : undefined;
}

type SetChild = NameValuePair | Rule | Extra;

/** The children of a set as Heartbeat 2 wants them: rules, with the comments before them, apart from what the wrapper holds. */
export function splitForHeartbeat(set: AttributeSet): { rules: readonly SetChild[]; pairs: readonly SetChild[] } {
  const rules: SetChild[] = [];
  const pairs: SetChild[] = [];
  let comments: SetChild[] = [];
  for (const child of set.children) {
    if (child.kind === 'comment') comments.push(child);
    else {
      const side = child.kind === 'rule' ? rules : pairs;
      side.push(...comments, child);
      comments = [];
    }
  }
  pairs.push(...comments);
  return { rules, pairs };
}

import { aclElements } from './acls.ts';
import { alertElements } from './alerts.ts';
import { bundleElements } from './bundles.ts';
import { configurationElements } from './configuration.ts';
import { constraintElements } from './constraints.ts';
import type { ElementEntry } from './element-entry.ts';
import { fencingElements } from './fencing.ts';
import { headerElements } from './header.ts';
import { nodeElements } from './nodes.ts';
import { operationElements } from './operations.ts';
import { resourceElements } from './resources.ts';
import { ruleElements } from './rules.ts';
import { setElements } from './sets.ts';
import { tagElements } from './tags.ts';

/** All elements of the CIB, in the order of the document. */
export const elementEntries: readonly ElementEntry[] = [
  ...headerElements,
  ...configurationElements,
  ...setElements,
  ...nodeElements,
  ...resourceElements,
  ...operationElements,
  ...bundleElements,
  ...constraintElements,
  ...ruleElements,
  ...fencingElements,
  ...tagElements,
  ...aclElements,
  ...alertElements,
];

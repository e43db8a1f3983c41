import { attributeOf } from '../../model/access.ts';
import type { FencingLevel } from '../../model/cluster.ts';
import { isAvailable } from '../../vocabulary/index.ts';
import { report } from '../catalogue.ts';
import { type Form, findingsOn, has } from './form.ts';

/** From this schema on a level's index is 1 to 9; all others take any positive number. */
const firstWithFewLevels = '4.0';
const mostLevels = 9;

/** A level is for a node, for those that a pattern matches, or for those with an attribute. */
export const fencingLevelForm: Form<FencingLevel> = (level, { schema }) => {
  const findings = findingsOn(level);
  const advice = 'Keep one of them: fencing NODE, fencing matching PATTERN, or fencing where ATTRIBUTE == VALUE.';
  const given = findings.exclusive(['target', 'target-pattern', 'target-attribute'], advice);
  if (given && given.name !== 'target-attribute') findings.excludedBy(given, ['target-value'], advice);
  else if (given && !has(level, 'target-value')) findings.missing('target-value', 'Add target-value=VALUE.');
  else if (!given && has(level, 'target-value')) findings.missing('target-attribute', 'Add target-attribute=NAME.');
  else if (!given) findings.missing('target', 'Say whom it fences: fencing NODE { level … }.');
  const index = attributeOf(level, 'index');
  if (index && schema && isAvailable({ since: firstWithFewLevels }, schema) && Number(index.value) > mostLevels) {
    const values = { value: `'${index.value}'`, name: 'index', expected: `a number from 1 to ${mostLevels}` };
    findings.list.push(report('invalid-value', index.valueSpan, { ...values, advice: 'Number the levels from 1.' }));
  }
  return findings.list;
};

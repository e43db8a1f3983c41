import { defineCatalogue, reporter } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What can be wrong with the statements of a .hac file as such, before the cluster that they make is looked at. */
export const analysisCatalogue = defineCatalogue({
  'misplaced-keyword': {
    severity: 'error',
    summary:
      'A statement stands where its keyword has no meaning: an operation in a group, a resource in an alert, a level outside of fencing. It is left out of the configuration.',
    message: '{keyword} has no meaning in {place}',
    help: '{advice}',
    bad: 'group web {\n  op monitor interval=10s\n}',
    good: 'group web {\n  primitive ip IPaddr2 { op monitor interval=10s }\n}',
  },
  'missing-word': {
    severity: 'error',
    summary: 'A statement lacks a word without which nobody knows what it is about, such as the name of a resource.',
    message: '{keyword} needs {word}',
    help: '{advice}',
    bad: 'primitive { ip=10.0.0.5 }',
    good: 'primitive vip IPaddr2 { ip=10.0.0.5 }',
  },
  'surplus-word': {
    severity: 'error',
    summary: 'A statement has more words than it takes; what is too many is left out of the configuration.',
    message: '{keyword} takes {expected}: {surplus} too many',
    help: '{advice}',
    bad: 'node host1 host2',
    good: 'node host1\nnode host2',
  },
  'surplus-block': {
    severity: 'error',
    summary: 'Braces follow a statement that has nothing to hold in them; they are left out of the configuration.',
    message: '{keyword} takes no block',
    help: 'Remove the braces, or write what they hold into the line.',
    bad: 'tag web-all web ip { description=Both }',
    good: 'tag web-all web ip',
  },
  'duplicate-attribute': {
    severity: 'error',
    summary:
      'An attribute is given twice in one header, or once by its place and once by its name. An XML element can have it once; the first one counts.',
    message: '{name} is given twice',
    help: 'Remove one of the two.',
    bad: 'primitive vip IPaddr2 { op monitor interval=10s interval=20s }',
    good: 'primitive vip IPaddr2 { op monitor interval=10s }',
  },
  'missing-value': {
    severity: 'error',
    summary:
      'An attribute in a header stands without a value. Only name-value pairs of a block may lack one; an empty value is written as two quotes.',
    message: '{name} has no value',
    help: 'Write {name}=VALUE, {name}="" for an empty value, or remove it.',
    bad: 'primitive vip IPaddr2 description=',
    good: 'primitive vip IPaddr2 description="The service address"',
  },
  'misplaced-reference': {
    severity: 'error',
    summary:
      'A reference with @ stands where none is understood. Templates, sets, pairs, rules and operations can be referred to, and only where one of them is expected.',
    message: '@{id} refers to something where no reference is understood',
    help: 'Put it in quotes if the text itself is meant.',
    bad: 'node host1 description=@x',
    good: 'node host1 description="@x"',
  },
  'misplaced-id': {
    severity: 'error',
    summary:
      'An id is given to a statement that is no element itself. Each level of a fencing statement is an element with an id of its own.',
    message: '{keyword} has no id of its own',
    help: 'Give the id to a line of its block: as ID.',
    bad: 'fencing host1 as f1 { level 1 ilo1 }',
    good: 'fencing host1 { level 1 ilo1 as f1 }',
  },
  'repeated-statement': {
    severity: 'error',
    summary: 'A statement that says something of the whole file stands in it twice; the first one counts.',
    message: '{keyword} stands in this file twice',
    help: 'Remove one of the two.',
    bad: 'target pacemaker-3.9\ntarget heartbeat-2',
    good: 'target pacemaker-3.9',
  },
  'unknown-target': {
    severity: 'error',
    summary: 'The file names a target that hacc does not know.',
    message: 'There is no target {name}',
    help: '{advice}',
    bad: 'target pacemaker-3',
    good: 'target pacemaker-3.9',
  },
  'unknown-convention': {
    severity: 'error',
    summary: 'The file names a convention of ids that hacc does not know.',
    message: 'There is no convention of ids called {name}',
    help: '{advice}',
    bad: 'ids crm',
    good: 'ids crmsh',
  },
  'unknown-section': {
    severity: 'error',
    summary: 'A section is named that a CIB does not have.',
    message: 'There is no section {name}',
    help: '{advice}',
    bad: 'section defaults',
    good: 'section rsc_defaults',
  },
  'unknown-scope': {
    severity: 'error',
    summary: 'Defaults are those of resources or those of operations; the word behind defaults says which.',
    message: 'There are no defaults for {name}',
    help: '{advice}',
    bad: 'defaults operation { timeout=60s }',
    good: 'defaults op { timeout=60s }',
  },
  'unknown-selection': {
    severity: 'error',
    summary: 'An alert selects a kind of event that there is none of.',
    message: 'An alert cannot select {name}',
    help: '{advice}',
    bad: 'alert a /usr/bin/a { select node }',
    good: 'alert a /usr/bin/a { select nodes }',
  },
  'unknown-member': {
    severity: 'error',
    summary: 'A group, clone or bundle takes in a resource by a name that nothing at the top of the file has.',
    message: '{parent} takes in {name}, which nothing defines',
    help: '{advice}',
    bad: 'group web fs',
    good: 'group web fs\nprimitive fs Filesystem { device=/dev/sdb1 directory=/srv fstype=ext4 }',
  },
  'repeated-member': {
    severity: 'error',
    summary: 'A resource can stand in one group, clone or bundle only; here a second one takes it in.',
    message: '{name} is taken in twice',
    help: 'Remove it from one of the two, or define a second resource.',
    bad: 'primitive fs Filesystem\ngroup a fs\ngroup b fs',
    good: 'primitive fs Filesystem\ngroup a fs',
  },
  'wrong-member': {
    severity: 'error',
    summary:
      'A group takes in primitives, a clone a primitive or a group, a bundle a primitive. Something else is named here, or the resource itself.',
    message: '{name} is {found}, which {parent} cannot take in',
    help: '{advice}',
    bad: 'group a fs\ngroup b a\nprimitive fs Filesystem',
    good: 'group a fs\nprimitive fs Filesystem',
  },
});

/** Makes the findings of the analysis. */
export const finding = reporter(analysisCatalogue);

/** Takes what a step of the lowering finds. */
export type Report = (diagnostic: Diagnostic) => void;

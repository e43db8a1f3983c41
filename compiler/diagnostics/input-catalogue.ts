import { defineCatalogue } from './catalogue.ts';

/** What can be wrong with a document before it is read at all, and with a tree's settings. */
export const inputCatalogue = defineCatalogue({
  'binary-input': {
    severity: 'error',
    summary: 'The document holds NUL bytes: it is no text, or text in an encoding that .hac files do not have.',
    message: 'This is no text: it holds a NUL byte',
    help: 'Give hacc a .hac file in UTF-8; CIB XML and haresources are read by hacc import.',
    bad: 'a file of another program, or one in UTF-16',
    good: 'node host1',
  },
  'wrong-kind-of-input': {
    severity: 'error',
    summary: 'A command that takes .hac got CIB XML.',
    message: 'This is XML, not .hac',
    help: 'Turn it into .hac first: hacc import {path}.',
    bad: '<cib validate-with="pacemaker-3.9"><configuration/></cib>',
    good: 'target pacemaker-3.9',
  },
  settings: {
    severity: 'error',
    summary: 'The settings of a tree, which stand in its hacc.json, say something that hacc does not understand.',
    message: '{message}',
    help: '{help}',
    bad: '{ "target": "pacemaker-9", "rulez": {} }',
    good: '{ "target": "pacemaker-3.9", "rules": { "fencing-disabled": "advice" } }',
  },
});

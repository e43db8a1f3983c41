import type { Span } from '../../../grammar/source.ts';
import { defineCatalogue, reporter } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/*
 * The checks have an entry of this id too, which `explain` shows: it speaks for all targets. Here are the words of a finding
 * about Heartbeat's own files.
 */
const catalogue = defineCatalogue({
  'not-in-target': {
    severity: 'error',
    summary: 'Something is said that the files of the target have no words for.',
    message: '{file} cannot say {what}: {reason}',
    help: '{advice}',
    bad: 'target heartbeat-1\nclone ping { primitive p ocf:pacemaker:ping }',
    good: 'target heartbeat-1\nheartbeat { ping 192.168.1.254 }',
  },
});

const report = reporter(catalogue);

/** The finding that a file has no words for something; `what` is a noun with its name. */
export function cannotSay(
  span: Span,
  what: string,
  reason: string,
  advice: string,
  file: 'haresources' | 'ha.cf' | 'authkeys' = 'haresources',
): Diagnostic {
  return report('not-in-target', span, { what, reason, advice, file });
}

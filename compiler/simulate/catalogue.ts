import { defineCatalogue } from '../diagnostics/catalogue.ts';

/** What only Pacemaker itself can say of a configuration: its checks, and its scheduler's plan for a cluster that is up. */
export const simulateCatalogue = defineCatalogue({
  'simulated-never-active': {
    severity: 'error',
    summary:
      'Pacemaker starts a resource on no node, though all nodes are up and nothing says that it shall not run. Found by crm_simulate, when lint is called with --with-pacemaker.',
    message: '{resource} runs nowhere, though all nodes are up',
    help: 'See which of its constraints keep it away: hacc simulate shows where the others run.',
    bad: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nprimitive a Dummy\nprimitive b Dummy\nlocation a prefers alpha\ncolocation b avoids a\n',
    good: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nprimitive a Dummy\nprimitive b Dummy\nlocation a prefers alpha\n',
  },
  'simulated-no-failover': {
    severity: 'warning',
    summary:
      'After the loss of one node Pacemaker runs a resource nowhere, though it may run on another node. Found by crm_simulate, when lint is called with --with-pacemaker.',
    message: '{resource} runs nowhere after the loss of {nodes}, though {others} may run it',
    help: 'See what takes its place there: hacc simulate --node-down {node} shows where the others run.',
    bad: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nnode beta as 2\nprimitive a Dummy\nprimitive b Dummy\ncolocation a avoids b\n',
    good: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nnode beta as 2\nprimitive a Dummy\nprimitive b Dummy\ncolocation a avoids b score=-100\n',
  },
  'pacemaker-error': {
    severity: 'error',
    summary:
      'Pacemaker itself calls something in the configuration an error. Found by crm_verify, when lint is called with --with-pacemaker.',
    message: 'crm_verify says: {words}',
    help: 'Correct what it names; the cluster ignores it or refuses the configuration.',
    bad: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\ntemplate t Dummy\ntemplate u Dummy\nprimitive a @t\nprimitive b @u\ncolocation t with u\n',
    good: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\ntemplate t Dummy\nprimitive a @t\nprimitive b Dummy\ncolocation t with b\n',
  },
  'pacemaker-warning': {
    severity: 'warning',
    summary:
      'Pacemaker itself warns of something in the configuration. Found by crm_verify, when lint is called with --with-pacemaker.',
    message: 'crm_verify says: {words}',
    help: 'See what it names; the cluster does not act as it is written.',
    bad: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nprimitive a Dummy\nprimitive b Dummy\norder a -> b kind=Serialize symmetrical=true\n',
    good: 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nprimitive a Dummy\nprimitive b Dummy\norder a -> b kind=Serialize\n',
  },
});

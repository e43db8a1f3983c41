import { type AttributeIn, attributesIn, childrenOf, nameOf, readXml, type XmlNode } from '../targets/cib/read-xml.ts';

/** Where one primitive runs. */
export interface Placement {
  /** Its id, without the number of an instance. */
  readonly resource: string;
  readonly agent: string;
  /** The nodes on which it is active, with its role there; none where it is stopped. */
  readonly places: readonly { readonly node: string; readonly role: string }[];
}

/** One thing that the scheduler would do. */
export interface PlannedAction {
  readonly action: string;
  readonly resource: string;
  readonly node: string | undefined;
  /** Where the resource goes or what role it takes, where the action moves or promotes. */
  readonly target: string | undefined;
}

/** What crm_simulate reports of one run. */
export interface SimulationReport {
  /** By resource, in the order of the report. */
  readonly placements: ReadonlyMap<string, Placement>;
  readonly actions: readonly PlannedAction[];
}

function isActive(value: AttributeIn, node: XmlNode): boolean {
  return value(node, 'active') === 'true' && value(node, 'orphaned') !== 'true';
}

function collect(value: AttributeIn, node: XmlNode, found: Map<string, Placement>): void {
  if (nameOf(node) !== 'resource') {
    for (const child of childrenOf(node)) collect(value, child, found);
    return;
  }
  const resource = (value(node, 'id') ?? '').replace(/:\d+$/, '');
  const role = value(node, 'role') ?? 'Started';
  const nodes = childrenOf(node).filter((child) => nameOf(child) === 'node');
  const places = isActive(value, node) ? nodes.map((child) => ({ node: value(child, 'name') ?? '', role })) : [];
  const known = found.get(resource);
  const agent = value(node, 'resource_agent') ?? '';
  found.set(resource, { resource, agent, places: [...(known?.places ?? []), ...places] });
}

/** Reads what crm_simulate prints with --output-as=xml; undefined where it is no such report. */
export function readReport(text: string): SimulationReport | undefined {
  const start = text.indexOf('<pacemaker-result');
  if (start < 0) return undefined;
  const end = '</pacemaker-result>';
  const body = text.slice(start, text.lastIndexOf(end) + end.length);
  const { value: document } = readXml({ path: 'crm_simulate', text: body });
  const root = document?.roots.find((node) => nameOf(node) === 'pacemaker-result');
  if (!document || !root) return undefined;
  const value = attributesIn(document);
  const part = (name: string): XmlNode | undefined => childrenOf(root).find((node) => nameOf(node) === name);
  const placements = new Map<string, Placement>();
  const status = part('revised_cluster_status') ?? part('cluster_status');
  for (const node of status ? childrenOf(status) : [])
    if (nameOf(node) === 'resources') collect(value, node, placements);
  const planned = part('actions');
  const actions = (planned ? childrenOf(planned) : []).flatMap((node): PlannedAction[] => {
    const action = value(node, 'action');
    if (nameOf(node) === 'node_action') {
      return [{ action: value(node, 'task') ?? 'fence', resource: '', node: value(node, 'node'), target: undefined }];
    }
    if (nameOf(node) !== 'rsc_action' || action === undefined) return [];
    return [
      {
        action,
        resource: (value(node, 'resource') ?? '').replace(/:\d+$/, ''),
        node: value(node, 'node') ?? value(node, 'source'),
        target: value(node, 'dest') ?? value(node, 'next-role'),
      },
    ];
  });
  return { placements, actions };
}

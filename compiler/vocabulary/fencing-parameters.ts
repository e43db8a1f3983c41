import type { Choice, Entry } from './entry.ts';
import { anyCaseEnumeration, duration, optionInteger, text, timeout } from './value-types.ts';

const checks: readonly Choice[] = [
  { value: 'dynamic-list', doc: 'Ask the device for a list' },
  { value: 'static-list', doc: 'Go by pcmk_host_list or pcmk_host_map' },
  { value: 'status', doc: 'Ask the device about each node' },
  { value: 'none', doc: 'Take it that the device can fence every node' },
];

/** Instance attributes that the fencer takes for every device of class stonith. */
export const fencingParameters: readonly Entry[] = [
  {
    name: 'pcmk_host_argument',
    type: text,
    default: 'port',
    doc: "The agent's parameter that gets the name of the node to fence; port or plug by default, none for no name",
  },
  { name: 'pcmk_host_map', type: text, doc: 'Which port of the device each node has, as node1:1;node2:2,3' },
  { name: 'pcmk_host_list', type: text, doc: 'The nodes that the device can fence' },
  {
    name: 'pcmk_host_check',
    type: anyCaseEnumeration(checks),
    choices: checks,
    doc: 'How the cluster learns which nodes the device can fence',
  },
  {
    name: 'pcmk_delay_max',
    type: duration,
    default: '0s',
    doc: 'The longest random wait before fencing, so that two nodes do not fence each other',
  },
  {
    name: 'pcmk_delay_base',
    type: text,
    default: '0s',
    doc: 'The fixed wait before fencing, for all nodes or as node1:1s;node2:5s',
  },
  {
    name: 'pcmk_action_limit',
    type: optionInteger,
    default: '1',
    doc: 'How many actions the device carries out at the same time; -1 for any number',
  },
  { name: 'pcmk_reboot_action', type: text, default: 'reboot', doc: 'The word the agent has for reboot' },
  { name: 'pcmk_reboot_timeout', type: timeout, default: '60s', doc: 'How long reboot may take with this device' },
  { name: 'pcmk_reboot_retries', type: optionInteger, default: '2', doc: 'How often reboot is tried within its time' },
  { name: 'pcmk_off_action', type: text, default: 'off', doc: 'The word the agent has for off' },
  { name: 'pcmk_off_timeout', type: timeout, default: '60s', doc: 'How long off may take with this device' },
  { name: 'pcmk_off_retries', type: optionInteger, default: '2', doc: 'How often off is tried within its time' },
  { name: 'pcmk_on_action', type: text, default: 'on', doc: 'The word the agent has for on' },
  { name: 'pcmk_on_timeout', type: timeout, default: '60s', doc: 'How long on may take with this device' },
  { name: 'pcmk_on_retries', type: optionInteger, default: '2', doc: 'How often on is tried within its time' },
  { name: 'pcmk_list_action', type: text, default: 'list', doc: 'The word the agent has for list' },
  { name: 'pcmk_list_timeout', type: timeout, default: '60s', doc: 'How long list may take with this device' },
  { name: 'pcmk_list_retries', type: optionInteger, default: '2', doc: 'How often list is tried within its time' },
  { name: 'pcmk_monitor_action', type: text, default: 'monitor', doc: 'The word the agent has for monitor' },
  { name: 'pcmk_monitor_timeout', type: timeout, default: '60s', doc: 'How long monitor may take with this device' },
  {
    name: 'pcmk_monitor_retries',
    type: optionInteger,
    default: '2',
    doc: 'How often monitor is tried within its time',
  },
  { name: 'pcmk_status_action', type: text, default: 'status', doc: 'The word the agent has for status' },
  { name: 'pcmk_status_timeout', type: timeout, default: '60s', doc: 'How long status may take with this device' },
  { name: 'pcmk_status_retries', type: optionInteger, default: '2', doc: 'How often status is tried within its time' },
  {
    name: 'pcmk_arg_map',
    type: text,
    deprecated: true,
    doc: "Other names for the agent's parameters, from before pcmk_host_argument",
  },
  {
    name: 'pcmk_reboot_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_reboot_action',
    doc: 'The word the agent has for reboot, by an older name',
  },
  {
    name: 'pcmk_off_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_off_action',
    doc: 'The word the agent has for off, by an older name',
  },
  {
    name: 'pcmk_on_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_on_action',
    doc: 'The word the agent has for on, by an older name',
  },
  {
    name: 'pcmk_list_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_list_action',
    doc: 'The word the agent has for list, by an older name',
  },
  {
    name: 'pcmk_monitor_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_monitor_action',
    doc: 'The word the agent has for monitor, by an older name',
  },
  {
    name: 'pcmk_status_cmd',
    type: text,
    deprecated: true,
    replacedBy: 'pcmk_status_action',
    doc: 'The word the agent has for status, by an older name',
  },
];

/** Parameters that some fence agents read under a common name and the fencer does not. */
export const fencingParametersOfTheDevice: readonly Entry[] = [
  { name: 'stonith-timeout', type: timeout, doc: 'A time limit for agents of the Linux-HA kind alone' },
];

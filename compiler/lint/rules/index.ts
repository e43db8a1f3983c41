import type { LintRule } from '../rule.ts';
import { cleartextSecret } from './cleartext-secret.ts';
import { depthAttribute } from './depth-attribute.ts';
import { disklessSbdTwoNodes } from './diskless-sbd-two-nodes.ts';
import { dlmWithoutFencing } from './dlm-without-fencing.ts';
import { duplicateOperation } from './duplicate-operation.ts';
import { fenceActionParam } from './fence-action-param.ts';
import { fenceDeviceBanned } from './fence-device-banned.ts';
import { fenceDeviceCloned } from './fence-device-cloned.ts';
import { fenceDeviceOnlyOnTarget } from './fence-device-only-on-target.ts';
import { fenceDevicesStopped } from './fence-devices-stopped.ts';
import { fenceEqualDelay } from './fence-equal-delay.ts';
import { fenceHandlerLeft } from './fence-handler-left.ts';
import { fenceHostUnknown } from './fence-host-unknown.ts';
import { fenceParamSpelling } from './fence-param-spelling.ts';
import { fenceRace } from './fence-race.ts';
import { fencingDisabled } from './fencing-disabled.ts';
import { fencingTimeoutTooShort } from './fencing-timeout-too-short.ts';
import { hostMapInvalid } from './host-map-invalid.ts';
import { intervalOnStartStop } from './interval-on-start-stop.ts';
import { levelNotFenceDevice } from './level-not-fence-device.ts';
import { levelUnknownDevice } from './level-unknown-device.ts';
import { levelUnknownTarget } from './level-unknown-target.ts';
import { monitorDisabled } from './monitor-disabled.ts';
import { noFenceDevice } from './no-fence-device.ts';
import { noMonitor } from './no-monitor.ts';
import { nodeNotFenceable } from './node-not-fenceable.ts';
import { onFailNotAllowed } from './on-fail-not-allowed.ts';
import { priorityDelayUnused } from './priority-delay-unused.ts';
import { promotableRoleMonitor } from './promotable-role-monitor.ts';
import { quorumIgnore } from './quorum-ignore.ts';
import { quorumPolicyWithDlm } from './quorum-policy-with-dlm.ts';
import { reservedIdPrefix } from './reserved-id-prefix.ts';
import { runtimeConstraint } from './runtime-constraint.ts';
import { runtimeState } from './runtime-state.ts';
import { sapAzureFence } from './sap-azure-fence.ts';
import { sapEnsaLocation } from './sap-ensa-location.ts';
import { sapErsScore } from './sap-ers-score.ts';
import { sapFencingTimeout } from './sap-fencing-timeout.ts';
import { sapGroupOrder } from './sap-group-order.ts';
import { sapLeftoverCli } from './sap-leftover-cli.ts';
import { sapOptionalOrder } from './sap-optional-order.ts';
import { sapPriority } from './sap-priority.ts';
import { sapStickinessThreshold } from './sap-stickiness-threshold.ts';
import { sbdTimeoutChain } from './sbd-timeout-chain.ts';
import { startupFencingOff } from './startup-fencing-off.ts';
import { stopFailureIgnored } from './stop-failure-ignored.ts';
import { testOnlyFenceAgent } from './test-only-fence-agent.ts';
import { timeoutBelowAdvised } from './timeout-below-advised.ts';
import { timeoutExceedsInterval } from './timeout-exceeds-interval.ts';
import { timeoutImplausible } from './timeout-implausible.ts';

/** Every rule, in the order of the catalogue: by area, then by name. */
export const rules: readonly LintRule[] = [
  // fencing and quorum
  disklessSbdTwoNodes,
  dlmWithoutFencing,
  fenceActionParam,
  fenceDeviceBanned,
  fenceDeviceCloned,
  fenceDeviceOnlyOnTarget,
  fenceDevicesStopped,
  fenceEqualDelay,
  fenceHostUnknown,
  fenceParamSpelling,
  fenceRace,
  fencingDisabled,
  fencingTimeoutTooShort,
  hostMapInvalid,
  levelNotFenceDevice,
  levelUnknownDevice,
  levelUnknownTarget,
  noFenceDevice,
  nodeNotFenceable,
  priorityDelayUnused,
  quorumIgnore,
  quorumPolicyWithDlm,
  sbdTimeoutChain,
  startupFencingOff,
  testOnlyFenceAgent,
  // operations
  depthAttribute,
  duplicateOperation,
  intervalOnStartStop,
  monitorDisabled,
  noMonitor,
  onFailNotAllowed,
  promotableRoleMonitor,
  stopFailureIgnored,
  timeoutBelowAdvised,
  timeoutExceedsInterval,
  timeoutImplausible,
  // secrets and residue
  cleartextSecret,
  fenceHandlerLeft,
  reservedIdPrefix,
  runtimeConstraint,
  runtimeState,
  // sap
  sapAzureFence,
  sapEnsaLocation,
  sapErsScore,
  sapFencingTimeout,
  sapGroupOrder,
  sapLeftoverCli,
  sapOptionalOrder,
  sapPriority,
  sapStickinessThreshold,
];

import type { LintRule } from '../rule.ts';
import { bootstrapSetOverridesRules } from './bootstrap-set-overrides-rules.ts';
import { bundleNeedsAddress } from './bundle-needs-address.ts';
import { cleartextSecret } from './cleartext-secret.ts';
import { cloneCount } from './clone-count.ts';
import { cloneExceedsNodes } from './clone-exceeds-nodes.ts';
import { cloneOptionAsParameter } from './clone-option-as-parameter.ts';
import { cloneWithoutInterleave } from './clone-without-interleave.ts';
import { colocatedNotOrdered } from './colocated-not-ordered.ts';
import { colocationCycle } from './colocation-cycle.ts';
import { colocationMissesRole } from './colocation-misses-role.ts';
import { contradiction } from './contradiction.ts';
import { deprecatedProperty } from './deprecated-property.ts';
import { deprecatedValue } from './deprecated-value.ts';
import { depthAttribute } from './depth-attribute.ts';
import { disabledResourceLeft } from './disabled-resource-left.ts';
import { discoveryRisk } from './discovery-risk.ts';
import { disklessSbdTwoNodes } from './diskless-sbd-two-nodes.ts';
import { dlmWithoutFencing } from './dlm-without-fencing.ts';
import { drbdNotifyMissing } from './drbd-notify-missing.ts';
import { duplicateConstraint } from './duplicate-constraint.ts';
import { duplicateOperation } from './duplicate-operation.ts';
import { failureStickinessPositive } from './failure-stickiness-positive.ts';
import { failureStickinessWeaker } from './failure-stickiness-weaker.ts';
import { failureTimeoutUseless } from './failure-timeout-useless.ts';
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
import { heartbeatMetaAsParameter } from './heartbeat-meta-as-parameter.ts';
import { heartbeatOptionSpelling } from './heartbeat-option-spelling.ts';
import { hostMapInvalid } from './host-map-invalid.ts';
import { idEqualsNode } from './id-equals-node.ts';
import { idOfTwoThings } from './id-of-two-things.ts';
import { inheritedParameter } from './inherited-parameter.ts';
import { intervalOnStartStop } from './interval-on-start-stop.ts';
import { legacyRole } from './legacy-role.ts';
import { levelNotFenceDevice } from './level-not-fence-device.ts';
import { levelUnknownDevice } from './level-unknown-device.ts';
import { levelUnknownTarget } from './level-unknown-target.ts';
import { maintenanceLeft } from './maintenance-left.ts';
import { masterElement } from './master-element.ts';
import { metaAsXmlAttribute } from './meta-as-xml-attribute.ts';
import { metaInParams } from './meta-in-params.ts';
import { migrateUnsupported } from './migrate-unsupported.ts';
import { missingParameter } from './missing-parameter.ts';
import { monitorDisabled } from './monitor-disabled.ts';
import { needlessGroupOfOne } from './needless-group-of-one.ts';
import { noFenceDevice } from './no-fence-device.ts';
import { noMonitor } from './no-monitor.ts';
import { nodeNotFenceable } from './node-not-fenceable.ts';
import { onFailNotAllowed } from './on-fail-not-allowed.ts';
import { optInWithoutLocation } from './opt-in-without-location.ts';
import { orderAcrossMove } from './order-across-move.ts';
import { orderCycle } from './order-cycle.ts';
import { orderInsideGroup } from './order-inside-group.ts';
import { orderMissesPromote } from './order-misses-promote.ts';
import { orderScore } from './order-score.ts';
import { orderedNotColocated } from './ordered-not-colocated.ts';
import { parameterChoice } from './parameter-choice.ts';
import { parameterType } from './parameter-type.ts';
import { pingRuleUndefined } from './ping-rule-undefined.ts';
import { placeholderAddress } from './placeholder-address.ts';
import { priorityDelayUnused } from './priority-delay-unused.ts';
import { promotableRoleMonitor } from './promotable-role-monitor.ts';
import { promoteUnsupported } from './promote-unsupported.ts';
import { quorumIgnore } from './quorum-ignore.ts';
import { quorumPolicyWithDlm } from './quorum-policy-with-dlm.ts';
import { refersToCloneChild } from './refers-to-clone-child.ts';
import { refersToGroupMember } from './refers-to-group-member.ts';
import { remoteInGroup } from './remote-in-group.ts';
import { renamedProperty } from './renamed-property.ts';
import { renamedScript } from './renamed-script.ts';
import { requireAllNoEffect } from './require-all-no-effect.ts';
import { reservedIdPrefix } from './reserved-id-prefix.ts';
import { riloeCanReset } from './riloe-can-reset.ts';
import { roleOnNonPromotable } from './role-on-non-promotable.ts';
import { ruleAttributeNeverSet } from './rule-attribute-never-set.ts';
import { ruleExpired } from './rule-expired.ts';
import { ruleUnknownNode } from './rule-unknown-node.ts';
import { runtimeConstraint } from './runtime-constraint.ts';
import { runtimeState } from './runtime-state.ts';
import { sameMountpoint } from './same-mountpoint.ts';
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
import { schemaOld } from './schema-old.ts';
import { sequentialNoEffect } from './sequential-no-effect.ts';
import { serializeSymmetrical } from './serialize-symmetrical.ts';
import { setReadingDirection } from './set-reading-direction.ts';
import { startDelayElsewhere } from './start-delay-elsewhere.ts';
import { startupFencingOff } from './startup-fencing-off.ts';
import { stickinessBeatsPreference } from './stickiness-beats-preference.ts';
import { stopFailureIgnored } from './stop-failure-ignored.ts';
import { storageWithoutConstraints } from './storage-without-constraints.ts';
import { stringComparison } from './string-comparison.ts';
import { templateTwice } from './template-twice.ts';
import { testOnlyFenceAgent } from './test-only-fence-agent.ts';
import { thresholdWithoutExpiry } from './threshold-without-expiry.ts';
import { ticketFenceWithoutFencing } from './ticket-fence-without-fencing.ts';
import { timeoutBelowAdvised } from './timeout-below-advised.ts';
import { timeoutExceedsInterval } from './timeout-exceeds-interval.ts';
import { timeoutImplausible } from './timeout-implausible.ts';
import { uniqueParameterClash } from './unique-parameter-clash.ts';
import { unitMissing } from './unit-missing.ts';
import { unknownAgent } from './unknown-agent.ts';
import { unknownNode } from './unknown-node.ts';
import { unknownOperation } from './unknown-operation.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unmanagedLeft } from './unmanaged-left.ts';
import { unplaceable } from './unplaceable.ts';
import { unstableDevicePath } from './unstable-device-path.ts';
import { utilizationUnused } from './utilization-unused.ts';

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
  startDelayElsewhere,
  stopFailureIgnored,
  timeoutBelowAdvised,
  timeoutExceedsInterval,
  timeoutImplausible,
  unknownOperation,
  // values
  cloneOptionAsParameter,
  inheritedParameter,
  metaInParams,
  migrateUnsupported,
  missingParameter,
  parameterChoice,
  parameterType,
  placeholderAddress,
  sameMountpoint,
  uniqueParameterClash,
  unitMissing,
  unknownAgent,
  unknownParameter,
  unstableDevicePath,
  // constraints
  colocatedNotOrdered,
  colocationCycle,
  colocationMissesRole,
  contradiction,
  duplicateConstraint,
  orderAcrossMove,
  orderCycle,
  orderInsideGroup,
  orderMissesPromote,
  orderScore,
  orderedNotColocated,
  refersToCloneChild,
  refersToGroupMember,
  requireAllNoEffect,
  roleOnNonPromotable,
  sequentialNoEffect,
  serializeSymmetrical,
  setReadingDirection,
  stickinessBeatsPreference,
  storageWithoutConstraints,
  templateTwice,
  ticketFenceWithoutFencing,
  unknownNode,
  unplaceable,
  // clones and groups
  bundleNeedsAddress,
  cloneCount,
  cloneExceedsNodes,
  cloneWithoutInterleave,
  disabledResourceLeft,
  drbdNotifyMissing,
  failureTimeoutUseless,
  maintenanceLeft,
  needlessGroupOfOne,
  promoteUnsupported,
  remoteInGroup,
  thresholdWithoutExpiry,
  unmanagedLeft,
  // rules and nodes
  bootstrapSetOverridesRules,
  discoveryRisk,
  idEqualsNode,
  optInWithoutLocation,
  pingRuleUndefined,
  ruleAttributeNeverSet,
  ruleExpired,
  ruleUnknownNode,
  utilizationUnused,
  // secrets and residue
  cleartextSecret,
  fenceHandlerLeft,
  reservedIdPrefix,
  runtimeConstraint,
  runtimeState,
  // versions
  deprecatedProperty,
  deprecatedValue,
  legacyRole,
  masterElement,
  renamedProperty,
  schemaOld,
  // heartbeat
  failureStickinessPositive,
  failureStickinessWeaker,
  heartbeatMetaAsParameter,
  heartbeatOptionSpelling,
  idOfTwoThings,
  metaAsXmlAttribute,
  renamedScript,
  riloeCanReset,
  stringComparison,
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

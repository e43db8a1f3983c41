import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Element } from '../../model/cluster.ts';
import type { Context } from '../context.ts';
import { permissionForm, userForm } from './acls.ts';
import { colocationForm, locationForm, orderForm, resourceSetForm, ticketForm } from './constraints.ts';
import { fencingLevelForm } from './fencing.ts';
import { nodeForm } from './nodes.ts';
import {
  bundleForm,
  cloneForm,
  containerForm,
  groupForm,
  operationForm,
  portMappingForm,
  primitiveForm,
  storageMappingForm,
} from './resources.ts';
import { dateExpressionForm, expressionForm, ruleForm } from './rules.ts';
import { pairForm, setForm } from './sets.ts';

const none: readonly Diagnostic[] = [];

/** What is wrong with how an element is put together: attributes that exclude or need one another, parts that it lacks. */
export function checkForm(element: Element, context: Context): readonly Diagnostic[] {
  switch (element.kind) {
    case 'nvpair':
      return pairForm(element, context);
    case 'cluster_property_set':
    case 'instance_attributes':
    case 'meta_attributes':
    case 'utilization':
      return setForm(element, context);
    case 'node':
      return nodeForm(element, context);
    case 'op':
      return operationForm(element, context);
    case 'primitive':
    case 'template':
      return primitiveForm(element, context);
    case 'group':
      return groupForm(element, context);
    case 'clone':
    case 'master':
      return cloneForm(element, context);
    case 'bundle':
      return bundleForm(element, context);
    case 'podman':
    case 'docker':
    case 'rkt':
      return containerForm(element, context);
    case 'port-mapping':
      return portMappingForm(element, context);
    case 'storage-mapping':
      return storageMappingForm(element, context);
    case 'rsc_location':
      return locationForm(element, context);
    case 'rsc_colocation':
      return colocationForm(element, context);
    case 'rsc_order':
      return orderForm(element, context);
    case 'rsc_ticket':
      return ticketForm(element, context);
    case 'resource_set':
      return resourceSetForm(element, context);
    case 'rule':
      return ruleForm(element, context);
    case 'expression':
      return expressionForm(element, context);
    case 'date_expression':
      return dateExpressionForm(element, context);
    case 'fencing-level':
      return fencingLevelForm(element, context);
    case 'acl_permission':
    case 'read':
    case 'write':
    case 'deny':
      return permissionForm(element, context);
    case 'acl_user':
      return userForm(element, context);
    default:
      return none;
  }
}

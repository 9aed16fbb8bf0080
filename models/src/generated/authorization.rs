// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Roles, divisions, grants, OAuth clients and trust.

use super::{
    DomainEntityRef, Entity, NamedEntity, OrgUser, Organization, QueueFullReference, TeamFullReference,
    UserFullReference,
};

/// Division as the authorization service sees it: a partition of objects used for access control.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthzDivision {
    /// ID of the division, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Free text that explains what the division is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// True for the organization's home division. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub home_division: Option<bool>,
    /// Number of objects in the division, keyed by object type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, number> | undefined"))]
    pub object_counts: Option<std::collections::BTreeMap<String, i64>>,
    /// Relative path of this division in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Assignment of one role to a subject within one division.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthzGrant {
    /// ID of the subject that received the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub subject_id: Option<String>,
    /// Division in which the role applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthzDivision | undefined"))]
    pub division: Option<AuthzDivision>,
    /// Role handed to the subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthzGrantRole | undefined"))]
    pub role: Option<AuthzGrantRole>,
    /// Moment the role was assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub grant_made_at: Option<String>,
}

/// Permission policy carried by a granted role.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthzGrantPolicy {
    /// Operations that the policy allows, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub actions: Option<Vec<String>>,
    /// Condition attached to the policy, in text form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub condition: Option<String>,
    /// Permission domain the policy belongs to, such as `routing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub domain: Option<String>,
    /// Kind of entity within the domain that the policy covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_name: Option<String>,
}

/// Role as it appears inside a grant, with its policies.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthzGrantRole {
    /// ID of the role, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Free text that explains what the role is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Permission policies that make up the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthzGrantPolicy[] | undefined"))]
    pub policies: Option<Vec<AuthzGrantPolicy>>,
    /// True for a default role, false for one made by the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
    /// Relative path of this role in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Holder of access rights, such as a user, listed with everything granted to it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AuthzSubject {
    /// ID of the subject, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Pairs of role and division assigned to the subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthzGrant[] | undefined"))]
    pub grants: Option<Vec<AuthzGrant>>,
    /// Revision number of the subject's grants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Relative path of this subject in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Stored secret values with which an integration signs in to another system.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Credential {
    /// ID of the credential, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the credential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Credential type, which determines the fields that must be filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CredentialType | undefined"))]
    pub r#type: Option<CredentialType>,
    /// Secret values, keyed by the field names that the credential type defines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub credential_fields: Option<std::collections::BTreeMap<String, String>>,
    /// Relative path of this credential in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Schema of a kind of credential: which fields it has and which of them are needed.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CredentialType {
    /// ID of the credential type, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the credential type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Definitions of the credential's fields, as a schema object. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub properties: Option<serde_json::Map<String, serde_json::Value>>,
    /// Field names in the order in which a form should show them. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub display_order: Option<Vec<String>>,
    /// Names of the fields that have to be filled in. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub required: Option<Vec<String>>,
}

/// One page of the divisions in which the subject holds a permission.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DivsPermittedEntityListing {
    /// Permitted divisions on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AuthzDivision[] | undefined"))]
    pub entities: Option<Vec<AuthzDivision>>,
    /// Maximum number of divisions per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of the returned page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Count of matching divisions over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// True when the permission applies to every division of the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub all_divs_permitted: Option<bool>,
    /// Relative path of the first page of divisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the following page of divisions, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the preceding page of divisions, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the final page of divisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// How many pages of divisions there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Product that is enabled for the organization.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DomainOrganizationProduct {
    /// Identifier of the enabled product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
}

/// Role of the organization: a named bundle of permissions that can be granted to subjects.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DomainOrganizationRole {
    /// ID of the organization role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Free text that explains what the role is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Identifier of the default role on which this role is based.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_role_id: Option<String>,
    /// General permissions contained in the role, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub permissions: Option<Vec<String>>,
    /// Permissions contained in the role that are not in use. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub unused_permissions: Option<Vec<String>>,
    /// Policies that state which actions on which entities the role allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainPermissionPolicy[] | undefined"))]
    pub permission_policies: Option<Vec<DomainPermissionPolicy>>,
    /// Number of users who hold the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub user_count: Option<i32>,
    /// True when the role is out of date and should be updated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub role_needs_update: Option<bool>,
    /// Base license associated with the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub base_license: Option<String>,
    /// Add-on licenses associated with the role, without duplicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub addon_licenses: Option<Vec<String>>,
    /// Moment the license information of the role was last refreshed. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_license_last_updated: Option<String>,
    /// True when this is a base role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub base: Option<bool>,
    /// True for a default role, false for one made by the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub default: Option<bool>,
    /// Relative path of this role in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One policy of a role, allowing a set of actions on a kind of entity within a permission domain.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DomainPermissionPolicy {
    /// Permission domain to which the policy applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub domain: Option<String>,
    /// Kind of entity, inside the domain, that the policy covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_name: Option<String>,
    /// Name under which the permission policy is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub policy_name: Option<String>,
    /// Free text explaining what the policy permits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub policy_description: Option<String>,
    /// Distinct actions the policy permits on the entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub action_set: Option<Vec<String>>,
    /// Distinct names of individual resources listed by the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub named_resources: Option<Vec<String>>,
    /// Whether conditions may be attached to the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub allow_conditions: Option<bool>,
    /// Root of the condition tree that narrows the resources the policy reaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionNode | undefined"))]
    pub resource_condition_node: Option<DomainResourceConditionNode>,
}

/// Node of a permission condition tree: either a comparison of a variable with operands or a combination of child
/// nodes.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct DomainResourceConditionNode {
    /// Variable whose content is compared with the operands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub variable_name: Option<String>,
    /// Comparison made between the variable and the operands, such as `EQ` for equality or `IN` for membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionNodeOperator | undefined"))]
    pub operator: Option<DomainResourceConditionNodeOperator>,
    /// Values against which the variable is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionValue[] | undefined"))]
    pub operands: Option<Vec<DomainResourceConditionValue>>,
    /// How the child `terms` combine: `AND` needs all of them, `OR` any one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionNodeConjunction | undefined"))]
    pub conjunction: Option<DomainResourceConditionNodeConjunction>,
    /// Child nodes joined by the conjunction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionNode[] | undefined"))]
    pub terms: Option<Vec<DomainResourceConditionNode>>,
}

/// Operand in a permission condition, holding a literal, a variable, or a reference to a user, team or queue.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DomainResourceConditionValue {
    /// User acting as the operand, for values of type `USER`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserFullReference | undefined"))]
    pub user: Option<UserFullReference>,
    /// Queue acting as the operand, for values of type `QUEUE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "QueueFullReference | undefined"))]
    pub queue: Option<QueueFullReference>,
    /// Team acting as the operand, for values of type `TEAM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "TeamFullReference | undefined"))]
    pub team: Option<TeamFullReference>,
    /// Text of the operand, such as a literal or the name of a variable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
    /// Tells which kind of operand this is and so which property to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainResourceConditionValueType | undefined"))]
    pub r#type: Option<DomainResourceConditionValueType>,
}

/// Short form of an authorization role, holding just its ID and name.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DomainRole {
    /// Unique ID of the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
}

/// Record of the most recent OAuth token issued to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OAuthLastTokenIssued {
    /// Date and time at which the latest token was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_issued: Option<String>,
}

/// OAuth client along with the organization that owns it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OrgOAuthClient {
    /// Unique ID of the OAuth client. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the OAuth client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Date and time at which the OAuth client was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Date and time at which the OAuth client last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// User who created the OAuth client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub created_by: Option<DomainEntityRef>,
    /// User who last changed the OAuth client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainEntityRef | undefined"))]
    pub modified_by: Option<DomainEntityRef>,
    /// OAuth grant type with which the client obtains tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrgOAuthClientAuthorizedGrantType | undefined"))]
    pub authorized_grant_type: Option<OrgOAuthClientAuthorizedGrantType>,
    /// OAuth scopes available to the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub scope: Option<Vec<String>>,
    /// Distinct pairs of role and division granted to the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoleDivision[] | undefined"))]
    pub role_divisions: Option<Vec<RoleDivision>>,
    /// Whether the OAuth client is active, disabled or inactive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrgOAuthClientState | undefined"))]
    pub state: Option<OrgOAuthClientState>,
    /// Date and time at which the OAuth client is due for deletion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_to_delete: Option<String>,
    /// Organization to which the OAuth client belongs. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NamedEntity | undefined"))]
    pub organization: Option<NamedEntity>,
}

/// A node of the condition tree that limits a permission: either a comparison or a group of nested nodes.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ResourceConditionNode {
    /// Name of the variable whose value the node compares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub variable_name: Option<String>,
    /// Logical operator that combines the nested `terms`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionNodeConjunction | undefined"))]
    pub conjunction: Option<ResourceConditionNodeConjunction>,
    /// Comparison between the variable and the operands, such as equal to, in a list, or greater than.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionNodeOperator | undefined"))]
    pub operator: Option<ResourceConditionNodeOperator>,
    /// Values on the right-hand side of the comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionValue[] | undefined"))]
    pub operands: Option<Vec<ResourceConditionValue>>,
    /// Child nodes that are combined with `conjunction`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionNode[] | undefined"))]
    pub terms: Option<Vec<ResourceConditionNode>>,
}

/// An operand in a permission condition, given as a kind and a value.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ResourceConditionValue {
    /// Kind of operand: a literal, a variable, or a reference to a user, queue or team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionValueType | undefined"))]
    pub r#type: Option<ResourceConditionValueType>,
    /// Text of the operand, interpreted according to `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
}

/// A permission policy granting a set of actions on one entity type, optionally under conditions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ResourcePermissionPolicy {
    /// Unique identifier of the permission policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Permission domain the policy covers, such as `routing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub domain: Option<String>,
    /// Entity type within the domain that the policy covers, such as `queue`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub entity_name: Option<String>,
    /// Short name of the permission policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub policy_name: Option<String>,
    /// Free text describing what the policy grants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub policy_description: Option<String>,
    /// Key that identifies the set of actions granted by the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub action_set_key: Option<String>,
    /// True when the policy may be restricted by a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub allow_conditions: Option<bool>,
    /// Root of the condition tree that restricts the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourceConditionNode | undefined"))]
    pub resource_condition_node: Option<ResourceConditionNode>,
    /// Names of the specific resources that the policy refers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub named_resources: Option<Vec<String>>,
    /// Condition restricting the policy, written as a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub resource_condition: Option<String>,
    /// Distinct actions that the policy grants on the entity, such as `view` or `edit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub action_set: Option<Vec<String>>,
}

/// A role paired with the division in which it is granted.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RoleDivision {
    /// Identifier of the granted role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub role_id: Option<String>,
    /// Identifier of the division where the role applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub division_id: Option<String>,
}

/// Request body listing the role and division combinations to grant to a subject.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RoleDivisionGrants {
    /// Role and division pairs to be granted.
    pub grants: Vec<RoleDivisionPair>,
}

/// One grant in a request: a role and the division it covers.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RoleDivisionPair {
    /// Identifier of the role to grant.
    pub role_id: String,
    /// Identifier of the division in which to grant the role.
    pub division_id: String,
}

/// Details of the access token used for the request, including its organization, scopes and client.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TokenInfo {
    /// Organization in which the token currently acts. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NamedEntity | undefined"))]
    pub organization: Option<NamedEntity>,
    /// Organization that the token holder originally belongs to. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NamedEntity | undefined"))]
    pub home_organization: Option<NamedEntity>,
    /// OAuth scopes that the token has been granted. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub authorized_scope: Option<Vec<String>>,
    /// Original user behind the token when it acts through a cloned user of another organization. Read-only: the server
    /// sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "TokenInfoClonedUser | undefined"))]
    pub cloned_user: Option<TokenInfoClonedUser>,
    /// Date and time the token lapses through inactivity, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_token_idles: Option<String>,
    /// OAuth client to which the token was issued.
    #[serde(rename = "OAuthClient", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrgOAuthClient | undefined"))]
    pub o_auth_client: Option<OrgOAuthClient>,
}

/// Identity of the original user behind a cloned user in a token.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TokenInfoClonedUser {
    /// Identifier of the original user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Reference to the organization of the original user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Entity | undefined"))]
    pub organization: Option<Entity>,
}

/// Permissions that a trusting organization has given to a trustee.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TrusteeAuthorization {
    /// Permission strings that the trustee holds in the trusting organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub permissions: Option<Vec<String>>,
}

/// An organization that has granted another organization, the trustee, access to its resources.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Trustor {
    /// Identifier of the trusting organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// True when the trust relationship is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Date and time the trust was set up, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// User who set up the trust relationship, with their organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrgUser | undefined"))]
    pub created_by: Option<OrgUser>,
    /// Organization that grants the access. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Organization | undefined"))]
    pub organization: Option<Organization>,
    /// Permissions the trustee has been given by this trustor. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "TrusteeAuthorization | undefined"))]
    pub authorization: Option<TrusteeAuthorization>,
    /// Relative path of this trustor in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of trusting organizations with paging information.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TrustorEntityListing {
    /// Trustors on this page of the listing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Trustor[] | undefined"))]
    pub entities: Option<Vec<Trustor>>,
    /// Number of trustors requested per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of the returned trustor page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of trustors across all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of trustors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the following page of trustors, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the preceding page of trustors, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the last page of trustors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of the returned trustor page in the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages in the trustor listing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Roles of a user and the permissions that result from them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserAuthorization {
    /// Roles assigned to the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainRole[] | undefined"))]
    pub roles: Option<Vec<DomainRole>>,
    /// Assigned roles that the user makes no use of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainRole[] | undefined"))]
    pub unused_roles: Option<Vec<DomainRole>>,
    /// Names of the permissions the user has through the roles. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub permissions: Option<Vec<String>>,
    /// Policies that state the granted permissions in detail, including their conditions. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ResourcePermissionPolicy[] | undefined"))]
    pub permission_policies: Option<Vec<ResourcePermissionPolicy>>,
}

/// Reference to a division that can be set on a resource.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WritableDivision {
    /// Identifier of the division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Relative path of the division in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `DomainResourceConditionNode.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"EQ\" | \"IN\" | \"GE\" | \"GT\" | \"LE\" | \"LT\" | (string & {})")
)]
pub enum DomainResourceConditionNodeOperator {
    /// `EQ`
    #[serde(rename = "EQ")]
    Eq,
    /// `IN`
    #[serde(rename = "IN")]
    In,
    /// `GE`
    #[serde(rename = "GE")]
    Ge,
    /// `GT`
    #[serde(rename = "GT")]
    Gt,
    /// `LE`
    #[serde(rename = "LE")]
    Le,
    /// `LT`
    #[serde(rename = "LT")]
    Lt,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DomainResourceConditionNode.conjunction`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"AND\" | \"OR\" | (string & {})"))]
pub enum DomainResourceConditionNodeConjunction {
    /// `AND`
    #[serde(rename = "AND")]
    And,
    /// `OR`
    #[serde(rename = "OR")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `DomainResourceConditionValue.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"SCALAR\" | \"VARIABLE\" | \"USER\" | \"TEAM\" | \"QUEUE\" | (string & {})")
)]
pub enum DomainResourceConditionValueType {
    /// `SCALAR`
    #[serde(rename = "SCALAR")]
    Scalar,
    /// `VARIABLE`
    #[serde(rename = "VARIABLE")]
    Variable,
    /// `USER`
    #[serde(rename = "USER")]
    User,
    /// `TEAM`
    #[serde(rename = "TEAM")]
    Team,
    /// `QUEUE`
    #[serde(rename = "QUEUE")]
    Queue,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `OrgOAuthClient.authorizedGrantType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"CODE\" | \"TOKEN\" | \"SAML2-BEARER\" | \"PASSWORD\" | \"CLIENT-CREDENTIALS\" | (string & {})")
)]
pub enum OrgOAuthClientAuthorizedGrantType {
    /// `CODE`
    #[serde(rename = "CODE")]
    Code,
    /// `TOKEN`
    #[serde(rename = "TOKEN")]
    Token,
    /// `SAML2-BEARER`
    #[serde(rename = "SAML2-BEARER")]
    Saml2Bearer,
    /// `PASSWORD`
    #[serde(rename = "PASSWORD")]
    Password,
    /// `CLIENT-CREDENTIALS`
    #[serde(rename = "CLIENT-CREDENTIALS")]
    ClientCredentials,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `OrgOAuthClient.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"disabled\" | \"inactive\" | (string & {})")
)]
pub enum OrgOAuthClientState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `disabled`
    #[serde(rename = "disabled")]
    Disabled,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ResourceConditionNode.conjunction`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"AND\" | \"OR\" | (string & {})"))]
pub enum ResourceConditionNodeConjunction {
    /// `AND`
    #[serde(rename = "AND")]
    And,
    /// `OR`
    #[serde(rename = "OR")]
    Or,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ResourceConditionNode.operator`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"EQ\" | \"IN\" | \"GE\" | \"GT\" | \"LE\" | \"LT\" | (string & {})")
)]
pub enum ResourceConditionNodeOperator {
    /// `EQ`
    #[serde(rename = "EQ")]
    Eq,
    /// `IN`
    #[serde(rename = "IN")]
    In,
    /// `GE`
    #[serde(rename = "GE")]
    Ge,
    /// `GT`
    #[serde(rename = "GT")]
    Gt,
    /// `LE`
    #[serde(rename = "LE")]
    Le,
    /// `LT`
    #[serde(rename = "LT")]
    Lt,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `ResourceConditionValue.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"SCALAR\" | \"VARIABLE\" | \"USER\" | \"QUEUE\" | \"TEAM\" | (string & {})")
)]
pub enum ResourceConditionValueType {
    /// `SCALAR`
    #[serde(rename = "SCALAR")]
    Scalar,
    /// `VARIABLE`
    #[serde(rename = "VARIABLE")]
    Variable,
    /// `USER`
    #[serde(rename = "USER")]
    User,
    /// `QUEUE`
    #[serde(rename = "QUEUE")]
    Queue,
    /// `TEAM`
    #[serde(rename = "TEAM")]
    Team,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The methods of `UsersApi`. Each passes its arguments to the shared call or to a pager.

use crate::users_api::UsersApi;
use genesys_users_core::operation::OperationId;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl UsersApi {
    /// Discard an asynchronous user aggregates query job.
    ///
    /// Cancels the job if it still runs, and removes it together with its results. Afterwards its id answers 404.
    ///
    /// Permissions: any of `analytics:userAggregate:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteAnalyticsUsersAggregatesJob",
        unchecked_return_type = "Promise<void>",
        return_description = "The job was removed; no body."
    )]
    pub fn delete_analytics_users_aggregates_job(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the aggregates job to discard, as returned when it was submitted."
        )]
        job_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteAnalyticsUsersAggregatesJob, &[job_id, options])
    }

    /// Read the progress of a user aggregates job.
    ///
    /// Reports whether the asynchronous aggregate query is queued, running, finished, failed or expired. Fetch the
    /// results once `state` is `FULFILLED`.
    ///
    /// Permissions: any of `analytics:userAggregate:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersAggregatesJob",
        unchecked_return_type = "Promise<AsyncQueryStatus>",
        return_description = "Current state of the aggregates job."
    )]
    pub fn get_analytics_users_aggregates_job(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the aggregates job to check."
        )]
        job_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAnalyticsUsersAggregatesJob, &[job_id, options])
    }

    /// Discard an asynchronous user details query job.
    ///
    /// Cancels or removes the job together with its results. The job id cannot be used for fetching results afterwards.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteAnalyticsUsersDetailsJob",
        unchecked_return_type = "Promise<void>",
        return_description = "The job was removed; no body."
    )]
    pub fn delete_analytics_users_details_job(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the details job to discard, as returned when it was submitted."
        )]
        job_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteAnalyticsUsersDetailsJob, &[job_id, options])
    }

    /// Read the progress of a user details job.
    ///
    /// Reports whether the asynchronous details query is queued, running, finished, failed or expired, with its dates.
    /// Fetch the results once `state` is `FULFILLED`.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersDetailsJob",
        unchecked_return_type = "Promise<AsyncQueryStatus>",
        return_description = "Current state of the details job."
    )]
    pub fn get_analytics_users_details_job(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the details job to check."
        )]
        job_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAnalyticsUsersDetailsJob, &[job_id, options])
    }

    /// Take a role in one division from a subject.
    ///
    /// Withdraws a single grant, the pair of role and division. The caller needs the matching permissions in that
    /// division, otherwise the answer is 403.
    ///
    /// Permissions: all of `authorization:grant:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteAuthorizationSubjectDivisionRole",
        unchecked_return_type = "Promise<void>",
        return_description = "The grant was withdrawn; no body."
    )]
    pub fn delete_authorization_subject_division_role(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the user, group or OAuth client that loses the role."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            js_name = "divisionId",
            unchecked_param_type = "string",
            param_description = "Id of the division in which the grant applies."
        )]
        division_id: JsValue,
        #[wasm_bindgen(
            js_name = "roleId",
            unchecked_param_type = "string",
            param_description = "Id of the role to withdraw."
        )]
        role_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteAuthorizationSubjectDivisionRole, &[subject_id, division_id, role_id, options])
    }

    /// Grant a subject a role in one division.
    ///
    /// Adds a single grant of the role for the division. Missing permissions in that division give 403, too many
    /// assignments give 400.
    ///
    /// Permissions: all of `authorization:grant:add`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAuthorizationSubjectDivisionRole",
        unchecked_return_type = "Promise<void>",
        return_description = "The grant was added; no body."
    )]
    pub fn post_authorization_subject_division_role(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject that receives the role."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            js_name = "divisionId",
            unchecked_param_type = "string",
            param_description = "Id of the division in which the role shall apply."
        )]
        division_id: JsValue,
        #[wasm_bindgen(
            js_name = "roleId",
            unchecked_param_type = "string",
            param_description = "Id of the role to grant."
        )]
        role_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostAuthorizationSubjectDivisionRoleOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAuthorizationSubjectDivisionRole, &[subject_id, division_id, role_id, options])
    }

    /// Remove your own direct routing backup.
    ///
    /// Deletes the settings of the caller, so that the default of the direct routing queue applies again to
    /// interactions that are addressed to the caller.
    ///
    /// Permissions: any of `routing:directRoutingBackup:selfDelete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteRoutingDirectroutingbackupSettingsMe",
        unchecked_return_type = "Promise<void>",
        return_description = "The settings were removed; no body."
    )]
    pub fn delete_routing_directroutingbackup_settings_me(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteRoutingDirectroutingbackupSettingsMe, &[options])
    }

    /// Read your own direct routing backup.
    ///
    /// Tells who takes the interactions that are addressed to the caller while the caller does not answer. Without
    /// settings of their own callers get 404 `resource.not.found`.
    ///
    /// Permissions: any of `routing:directRoutingBackup:selfView`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getRoutingDirectroutingbackupSettingsMe",
        unchecked_return_type = "Promise<AgentDirectRoutingBackupSettings>",
        return_description = "Backup settings of the caller."
    )]
    pub fn get_routing_directroutingbackup_settings_me(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetRoutingDirectroutingbackupSettingsMe, &[options])
    }

    /// Set your own direct routing backup.
    ///
    /// Stores who takes the interactions that are addressed to the caller, and how long they wait for the caller first.
    /// Settings stored before are replaced.
    ///
    /// Permissions: any of `routing:directRoutingBackup:selfEdit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putRoutingDirectroutingbackupSettingsMe",
        unchecked_return_type = "Promise<AgentDirectRoutingBackupSettings>",
        return_description = "Backup settings of the caller after the change."
    )]
    pub fn put_routing_directroutingbackup_settings_me(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "AgentDirectRoutingBackupSettings",
            param_description = "Backup queue or user, and the rules of waiting."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutRoutingDirectroutingbackupSettingsMe, &[body, options])
    }

    /// Remove the direct routing backup of a user.
    ///
    /// Deletes the personal backup of the agent, so that the default of the direct routing queue applies again. A
    /// malformed id is answered with 400 `invalid.id`.
    ///
    /// Permissions: any of `routing:directRoutingBackup:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteRoutingUserDirectroutingbackupSettings",
        unchecked_return_type = "Promise<void>",
        return_description = "The settings were removed; no body."
    )]
    pub fn delete_routing_user_directroutingbackup_settings(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose backup settings are removed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteRoutingUserDirectroutingbackupSettings, &[user_id, options])
    }

    /// Read the direct routing backup of a user.
    ///
    /// Tells who takes the interactions that are addressed to the agent while the agent does not answer. An agent
    /// without settings of their own gives 404 `resource.not.found`.
    ///
    /// Permissions: any of `routing:directRoutingBackup:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getRoutingUserDirectroutingbackupSettings",
        unchecked_return_type = "Promise<AgentDirectRoutingBackupSettings>",
        return_description = "Backup settings of the agent."
    )]
    pub fn get_routing_user_directroutingbackup_settings(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose backup settings are read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetRoutingUserDirectroutingbackupSettings, &[user_id, options])
    }

    /// Set the direct routing backup of a user.
    ///
    /// Stores who takes the interactions that are addressed to the agent, and how long they wait for the agent first.
    /// Settings stored before are replaced.
    ///
    /// Permissions: any of `routing:directRoutingBackup:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putRoutingUserDirectroutingbackupSettings",
        unchecked_return_type = "Promise<AgentDirectRoutingBackupSettings>",
        return_description = "Backup settings of the agent after the change."
    )]
    pub fn put_routing_user_directroutingbackup_settings(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent who gets a backup."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "AgentDirectRoutingBackupSettings",
            param_description = "Backup queue or user, and the rules of waiting."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutRoutingUserDirectroutingbackupSettings, &[user_id, body, options])
    }

    /// Remove the utilization settings of a user.
    ///
    /// Deletes the personal limits on simultaneous interactions, so that those of the organization apply to the user
    /// again.
    ///
    /// Permissions: any of `routing:utilization:manage`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteRoutingUserUtilization",
        unchecked_return_type = "Promise<void>",
        return_description = "The personal settings were removed; no body."
    )]
    pub fn delete_routing_user_utilization(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose personal utilization is removed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteRoutingUserUtilization, &[user_id, options])
    }

    /// Read the utilization limits of a user.
    ///
    /// Returns how many interactions of each media type and label the user may handle at once. `level` tells whether
    /// the limits come from the agent or the organization.
    ///
    /// Permissions: any of `routing:utilization:manage`, `routing:utilization:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getRoutingUserUtilization",
        unchecked_return_type = "Promise<AgentMaxUtilizationResponse>",
        return_description = "Utilization limits that apply to the user."
    )]
    pub fn get_routing_user_utilization(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose limits are read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetRoutingUserUtilization, &[user_id, options])
    }

    /// Set the utilization limits of a user.
    ///
    /// Stores personal limits for simultaneous interactions that override those of the organization. Unknown media
    /// types, invalid capacities and self-interrupting media types are rejected with 400.
    ///
    /// Permissions: any of `routing:utilization:manage`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putRoutingUserUtilization",
        unchecked_return_type = "Promise<AgentMaxUtilizationResponse>",
        return_description = "Utilization limits after the change."
    )]
    pub fn put_routing_user_utilization(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent who gets personal limits."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UtilizationRequest",
            param_description = "Limits by media type and by label for this agent."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutRoutingUserUtilization, &[user_id, body, options])
    }

    /// Delete a user from the organization.
    ///
    /// Puts the user into the state `deleted`. Such users can still be found by asking for that state.
    ///
    /// Permissions: any of `admin`, `directory:user:delete`, `directory:organization:admin`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.deleteUser(userId);
    /// ```
    #[wasm_bindgen(
        js_name = "deleteUser",
        unchecked_return_type = "Promise<Empty>",
        return_description = "The user was deleted; the body is an empty object."
    )]
    pub fn delete_user(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to delete."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUser, &[user_id, options])
    }

    /// Read a user by id.
    ///
    /// Returns one user with the requested expansions. By default only active users are found; ask for deleted ones
    /// with `state`.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const user = await users.getUser(userId, { expand: ["presence", "routingStatus"] });
    /// console.log(user.name, user.presence?.presenceDefinition?.systemPresence);
    /// ```
    #[wasm_bindgen(
        js_name = "getUser",
        unchecked_return_type = "Promise<User>",
        return_description = "The user with its expansions."
    )]
    pub fn get_user(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUser, &[user_id, options])
    }

    /// Change fields of a user.
    ///
    /// Changes the values that are sent and returns the user. The body must carry the current `version`, otherwise a
    /// conflict is reported. Without the permission for extensions, a change of one gives 403.
    ///
    /// Permissions: any of `admin`, `directory:user:edit`, `directory:organization:admin`. And
    /// `telephony:extension:assign` when an extension changes, in the division of the user.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { version } = await users.getUser(userId);
    /// // The server refuses another version than its own with a ConflictError: nobody's change is lost.
    /// await users.patchUser(userId, { title: "Team lead", version: version! });
    /// ```
    #[wasm_bindgen(
        js_name = "patchUser",
        unchecked_return_type = "Promise<User>",
        return_description = "The user after the change."
    )]
    pub fn patch_user(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to update."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UpdateUser",
            param_description = "User values to change, with the mandatory `version` that was read last."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUser, &[user_id, body, options])
    }

    /// Delete the attributes of a user under one schema.
    ///
    /// Removes the whole record that the user has under the schema; records under other schemas stay. An unknown schema
    /// is answered with 404.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserCustomattribute",
        unchecked_return_type = "Promise<void>",
        return_description = "The record was deleted; no body."
    )]
    pub fn delete_user_customattribute(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who loses the record."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema whose record is deleted."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserCustomattribute, &[user_id, schema_id, options])
    }

    /// Read the attributes of a user under one schema.
    ///
    /// Returns the record that the user has under the schema: the values, and the version of the schema that they were
    /// written for.
    ///
    /// Permissions: any of `directory:user:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserCustomattribute",
        unchecked_return_type = "Promise<UserCustomAttributes>",
        return_description = "Attributes of the user under the schema."
    )]
    pub fn get_user_customattribute(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose attributes are read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema whose record is read."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserCustomattribute, &[user_id, schema_id, options])
    }

    /// Detach an external id from a user.
    ///
    /// Removes the link between the user and one key of an outside system. Both the authority and the key are compared
    /// case by case; a pair that the user does not have gives 404.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserExternalidAuthorityNameExternalKey",
        unchecked_return_type = "Promise<void>",
        return_description = "The external id was removed; no body."
    )]
    pub fn delete_user_externalid_authority_name_external_key(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who loses the external id."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "authorityName",
            unchecked_param_type = "string",
            param_description = "Name of the outside system; upper and lower case matter."
        )]
        authority_name: JsValue,
        #[wasm_bindgen(
            js_name = "externalKey",
            unchecked_param_type = "string",
            param_description = "Key of the user in that system; upper and lower case matter."
        )]
        external_key: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(
            OperationId::DeleteUserExternalidAuthorityNameExternalKey,
            &[user_id, authority_name, external_key, options],
        )
    }

    /// Remove a routing language from a user.
    ///
    /// The user is no longer selected for interactions by that language. Answers 404 when the user or the language is
    /// unknown.
    ///
    /// Permissions: any of `routing:skill:assign`, `routing:language:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserRoutinglanguage",
        unchecked_return_type = "Promise<void>",
        return_description = "The language was removed; no body."
    )]
    pub fn delete_user_routinglanguage(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who loses the language."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "languageId",
            unchecked_param_type = "string",
            param_description = "Id of the routing language to remove."
        )]
        language_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserRoutinglanguage, &[user_id, language_id, options])
    }

    /// Update a routing language of a user.
    ///
    /// Changes the assignment of one language, such as its proficiency, and returns it. Conflicting changes are
    /// answered with 409.
    ///
    /// Permissions: any of `routing:skill:assign`, `routing:language:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserRoutinglanguage",
        unchecked_return_type = "Promise<UserRoutingLanguage>",
        return_description = "The updated routing language."
    )]
    pub fn patch_user_routinglanguage(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who speaks the language."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "languageId",
            unchecked_param_type = "string",
            param_description = "Id of the assigned routing language."
        )]
        language_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserRoutingLanguage",
            param_description = "Routing language assignment with the new values, such as `proficiency`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserRoutinglanguage, &[user_id, language_id, body, options])
    }

    /// Remove a routing skill from a user.
    ///
    /// The user is no longer selected for interactions by that skill. Answers 404 when the user or the skill is
    /// unknown.
    ///
    /// Permissions: all of `routing:skill:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserRoutingskill",
        unchecked_return_type = "Promise<void>",
        return_description = "The skill was removed; no body."
    )]
    pub fn delete_user_routingskill(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who loses the skill."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "skillId",
            unchecked_param_type = "string",
            param_description = "Id of the routing skill to remove."
        )]
        skill_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserRoutingskill, &[user_id, skill_id, options])
    }

    /// Update a routing skill of a user.
    ///
    /// Changes the proficiency or state of one assigned skill and returns the assignment. Conflicting changes are
    /// answered with 409.
    ///
    /// Permissions: all of `routing:skill:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserRoutingskill",
        unchecked_return_type = "Promise<UserRoutingSkill>",
        return_description = "The updated routing skill."
    )]
    pub fn put_user_routingskill(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who has the skill."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "skillId",
            unchecked_param_type = "string",
            param_description = "Id of the assigned routing skill."
        )]
        skill_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserRoutingSkill",
            param_description = "Routing skill assignment with its new proficiency or state."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserRoutingskill, &[user_id, skill_id, body, options])
    }

    /// Detach a user from the current station.
    ///
    /// Ends the association of the user with the station in use. The request is accepted and carried out later.
    ///
    /// Permissions: any of `telephony:station:disassociate`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserStationAssociatedstation",
        unchecked_return_type = "Promise<void>",
        return_description = "The detachment was accepted; no body."
    )]
    pub fn delete_user_station_associatedstation(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to detach from the station."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserStationAssociatedstation, &[user_id, options])
    }

    /// Clear the default station of a user.
    ///
    /// Removes the assignment of a default station. The request is accepted and carried out later.
    ///
    /// Permissions: any of `telephony:plugin:all`, `telephony:phone:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserStationDefaultstation",
        unchecked_return_type = "Promise<void>",
        return_description = "The removal was accepted; no body."
    )]
    pub fn delete_user_station_defaultstation(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who shall have no default station."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserStationDefaultstation, &[user_id, options])
    }

    /// Remove a sign-in verifier of a user.
    ///
    /// Deletes one second factor, such as a TOTP app or a WebAuthn key, from the user.
    ///
    /// Permissions: any of `mfa:verifier:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUserVerifier",
        unchecked_return_type = "Promise<void>",
        return_description = "The verifier was removed; no body."
    )]
    pub fn delete_user_verifier(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who owns the verifier."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "verifierId",
            unchecked_param_type = "string",
            param_description = "Id of the verifier to remove."
        )]
        verifier_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUserVerifier, &[user_id, verifier_id, options])
    }

    /// Update a sign-in verifier of a user.
    ///
    /// Changes the name, the enabled state, the default mark or the credential of one second factor.
    ///
    /// Permissions: any of `mfa:verifier:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserVerifier",
        unchecked_return_type = "Promise<Verifier>",
        return_description = "The updated verifier."
    )]
    pub fn put_user_verifier(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to whom the verifier belongs."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "verifierId",
            unchecked_param_type = "string",
            param_description = "Id of the verifier to update."
        )]
        verifier_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UpdateVerifierRequest",
            param_description = "Verifier values to store, such as `name`, `enabled` and `default`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserVerifier, &[user_id, verifier_id, body, options])
    }

    /// Delete a custom attributes schema.
    ///
    /// Removes the schema with all its versions. The answer is 403 with `feature.forbidden` while the feature is not
    /// available to the organization.
    ///
    /// Permissions: any of `users:customAttributesSchema:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUsersCustomattributesSchema",
        unchecked_return_type = "Promise<void>",
        return_description = "The schema was deleted; no body."
    )]
    pub fn delete_users_customattributes_schema(
        &self,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema to delete."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUsersCustomattributesSchema, &[schema_id, options])
    }

    /// Read a custom attributes schema.
    ///
    /// Returns the latest version of the schema. Earlier versions are read with
    /// `getUsersCustomattributesSchemaVersion`.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchema",
        unchecked_return_type = "Promise<DataSchema>",
        return_description = "The schema in its latest version."
    )]
    pub fn get_users_customattributes_schema(
        &self,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema to read."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchema, &[schema_id, options])
    }

    /// Add a version to a custom attributes schema.
    ///
    /// Stores the document as the next version of the schema. The `version` that is sent must be the latest one,
    /// otherwise the answer is 409 `dynamic.schema.version.conflict`. A property cannot change its type.
    ///
    /// Permissions: any of `users:customAttributesSchema:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUsersCustomattributesSchema",
        unchecked_return_type = "Promise<DataSchema>",
        return_description = "The schema in its new version."
    )]
    pub fn put_users_customattributes_schema(
        &self,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema to update."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "DataSchema",
            param_description = "New JSON schema document, with the version that was read last."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUsersCustomattributesSchema, &[schema_id, body, options])
    }

    /// Remove one of your own sign-in verifiers.
    ///
    /// Deletes a second factor of the caller, who cannot sign in with it any more. Verifiers of other people are not
    /// found here.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUsersMeVerifier",
        unchecked_return_type = "Promise<void>",
        return_description = "The verifier was removed; no body."
    )]
    pub fn delete_users_me_verifier(
        &self,
        #[wasm_bindgen(
            js_name = "verifierId",
            unchecked_param_type = "string",
            param_description = "Id of a verifier that belongs to the caller."
        )]
        verifier_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUsersMeVerifier, &[verifier_id, options])
    }

    /// Update one of your own sign-in verifiers.
    ///
    /// Changes the name, the enabled state or the default mark of a second factor of the caller. `name` is always
    /// required.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUsersMeVerifier",
        unchecked_return_type = "Promise<Verifier>",
        return_description = "The updated verifier."
    )]
    pub fn put_users_me_verifier(
        &self,
        #[wasm_bindgen(
            js_name = "verifierId",
            unchecked_param_type = "string",
            param_description = "Id of a verifier that belongs to the caller."
        )]
        verifier_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UpdateVerifierRequest",
            param_description = "Verifier values to store, with the mandatory `name`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUsersMeVerifier, &[verifier_id, body, options])
    }

    /// Leave the station that you are using.
    ///
    /// Ends the association of the caller with a telephone, which becomes free for others. The default station stays as
    /// it is.
    ///
    /// Permissions: any of `telephony:station:disassociateSelf`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "deleteUsersStationsMeAssociatedstation",
        unchecked_return_type = "Promise<void>",
        return_description = "The caller uses no station any more; no body."
    )]
    pub fn delete_users_stations_me_associatedstation(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::DeleteUsersStationsMeAssociatedstation, &[options])
    }

    /// Fetch the results of a user aggregates job.
    ///
    /// Returns one batch of aggregated user metrics and a `cursor` for the next batch. The job must have reached
    /// `FULFILLED`.
    ///
    /// Permissions: any of `analytics:userAggregate:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersAggregatesJobResults",
        unchecked_return_type = "Promise<UserAsyncAggregateQueryResponse>",
        return_description = "One batch of aggregate results."
    )]
    pub fn get_analytics_users_aggregates_job_results(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the finished aggregates job."
        )]
        job_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAnalyticsUsersAggregatesJobResultsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAnalyticsUsersAggregatesJobResults, &[job_id, options])
    }

    /// Iterates over the items of all pages of `getAnalyticsUsersAggregatesJobResults`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersAggregatesJobResultsAll",
        unchecked_return_type = "Pager<UserAggregateDataContainer, UserAsyncAggregateQueryResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_analytics_users_aggregates_job_results_all(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the finished aggregates job."
        )]
        job_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAnalyticsUsersAggregatesJobResultsOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetAnalyticsUsersAggregatesJobResults, &[job_id, options])
    }

    /// Fetch the results of a user details job.
    ///
    /// Returns one batch of presence and routing status records per user, with a `cursor` for the next batch. The job
    /// must have reached `FULFILLED`.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersDetailsJobResults",
        unchecked_return_type = "Promise<AnalyticsUserDetailsAsyncQueryResponse>",
        return_description = "One batch of user detail records."
    )]
    pub fn get_analytics_users_details_job_results(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the finished details job."
        )]
        job_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAnalyticsUsersDetailsJobResultsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAnalyticsUsersDetailsJobResults, &[job_id, options])
    }

    /// Iterates over the items of all pages of `getAnalyticsUsersDetailsJobResults`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersDetailsJobResultsAll",
        unchecked_return_type = "Pager<AnalyticsUserDetail, AnalyticsUserDetailsAsyncQueryResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_analytics_users_details_job_results_all(
        &self,
        #[wasm_bindgen(
            js_name = "jobId",
            unchecked_param_type = "string",
            param_description = "Id of the finished details job."
        )]
        job_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAnalyticsUsersDetailsJobResultsOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetAnalyticsUsersDetailsJobResults, &[job_id, options])
    }

    /// Tell how recent the details job data is.
    ///
    /// Returns the moment up to which data can be queried by asynchronous user details jobs. Intervals after that
    /// moment are not covered yet.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAnalyticsUsersDetailsJobsAvailability",
        unchecked_return_type = "Promise<DataAvailabilityResponse>",
        return_description = "Date and time up to which job data is available."
    )]
    pub fn get_analytics_users_details_jobs_availability(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAnalyticsUsersDetailsJobsAvailability, &[options])
    }

    /// List divisions where the caller holds a permission.
    ///
    /// Returns every matching division in one plain list. The vendor deprecates it; use
    /// `getAuthorizationDivisionspermittedPagedMe` instead.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAuthorizationDivisionspermittedMe",
        unchecked_return_type = "Promise<AuthzDivision[]>",
        return_description = "All divisions in which the caller has the permission."
    )]
    pub fn get_authorization_divisionspermitted_me(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Permission to test, written as `domain:entity:action`."
        )]
        permission: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationDivisionspermittedMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAuthorizationDivisionspermittedMe, &[permission, options])
    }

    /// Page through divisions where the caller holds a permission.
    ///
    /// Returns one page of the divisions in which the calling user or client has the permission. A missing `permission`
    /// is answered with 400.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAuthorizationDivisionspermittedPagedMe",
        unchecked_return_type = "Promise<DivsPermittedEntityListing>",
        return_description = "One page of permitted divisions."
    )]
    pub fn get_authorization_divisionspermitted_paged_me(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Permission to look for among the caller's grants, written as `domain:entity:action`."
        )]
        permission: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationDivisionspermittedPagedMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAuthorizationDivisionspermittedPagedMe, &[permission, options])
    }

    /// Iterates over the items of all pages of `getAuthorizationDivisionspermittedPagedMe`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getAuthorizationDivisionspermittedPagedMeAll",
        unchecked_return_type = "Pager<AuthzDivision, DivsPermittedEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_authorization_divisionspermitted_paged_me_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Permission to look for among the caller's grants, written as `domain:entity:action`."
        )]
        permission: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationDivisionspermittedPagedMeOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetAuthorizationDivisionspermittedPagedMe, &[permission, options])
    }

    /// Page through divisions where a subject holds a permission.
    ///
    /// Returns one page of the divisions in which the given subject has the permission. The vendor deprecates this
    /// operation.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAuthorizationDivisionspermittedPagedSubjectId",
        unchecked_return_type = "Promise<DivsPermittedEntityListing>",
        return_description = "One page of the divisions permitted to the subject."
    )]
    pub fn get_authorization_divisionspermitted_paged_subject_id(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject whose divisions are examined."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Permission that the subject must hold, written as `domain:entity:action`."
        )]
        permission: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationDivisionspermittedPagedSubjectIdOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAuthorizationDivisionspermittedPagedSubjectId, &[subject_id, permission, options])
    }

    /// Iterates over the items of all pages of `getAuthorizationDivisionspermittedPagedSubjectId`.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getAuthorizationDivisionspermittedPagedSubjectIdAll",
        unchecked_return_type = "Pager<AuthzDivision, DivsPermittedEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_authorization_divisionspermitted_paged_subject_id_all(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject whose divisions are examined."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Permission that the subject must hold, written as `domain:entity:action`."
        )]
        permission: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationDivisionspermittedPagedSubjectIdOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetAuthorizationDivisionspermittedPagedSubjectId, &[subject_id, permission, options])
    }

    /// Read the grants of a subject.
    ///
    /// Returns the subject with its grants, each joining a role to a division. Role and division pairs granted several
    /// times are merged unless `includeDuplicates` is set.
    ///
    /// Permissions: any of `authorization:grant:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { grants = [] } = await users.getAuthorizationSubject(userId);
    /// for (const { role, division } of grants) console.log(role?.name, "in", division?.name);
    /// ```
    #[wasm_bindgen(
        js_name = "getAuthorizationSubject",
        unchecked_return_type = "Promise<AuthzSubject>",
        return_description = "The subject with its grants."
    )]
    pub fn get_authorization_subject(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the user, group or OAuth client to read."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationSubjectOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAuthorizationSubject, &[subject_id, options])
    }

    /// Read the grants of the caller.
    ///
    /// Returns the calling user or client with its own role and division grants. Repeated pairs are merged unless
    /// `includeDuplicates` is set.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getAuthorizationSubjectsMe",
        unchecked_return_type = "Promise<AuthzSubject>",
        return_description = "The caller as a subject, with grants."
    )]
    pub fn get_authorization_subjects_me(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetAuthorizationSubjectsMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetAuthorizationSubjectsMe, &[options])
    }

    /// Read the profile field layout of an entity type.
    ///
    /// Returns the sections and fields that make up the profile of a person, group or organization. The vendor
    /// deprecates this operation.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getFieldconfig",
        unchecked_return_type = "Promise<FieldConfig>",
        return_description = "Field layout of the chosen entity type."
    )]
    pub fn get_fieldconfig(
        &self,
        #[wasm_bindgen(
            js_name = "type",
            unchecked_param_type = "FieldConfigTypeOption",
            param_description = "Entity type whose layout is read: `person`, `group` or `org`."
        )]
        r#type: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetFieldconfig, &[r#type, options])
    }

    /// List the profiles of users.
    ///
    /// Returns one page of profiles, limited to given users where asked. The vendor deprecates it; use `getUsers`
    /// instead.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getProfilesUsers",
        unchecked_return_type = "Promise<UserProfileEntityListing>",
        return_description = "One page of user profiles."
    )]
    pub fn get_profiles_users(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetProfilesUsersOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetProfilesUsers, &[options])
    }

    /// Iterates over the items of all pages of `getProfilesUsers`.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getProfilesUsersAll",
        unchecked_return_type = "Pager<UserProfile, UserProfileEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_profiles_users_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetProfilesUsersOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetProfilesUsers, &[options])
    }

    /// Read the reporting neighbours of a user.
    ///
    /// Returns superiors, siblings with the same manager, and direct reports in one answer.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserAdjacents",
        unchecked_return_type = "Promise<Adjacents>",
        return_description = "Superiors, siblings and direct reports."
    )]
    pub fn get_user_adjacents(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user at the centre of the reporting lines."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserAdjacentsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserAdjacents, &[user_id, options])
    }

    /// Read the call forwarding of a user.
    ///
    /// Returns whether forwarding is enabled, the targets called in turn, and what happens with voicemail. Trouble in
    /// the service behind it shows as 424.
    ///
    /// Permissions: any of `conversation:callForwarding:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserCallforwarding",
        unchecked_return_type = "Promise<CallForwarding>",
        return_description = "Call forwarding settings of the user."
    )]
    pub fn get_user_callforwarding(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose forwarding is read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserCallforwarding, &[user_id, options])
    }

    /// Change parts of a user's call forwarding.
    ///
    /// Updates only the settings that are sent and returns the complete forwarding. Invalid targets or phone numbers,
    /// missing voicemail permission, or enabling while on queue are answered with 409.
    ///
    /// Permissions: any of `conversation:callForwarding:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserCallforwarding",
        unchecked_return_type = "Promise<CallForwarding>",
        return_description = "Call forwarding after the change."
    )]
    pub fn patch_user_callforwarding(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose forwarding is changed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "CallForwarding",
            param_description = "Call forwarding settings to change; omitted ones keep their values."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserCallforwarding, &[user_id, body, options])
    }

    /// Replace the call forwarding of a user.
    ///
    /// Overwrites all forwarding settings of the user and returns them. Invalid targets or phone numbers, missing
    /// voicemail permission, or enabling while on queue are answered with 409.
    ///
    /// Permissions: any of `conversation:callForwarding:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserCallforwarding",
        unchecked_return_type = "Promise<CallForwarding>",
        return_description = "Call forwarding after the replacement."
    )]
    pub fn put_user_callforwarding(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose forwarding is replaced."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "CallForwarding",
            param_description = "Complete call forwarding settings of the user."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserCallforwarding, &[user_id, body, options])
    }

    /// Read the attributes of a user under several schemas.
    ///
    /// Returns one record for each of the schemas under which the user has attributes. The service declares the items
    /// as plain objects; they have the fields of `UserCustomAttributes`.
    ///
    /// Permissions: any of `directory:user:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserCustomattributesBulk",
        unchecked_return_type = "Promise<Record<string, unknown>[]>",
        return_description = "The records of the user, as objects."
    )]
    pub fn get_user_customattributes_bulk(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose attributes are read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "schemaIds",
            unchecked_param_type = "string | readonly string[]",
            param_description = "Ids of the schemas whose records are requested; schemas without a record of the user add nothing to the list."
        )]
        schema_ids: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserCustomattributesBulk, &[user_id, schema_ids, options])
    }

    /// Change some attributes of a user under several schemas.
    ///
    /// Does for each item what `patchUserCustomattributes` does for one, so that attributes that are not named stay.
    /// The service answers with a single record, or without a body.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserCustomattributesBulk",
        unchecked_return_type = "Promise<UserCustomAttributes | undefined>",
        return_description = "A record after the change."
    )]
    pub fn patch_user_customattributes_bulk(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose attributes change."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "userCustomAttributesList",
            unchecked_param_type = "readonly UserCustomAttributesUpdateRequest[]",
            param_description = "One item for each schema to write under."
        )]
        user_custom_attributes_list: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserCustomattributesBulk, &[user_id, user_custom_attributes_list, options])
    }

    /// List the direct reports of a user.
    ///
    /// Returns all users whose manager is the given user, as a plain array without paging.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserDirectreports",
        unchecked_return_type = "Promise<User[]>",
        return_description = "Direct reports of the user."
    )]
    pub fn get_user_directreports(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the manager whose reports are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserDirectreportsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserDirectreports, &[user_id, options])
    }

    /// List the external ids of a user.
    ///
    /// Returns every pair of outside system and key that is linked to the user, at most 100. Users without one give an
    /// empty list.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserExternalid",
        unchecked_return_type = "Promise<UserExternalIdentifier[]>",
        return_description = "External ids of the user."
    )]
    pub fn get_user_externalid(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose external ids are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserExternalid, &[user_id, options])
    }

    /// Attach an external id to a user.
    ///
    /// Links the user to a key in an outside system and returns all external ids of the user. A user can have at most
    /// 100 of them.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUserExternalid",
        unchecked_return_type = "Promise<UserExternalIdentifier[]>",
        return_description = "All external ids of the user; the status is 200 or 201."
    )]
    pub fn post_user_externalid(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the external id."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserExternalIdentifier",
            param_description = "Name of the outside authority and the key of the user there."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUserExternalid, &[user_id, body, options])
    }

    /// Read the external id of a user in one outside system.
    ///
    /// Returns the key under which the authority knows the user. The name of the authority is compared case by case;
    /// without a key there the answer is 404.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserExternalidAuthorityName",
        unchecked_return_type = "Promise<UserExternalIdentifier>",
        return_description = "External id of the user in that system."
    )]
    pub fn get_user_externalid_authority_name(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose external id is read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "authorityName",
            unchecked_param_type = "string",
            param_description = "Name of the outside system; upper and lower case matter."
        )]
        authority_name: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserExternalidAuthorityName, &[user_id, authority_name, options])
    }

    /// List the favourite colleagues of a user.
    ///
    /// Returns one page of the users marked as favourites. The vendor deprecates this operation.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserFavorites",
        unchecked_return_type = "Promise<UserEntityListing>",
        return_description = "One page of favourite users."
    )]
    pub fn get_user_favorites(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who marked the favourites."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserFavoritesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserFavorites, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserFavorites`.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserFavoritesAll",
        unchecked_return_type = "Pager<User, UserEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_favorites_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who marked the favourites."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserFavoritesOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserFavorites, &[user_id, options])
    }

    /// Read the location a client reported for a user.
    ///
    /// Returns the country, region, city, coordinates and known sites as far as the client has supplied them.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserGeolocation",
        unchecked_return_type = "Promise<Geolocation>",
        return_description = "Location of the user as reported by the client."
    )]
    pub fn get_user_geolocation(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who is located."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "clientId",
            unchecked_param_type = "string",
            param_description = "Id of the client that reported the location."
        )]
        client_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserGeolocation, &[user_id, client_id, options])
    }

    /// Update the location a client reports for a user.
    ///
    /// Changes coordinates, place or the `primary` mark of the location. A forbidden update gives 403, a disabled
    /// geolocation feature gives 405.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserGeolocation",
        unchecked_return_type = "Promise<Geolocation>",
        return_description = "Location after the update."
    )]
    pub fn patch_user_geolocation(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose location is updated."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "clientId",
            unchecked_param_type = "string",
            param_description = "Id of the client on whose behalf the location is reported."
        )]
        client_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "Geolocation",
            param_description = "Location values to change, for example `latitude` and `longitude` or `primary`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserGeolocation, &[user_id, client_id, body, options])
    }

    /// Read the out of office setting of a user.
    ///
    /// Returns whether the absence is active, its start and end, or that it lasts indefinitely.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserOutofoffice",
        unchecked_return_type = "Promise<OutOfOffice>",
        return_description = "Out of office setting of the user."
    )]
    pub fn get_user_outofoffice(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the possibly absent user."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserOutofoffice, &[user_id, options])
    }

    /// Set the out of office period of a user.
    ///
    /// Replaces the absence with its start, end and flags, and returns what was stored.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.putUserOutofoffice(userId, { active: true, startDate: "2026-12-24T00:00:00Z", endDate: "2027-01-02T00:00:00Z" });
    /// ```
    #[wasm_bindgen(
        js_name = "putUserOutofoffice",
        unchecked_return_type = "Promise<OutOfOffice>",
        return_description = "Out of office setting after the change."
    )]
    pub fn put_user_outofoffice(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who will be absent or is back."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "OutOfOffice",
            param_description = "Absence with `startDate` and `endDate`, or `indefinite`, and whether it is `active`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserOutofoffice, &[user_id, body, options])
    }

    /// Read the profile of a user.
    ///
    /// Returns the profile with the requested expansions. The vendor deprecates it; use `getUser` instead.
    ///
    /// Permissions: none.
    ///
    /// @deprecated Deprecated by the vendor.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserProfile",
        unchecked_return_type = "Promise<UserProfile>",
        return_description = "Profile of the user."
    )]
    pub fn get_user_profile(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose profile is read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserProfileOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserProfile, &[user_id, options])
    }

    /// List the profile skills of a user.
    ///
    /// Returns plain skill names from the profile. They are not the routing skills used for distributing interactions.
    ///
    /// Permissions: any of `directory:userProfile:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserProfileskills",
        unchecked_return_type = "Promise<string[]>",
        return_description = "Names of the profile skills."
    )]
    pub fn get_user_profileskills(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose profile skills are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserProfileskills, &[user_id, options])
    }

    /// Replace the profile skills of a user.
    ///
    /// Sets the skill names in the profile to exactly the given list. Routing skills are not affected.
    ///
    /// Permissions: any of `directory:userProfile:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserProfileskills",
        unchecked_return_type = "Promise<string[]>",
        return_description = "Profile skills after the change."
    )]
    pub fn put_user_profileskills(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose profile skills are replaced."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly string[]",
            param_description = "Array with all skill names that the profile shall show."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserProfileskills, &[user_id, body, options])
    }

    /// List the queues a user belongs to.
    ///
    /// Returns one page of queues. By default only the queues that the user has joined are listed.
    ///
    /// Permissions: any of `routing:queue:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { entities = [] } = await users.getUserQueues(userId, { joined: true });
    /// console.log(entities.map(({ name }) => name));
    /// ```
    #[wasm_bindgen(
        js_name = "getUserQueues",
        unchecked_return_type = "Promise<UserQueueEntityListing>",
        return_description = "One page of the user's queues."
    )]
    pub fn get_user_queues(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the queue member."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserQueuesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserQueues, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserQueues`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserQueuesAll",
        unchecked_return_type = "Pager<UserQueue, UserQueueEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_queues_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the queue member."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserQueuesOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserQueues, &[user_id, options])
    }

    /// Join or leave several queues for a user.
    ///
    /// Changes the `joined` flag of each listed queue for the user and returns a page of the user's queues.
    ///
    /// Permissions: any of `routing:queue:join`, `routing:queueMember:manage`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.patchUserQueues(userId, [{ id: queueId, joined: true }]);
    /// ```
    #[wasm_bindgen(
        js_name = "patchUserQueues",
        unchecked_return_type = "Promise<UserQueueEntityListing>",
        return_description = "The user's queues after the change."
    )]
    pub fn patch_user_queues(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who joins or leaves the queues."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserQueue[]",
            param_description = "Array of queues, each with its `id` and the wanted `joined` value."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PatchUserQueuesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserQueues, &[user_id, body, options])
    }

    /// Read the roles and permissions of a user.
    ///
    /// Returns assigned roles, unused roles, and the permissions and permission policies that follow from them.
    ///
    /// Permissions: any of `authorization:grant:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserRoles",
        unchecked_return_type = "Promise<UserAuthorization>",
        return_description = "Roles, permissions and policies of the user."
    )]
    pub fn get_user_roles(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose roles are read."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserRoles, &[subject_id, options])
    }

    /// Replace the roles of a user.
    ///
    /// Sets the user's roles to exactly the given list and returns the resulting authorization. Too many assignments
    /// give 400 with `max.role.assignments.exceeded`.
    ///
    /// Permissions: any of `authorization:grant:add`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserRoles",
        unchecked_return_type = "Promise<UserAuthorization>",
        return_description = "Roles and permissions after the change."
    )]
    pub fn put_user_roles(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose roles are replaced."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly string[]",
            param_description = "Array with the ids of all roles that the user shall have."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserRoles, &[subject_id, body, options])
    }

    /// List the routing languages of a user.
    ///
    /// Returns one page of the languages assigned to the user, each with its proficiency.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserRoutinglanguages",
        unchecked_return_type = "Promise<UserLanguageEntityListing>",
        return_description = "One page of routing languages."
    )]
    pub fn get_user_routinglanguages(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose languages are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserRoutinglanguagesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserRoutinglanguages, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserRoutinglanguages`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserRoutinglanguagesAll",
        unchecked_return_type = "Pager<UserRoutingLanguage, UserLanguageEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_routinglanguages_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose languages are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserRoutinglanguagesOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserRoutinglanguages, &[user_id, options])
    }

    /// Add a routing language to a user.
    ///
    /// Assigns one language with a proficiency, so that interactions in that language can reach the user.
    ///
    /// Permissions: any of `routing:skill:assign`, `routing:language:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUserRoutinglanguages",
        unchecked_return_type = "Promise<UserRoutingLanguage>",
        return_description = "The assigned routing language."
    )]
    pub fn post_user_routinglanguages(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the language."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserRoutingLanguagePost",
            param_description = "Id of the routing language and the user's proficiency in it."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUserRoutinglanguages, &[user_id, body, options])
    }

    /// List the routing skills of a user.
    ///
    /// Returns one page of the skills assigned to the user, each with its proficiency.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// for await (const { name, proficiency } of users.getUserRoutingskillsAll(userId)) console.log(name, proficiency);
    /// ```
    #[wasm_bindgen(
        js_name = "getUserRoutingskills",
        unchecked_return_type = "Promise<UserSkillEntityListing>",
        return_description = "One page of routing skills."
    )]
    pub fn get_user_routingskills(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose skills are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserRoutingskillsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserRoutingskills, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserRoutingskills`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserRoutingskillsAll",
        unchecked_return_type = "Pager<UserRoutingSkill, UserSkillEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_routingskills_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose skills are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserRoutingskillsOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserRoutingskills, &[user_id, options])
    }

    /// Add a routing skill to a user.
    ///
    /// Assigns one skill with a proficiency, so that interactions asking for it can reach the user.
    ///
    /// Permissions: all of `routing:skill:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUserRoutingskills",
        unchecked_return_type = "Promise<UserRoutingSkill>",
        return_description = "The assigned routing skill."
    )]
    pub fn post_user_routingskills(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the skill."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserRoutingSkillPost",
            param_description = "Id of the routing skill and the user's proficiency in it."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUserRoutingskills, &[user_id, body, options])
    }

    /// Read the routing status of a user.
    ///
    /// Tells whether the user is off queue, idle, interacting, communicating or not responding, and since when.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { status, startTime } = await users.getUserRoutingstatus(userId);
    /// console.log(status, "since", startTime);
    /// ```
    #[wasm_bindgen(
        js_name = "getUserRoutingstatus",
        unchecked_return_type = "Promise<RoutingStatus>",
        return_description = "Current routing status of the user."
    )]
    pub fn get_user_routingstatus(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose routing status is read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserRoutingstatus, &[user_id, options])
    }

    /// Set the routing status of a user.
    ///
    /// Changes the routing status, for instance from `OFF_QUEUE` to `IDLE`, and returns the status that results.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.putUserRoutingstatus(userId, { status: "IDLE" });
    /// ```
    #[wasm_bindgen(
        js_name = "putUserRoutingstatus",
        unchecked_return_type = "Promise<RoutingStatus>",
        return_description = "Routing status after the change."
    )]
    pub fn put_user_routingstatus(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the agent whose routing status is changed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "RoutingStatus",
            param_description = "Routing status to set, given in `status`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserRoutingstatus, &[user_id, body, options])
    }

    /// List the skill groups of a user.
    ///
    /// Returns one page of the skill groups the user is a member of. Continue with the `after` or `before` value found
    /// in `nextUri` or `previousUri`.
    ///
    /// Permissions: any of `routing:skillGroup:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserSkillgroups",
        unchecked_return_type = "Promise<UserSkillGroupEntityListing>",
        return_description = "One page of skill groups."
    )]
    pub fn get_user_skillgroups(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose skill groups are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserSkillgroupsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserSkillgroups, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserSkillgroups`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserSkillgroupsAll",
        unchecked_return_type = "Pager<SkillGroup, UserSkillGroupEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_skillgroups_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose skill groups are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "Omit<GetUserSkillgroupsOptions, \"before\"> & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserSkillgroups, &[user_id, options])
    }

    /// Read the account state of a user.
    ///
    /// Returns whether the account is active, inactive or deleted, with its `version` and the reason of the last
    /// change.
    ///
    /// Permissions: any of `directory:userStateChange:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserState",
        unchecked_return_type = "Promise<UserState>",
        return_description = "Account state of the user."
    )]
    pub fn get_user_state(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose account state is read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserState, &[user_id, options])
    }

    /// Change the account state of a user.
    ///
    /// Activates, deactivates or deletes the account and returns the new state. A conflicting change is rejected with 400.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserState",
        unchecked_return_type = "Promise<UserState>",
        return_description = "Account state after the change."
    )]
    pub fn put_user_state(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose account state changes."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserState",
            param_description = "State to set, with the current `version` and an optional reason."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserState, &[user_id, body, options])
    }

    /// Read the stations of a user.
    ///
    /// Returns the associated, default, effective and last associated station as far as they exist.
    ///
    /// Permissions: any of `telephony:otherStationAssociation:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { associatedStation, defaultStation } = await users.getUserStation(userId);
    /// console.log(associatedStation?.name, defaultStation?.name);
    /// ```
    #[wasm_bindgen(
        js_name = "getUserStation",
        unchecked_return_type = "Promise<UserStations>",
        return_description = "Stations known for the user."
    )]
    pub fn get_user_station(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose stations are read."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserStation, &[user_id, options])
    }

    /// List the superiors of a user.
    ///
    /// Returns the chain of managers above the user as a plain array without paging.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserSuperiors",
        unchecked_return_type = "Promise<User[]>",
        return_description = "Superiors of the user."
    )]
    pub fn get_user_superiors(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose managers are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserSuperiorsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserSuperiors, &[user_id, options])
    }

    /// List organizations that trust a user.
    ///
    /// Returns one page of the organizations that have granted this user access to themselves.
    ///
    /// Permissions: all of `authorization:orgTrustor:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserTrustors",
        unchecked_return_type = "Promise<TrustorEntityListing>",
        return_description = "One page of trusting organizations."
    )]
    pub fn get_user_trustors(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who received the trust."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserTrustorsOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserTrustors, &[user_id, options])
    }

    /// Iterates over the items of all pages of `getUserTrustors`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUserTrustorsAll",
        unchecked_return_type = "Pager<Trustor, TrustorEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_user_trustors_all(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who received the trust."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUserTrustorsOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUserTrustors, &[user_id, options])
    }

    /// List the sign-in verifiers of a user.
    ///
    /// Returns the second factors enrolled for multi-factor sign-in, with type, state and default mark.
    ///
    /// Permissions: any of `mfa:verifier:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUserVerifiers",
        unchecked_return_type = "Promise<VerifierEntityListing>",
        return_description = "Verifiers of the user."
    )]
    pub fn get_user_verifiers(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose verifiers are listed."
        )]
        user_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUserVerifiers, &[user_id, options])
    }

    /// List users page by page.
    ///
    /// Returns one page of users. Select by `id` or by `jabberId`, not by both; too many ids give 400 with
    /// `max.user.ids`.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { entities = [], total } = await users.getUsers({ pageSize: 100, state: "active" });
    /// for (const { id, name } of entities) console.log(id, name);
    /// console.log("of", total);
    /// // All pages: for await (const user of users.getUsersAll({ pageSize: 100 })) …
    /// ```
    #[wasm_bindgen(
        js_name = "getUsers",
        unchecked_return_type = "Promise<UserEntityListing>",
        return_description = "One page of the users that match."
    )]
    pub fn get_users(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsers, &[options])
    }

    /// Iterates over the items of all pages of `getUsers`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUsersAll",
        unchecked_return_type = "Pager<User, UserEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_users_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUsers, &[options])
    }

    /// Add a user to the organization.
    ///
    /// Adds a user with name, email address and division, and returns it with its id. An email address in use leads to
    /// a conflict.
    ///
    /// Permissions: any of `directory:user:add`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const user = await users.postUsers({ name: "Ada Lovelace", email: "ada@example.com", divisionId });
    /// console.log(user.id);
    /// ```
    #[wasm_bindgen(
        js_name = "postUsers",
        unchecked_return_type = "Promise<User>",
        return_description = "The new user, with its id."
    )]
    pub fn post_users(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "CreateUser",
            param_description = "Name, email address and division of the new user, with optional contact data and password."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsers, &[body, options])
    }

    /// List your own chats.
    ///
    /// Returns the one-to-one conversations and the rooms of the caller, a page at a time. The pages are linked:
    /// `nextUri` holds the key of the page that follows, `previousUri` that of the page before.
    ///
    /// Permissions: any of `chat:chat:access`, `user:chats:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersChatsMe",
        unchecked_return_type = "Promise<ChatItemCursorListing>",
        return_description = "One page of the chats of the caller."
    )]
    pub fn get_users_chats_me(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersChatsMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersChatsMe, &[options])
    }

    /// Iterates over the items of all pages of `getUsersChatsMe`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUsersChatsMeAll",
        unchecked_return_type = "Pager<ChatItem, ChatItemCursorListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_users_chats_me_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersChatsMeOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUsersChatsMe, &[options])
    }

    /// Read one version of a custom attributes schema.
    ///
    /// Returns the schema as it was at that version, which records written before an update still refer to.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemaVersion",
        unchecked_return_type = "Promise<DataSchema>",
        return_description = "The schema in that version."
    )]
    pub fn get_users_customattributes_schema_version(
        &self,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema to read."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(
            js_name = "versionId",
            unchecked_param_type = "string",
            param_description = "Number of the version, counted from 1."
        )]
        version_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemaVersion, &[schema_id, version_id, options])
    }

    /// List the versions of a custom attributes schema.
    ///
    /// Returns every version since the schema was created. Each update of the schema adds one.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemaVersions",
        unchecked_return_type = "Promise<DataSchemaListing>",
        return_description = "All versions of the schema."
    )]
    pub fn get_users_customattributes_schema_versions(
        &self,
        #[wasm_bindgen(
            js_name = "schemaId",
            unchecked_param_type = "string",
            param_description = "Id of the schema whose versions are listed."
        )]
        schema_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemaVersions, &[schema_id, options])
    }

    /// List the custom attributes schemas.
    ///
    /// Returns the schemas of the organization, each in its latest version and all on one page.
    /// `maxNumberOfSchemasPerOrg` of the limits bounds the list.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemas",
        unchecked_return_type = "Promise<DataSchemaListing>",
        return_description = "All schemas of the organization."
    )]
    pub fn get_users_customattributes_schemas(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemas, &[options])
    }

    /// Create a custom attributes schema.
    ///
    /// Stores a JSON schema as version 1 of a new schema. Its title must be new to the organization, its properties
    /// must be made of core types, and its limits are those of `getUsersCustomattributesSchemasLimits`.
    ///
    /// Permissions: any of `users:customAttributesSchema:add`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersCustomattributesSchemas",
        unchecked_return_type = "Promise<DataSchema>",
        return_description = "The schema as version 1."
    )]
    pub fn post_users_customattributes_schemas(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "DataSchema",
            param_description = "JSON schema document with a title, and whether it is enabled at once; `version` is required but ignored here."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersCustomattributesSchemas, &[body, options])
    }

    /// Read a core type for custom attributes.
    ///
    /// Returns the definition of one building block, such as a text, a number or a list of tags: its JSON schema, and
    /// the ranges in which a property may narrow it.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemasCoretype",
        unchecked_return_type = "Promise<Coretype>",
        return_description = "Definition of the core type."
    )]
    pub fn get_users_customattributes_schemas_coretype(
        &self,
        #[wasm_bindgen(
            js_name = "coreTypeName",
            unchecked_param_type = "string",
            param_description = "Name of the core type, such as `text` or `integer`, as the list of core types gives it."
        )]
        core_type_name: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemasCoretype, &[core_type_name, options])
    }

    /// List the core types for custom attributes.
    ///
    /// Returns the building blocks that a property of a schema can refer to. Schemas are made of these types alone.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemasCoretypes",
        unchecked_return_type = "Promise<CoretypeListing>",
        return_description = "All core types that schemas of users can use."
    )]
    pub fn get_users_customattributes_schemas_coretypes(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemasCoretypes, &[options])
    }

    /// Read the limits of custom attributes schemas.
    ///
    /// Returns the greatest and smallest lengths of names, titles and descriptions, and how many schemas and fields the
    /// organization may have.
    ///
    /// Permissions: any of `users:customAttributesSchema:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersCustomattributesSchemasLimits",
        unchecked_return_type = "Promise<SchemaQuantityLimits>",
        return_description = "Limits that hold for the schemas of the organization."
    )]
    pub fn get_users_customattributes_schemas_limits(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersCustomattributesSchemasLimits, &[options])
    }

    /// List development activities of users.
    ///
    /// Returns one page of learning and coaching activities that pass all filters. Either `moduleId` or `userId` is
    /// required.
    ///
    /// Permissions: any of `learning:assignment:view`, `coaching:appointment:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersDevelopmentActivities",
        unchecked_return_type = "Promise<DevelopmentActivityListing>",
        return_description = "One page of development activities."
    )]
    pub fn get_users_development_activities(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersDevelopmentActivitiesOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersDevelopmentActivities, &[options])
    }

    /// Iterates over the items of all pages of `getUsersDevelopmentActivities`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUsersDevelopmentActivitiesAll",
        unchecked_return_type = "Pager<DevelopmentActivity, DevelopmentActivityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_users_development_activities_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersDevelopmentActivitiesOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUsersDevelopmentActivities, &[options])
    }

    /// List development activities of the caller.
    ///
    /// Returns one page of learning and coaching activities of the calling user. All filters are optional.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersDevelopmentActivitiesMe",
        unchecked_return_type = "Promise<DevelopmentActivityListing>",
        return_description = "One page of the caller's development activities."
    )]
    pub fn get_users_development_activities_me(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersDevelopmentActivitiesMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersDevelopmentActivitiesMe, &[options])
    }

    /// Iterates over the items of all pages of `getUsersDevelopmentActivitiesMe`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUsersDevelopmentActivitiesMeAll",
        unchecked_return_type = "Pager<DevelopmentActivity, DevelopmentActivityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_users_development_activities_me_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersDevelopmentActivitiesMeOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUsersDevelopmentActivitiesMe, &[options])
    }

    /// Read one development activity.
    ///
    /// Returns status, dates, participants and result of a learning or coaching activity. The id alone is not enough;
    /// its `type` must be given too.
    ///
    /// Permissions: any of `learning:assignment:view`, `coaching:appointment:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersDevelopmentActivity",
        unchecked_return_type = "Promise<DevelopmentActivity>",
        return_description = "The development activity."
    )]
    pub fn get_users_development_activity(
        &self,
        #[wasm_bindgen(
            js_name = "activityId",
            unchecked_param_type = "string",
            param_description = "Id of the activity to read."
        )]
        activity_id: JsValue,
        #[wasm_bindgen(
            js_name = "type",
            unchecked_param_type = "DevelopmentActivityTypeOption",
            param_description = "Kind of the activity named by `activityId`."
        )]
        r#type: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersDevelopmentActivity, &[activity_id, r#type, options])
    }

    /// Find the user behind an external id.
    ///
    /// Returns the user to whom the key of the outside system is linked. Authority and key are compared case by case;
    /// an unknown pair is answered with 404.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersExternalidAuthorityNameExternalKey",
        unchecked_return_type = "Promise<User>",
        return_description = "The user with that external id."
    )]
    pub fn get_users_externalid_authority_name_external_key(
        &self,
        #[wasm_bindgen(
            js_name = "authorityName",
            unchecked_param_type = "string",
            param_description = "Name of the outside system; upper and lower case matter."
        )]
        authority_name: JsValue,
        #[wasm_bindgen(
            js_name = "externalKey",
            unchecked_param_type = "string",
            param_description = "Key of the user in that system; upper and lower case matter."
        )]
        external_key: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersExternalidAuthorityNameExternalKeyOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersExternalidAuthorityNameExternalKey, &[authority_name, external_key, options])
    }

    /// Read the calling user.
    ///
    /// Returns the user behind the access token, with many more expansions than other users offer. Tokens without a
    /// user get 400 with `not.a.user`.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const me = await users.getUsersMe({ expand: ["authorization"] });
    /// console.log(me.name, me.authorization?.permissions);
    /// ```
    #[wasm_bindgen(
        js_name = "getUsersMe",
        unchecked_return_type = "Promise<UserMe>",
        return_description = "The person to whom the token belongs."
    )]
    pub fn get_users_me(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersMeOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersMe, &[options])
    }

    /// List your own sign-in verifiers.
    ///
    /// Returns the second factors of the caller for multi-factor sign-in, also those that are not enabled yet. No
    /// permission is needed.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersMeVerifiers",
        unchecked_return_type = "Promise<VerifierEntityListing>",
        return_description = "Verifiers of the caller."
    )]
    pub fn get_users_me_verifiers(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersMeVerifiers, &[options])
    }

    /// List users by cursor.
    ///
    /// Returns one batch of users and a `cursor` for the next one. A cursor stays in step with the list while people
    /// are added or removed, which page numbers do not. The list is not filtered by division, so the caller needs the
    /// permission in all divisions.
    ///
    /// Permissions: any of `directory:user:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersQuery",
        unchecked_return_type = "Promise<UserCursorEntityListing>",
        return_description = "One batch of the users that match."
    )]
    pub fn get_users_query(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersQueryOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersQuery, &[options])
    }

    /// Iterates over the items of all pages of `getUsersQuery`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "getUsersQueryAll",
        unchecked_return_type = "Pager<User, UserCursorEntityListing>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn get_users_query_all(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersQueryOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::GetUsersQuery, &[options])
    }

    /// Search users with an encoded query.
    ///
    /// Runs the same search as `postUsersSearch`, with the request packed into `q64`. Too many criteria, values or
    /// results are rejected with 400.
    ///
    /// Permissions: any of `directory:user:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersSearch",
        unchecked_return_type = "Promise<UsersSearchResponse>",
        return_description = "One page of users found."
    )]
    pub fn get_users_search(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "string",
            param_description = "Search request as JSON text in Base64 encoding."
        )]
        q64: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "GetUsersSearchOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersSearch, &[q64, options])
    }

    /// Search users by criteria.
    ///
    /// Returns one page of the users that match, ordered as requested. Paging takes place in the body; too many
    /// criteria, values or results give 400.
    ///
    /// Permissions: any of `directory:user:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { results = [], total } = await users.postUsersSearch({
    ///   query: [{ type: "CONTAINS", fields: ["name", "email"], value: "ada" }],
    ///   sortBy: "name",
    ///   pageSize: 25,
    /// });
    /// console.log(results.map(({ name }) => name), "of", total);
    /// ```
    #[wasm_bindgen(
        js_name = "postUsersSearch",
        unchecked_return_type = "Promise<UsersSearchResponse>",
        return_description = "One page of matching users."
    )]
    pub fn post_users_search(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria with sorting, expansions, `pageNumber` and `pageSize`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersSearch, &[body, options])
    }

    /// Iterates over the items of all pages of `postUsersSearch`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postUsersSearchAll",
        unchecked_return_type = "Pager<User, UsersSearchResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_users_search_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria with sorting, expansions, `pageNumber` and `pageSize`."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "CallOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostUsersSearch, &[body, options])
    }

    /// Read your own stations.
    ///
    /// Returns the telephone that the caller uses now, the one used last, the default one, and the one that takes
    /// effect among them.
    ///
    /// Permissions: any of `telephony:selfStationAssociation:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "getUsersStationsMe",
        unchecked_return_type = "Promise<UserStations>",
        return_description = "Stations of the caller."
    )]
    pub fn get_users_stations_me(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::GetUsersStationsMe, &[options])
    }

    /// Change some attributes of a user under one schema.
    ///
    /// Writes the attributes that are sent and keeps those that are not named. The result is checked against the
    /// schema; a value that does not fit gives 400 `user.custom.attributes.schema.validation.error`. The answer can
    /// come without a body.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserCustomattributes",
        unchecked_return_type = "Promise<UserCustomAttributes | undefined>",
        return_description = "The record after the change."
    )]
    pub fn patch_user_customattributes(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose attributes change."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "userCustomAttributes",
            unchecked_param_type = "UserCustomAttributesUpdateRequest",
            param_description = "Schema to write under, and the attributes to change."
        )]
        user_custom_attributes: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserCustomattributes, &[user_id, user_custom_attributes, options])
    }

    /// Set the attributes of a user under one schema.
    ///
    /// Creates the record, or replaces it as a whole: attributes that are not sent are gone afterwards. Values that do
    /// not fit the schema give 400 `user.custom.attributes.schema.validation.error`.
    ///
    /// Permissions: any of `directory:user:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserCustomattributes",
        unchecked_return_type = "Promise<UserCustomAttributes>",
        return_description = "The record as it was stored."
    )]
    pub fn put_user_customattributes(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose attributes are set."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "userCustomAttributes",
            unchecked_param_type = "UserCustomAttributesUpdateRequest",
            param_description = "Schema to write under, and all attributes of the record."
        )]
        user_custom_attributes: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserCustomattributes, &[user_id, user_custom_attributes, options])
    }

    /// Join or leave one queue for a user.
    ///
    /// Changes the membership of the user through `joined` in the body and returns the queue as seen by that user.
    ///
    /// Permissions: any of `routing:queue:join`, `routing:queueMember:manage`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserQueue",
        unchecked_return_type = "Promise<UserQueue>",
        return_description = "The queue with the new membership."
    )]
    pub fn patch_user_queue(
        &self,
        #[wasm_bindgen(
            js_name = "queueId",
            unchecked_param_type = "string",
            param_description = "Id of the queue to join or leave."
        )]
        queue_id: JsValue,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the queue member to change."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "UserQueue",
            param_description = "Queue membership to apply; `joined` tells whether the user takes part."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserQueue, &[queue_id, user_id, body, options])
    }

    /// Add several routing languages to a user.
    ///
    /// Assigns or updates the given languages and leaves others untouched. At most 50 languages can be sent in one
    /// request.
    ///
    /// Permissions: any of `routing:skill:assign`, `routing:language:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "patchUserRoutinglanguagesBulk",
        unchecked_return_type = "Promise<UserLanguageEntityListing>",
        return_description = "Routing languages of the user after the change."
    )]
    pub fn patch_user_routinglanguages_bulk(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the languages."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserRoutingLanguagePost[]",
            param_description = "Array of at most 50 languages, each with `id` and `proficiency`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserRoutinglanguagesBulk, &[user_id, body, options])
    }

    /// Add several routing skills to a user.
    ///
    /// Assigns or updates the given skills and leaves others untouched. Use `putUserRoutingskillsBulk` to replace the
    /// whole set.
    ///
    /// Permissions: any of `routing:skill:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// // Adds skills, or changes their proficiency, and keeps the others.
    /// await users.patchUserRoutingskillsBulk(userId, [{ id: skillId, proficiency: 4 }]);
    /// ```
    #[wasm_bindgen(
        js_name = "patchUserRoutingskillsBulk",
        unchecked_return_type = "Promise<UserSkillEntityListing>",
        return_description = "Routing skills of the user after the change."
    )]
    pub fn patch_user_routingskills_bulk(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the skills."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserRoutingSkillPost[]",
            param_description = "Array of skills to add or update, each with `id` and `proficiency`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUserRoutingskillsBulk, &[user_id, body, options])
    }

    /// Replace all routing skills of a user.
    ///
    /// Sets the skills of the user to exactly the given list. Skills that are not in the list are removed from the
    /// user.
    ///
    /// Permissions: any of `routing:skill:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// // Replaces all skills of the user.
    /// await users.putUserRoutingskillsBulk(userId, [{ id: skillId, proficiency: 4 }]);
    /// ```
    #[wasm_bindgen(
        js_name = "putUserRoutingskillsBulk",
        unchecked_return_type = "Promise<UserSkillEntityListing>",
        return_description = "Routing skills of the user after the replacement."
    )]
    pub fn put_user_routingskills_bulk(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user whose skills are replaced."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserRoutingSkillPost[]",
            param_description = "Complete array of skills, each with `id` and `proficiency`."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserRoutingskillsBulk, &[user_id, body, options])
    }

    /// Update several users at once.
    ///
    /// Changes the automatic answer setting of the listed users and returns them. At most 50 users can be sent in one
    /// request.
    ///
    /// Permissions: any of `directory:user:edit`, `directory:organization:admin`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.patchUsersBulk([{ id: userId, acdAutoAnswer: true }]);
    /// // More than 50: await users.patchUsersBulkAll(changes);
    /// ```
    #[wasm_bindgen(
        js_name = "patchUsersBulk",
        unchecked_return_type = "Promise<UserEntityListing>",
        return_description = "The users after the change."
    )]
    pub fn patch_users_bulk(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "readonly PatchUser[]",
            param_description = "Array of at most 50 users, each with its `id` and the values to change."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PatchUsersBulk, &[body, options])
    }

    /// Query the current activity of users.
    ///
    /// Returns real-time activity metrics grouped by the dimensions of the query. The result is paged with `pageNumber`
    /// and `pageSize` in the query string.
    ///
    /// Permissions: any of `analytics:userObservation:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersActivityQuery",
        unchecked_return_type = "Promise<UserActivityResponse>",
        return_description = "One page of activity results."
    )]
    pub fn post_analytics_users_activity_query(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserActivityQuery",
            param_description = "Metrics, grouping and optional filter of the activity query."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostAnalyticsUsersActivityQueryOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersActivityQuery, &[body, options])
    }

    /// Iterates over the items of all pages of `postAnalyticsUsersActivityQuery`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersActivityQueryAll",
        unchecked_return_type = "Pager<UserActivityData, UserActivityResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_analytics_users_activity_query_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserActivityQuery",
            param_description = "Metrics, grouping and optional filter of the activity query."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostAnalyticsUsersActivityQueryOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostAnalyticsUsersActivityQuery, &[body, options])
    }

    /// Start an asynchronous user aggregates query.
    ///
    /// Queues the query and answers with a job id for polling the state and fetching results.
    ///
    /// Permissions: any of `analytics:userAggregate:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersAggregatesJobs",
        unchecked_return_type = "Promise<AsyncQueryResponse>",
        return_description = "The job was accepted and its id is returned."
    )]
    pub fn post_analytics_users_aggregates_jobs(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserAsyncAggregationQuery",
            param_description = "Interval, metrics, grouping and filter of the aggregate query, with an optional result page size."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersAggregatesJobs, &[body, options])
    }

    /// Aggregate presence and routing times of users.
    ///
    /// Returns metric totals for the interval, split by `granularity` and `groupBy` where given. The answer comes at
    /// once; use the job variant for large queries.
    ///
    /// Permissions: any of `analytics:userAggregate:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersAggregatesQuery",
        unchecked_return_type = "Promise<UserAggregateQueryResponse>",
        return_description = "Aggregated metrics by group and time slice."
    )]
    pub fn post_analytics_users_aggregates_query(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserAggregationQuery",
            param_description = "Interval, metrics, grouping, granularity and filter of the aggregate query."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersAggregatesQuery, &[body, options])
    }

    /// Start an asynchronous user details query.
    ///
    /// Queues the query and answers with a job id for polling the state and fetching results. Data only reaches up to
    /// the moment reported by `getAnalyticsUsersDetailsJobsAvailability`.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersDetailsJobs",
        unchecked_return_type = "Promise<AsyncQueryResponse>",
        return_description = "The job was accepted and its id is returned."
    )]
    pub fn post_analytics_users_details_jobs(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "AsyncUserDetailsQuery",
            param_description = "Interval, filters, order and limit of the details query."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersDetailsJobs, &[body, options])
    }

    /// Query presence and routing status records of users.
    ///
    /// Returns detail records and optional aggregations for users within the interval. Page through them with `paging`
    /// in the body.
    ///
    /// Permissions: any of `analytics:userDetail:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { userDetails = [] } = await users.postAnalyticsUsersDetailsQuery({
    ///   interval: "2026-11-02T00:00:00Z/2026-11-03T00:00:00Z",
    ///   userFilters: [{ type: "or", predicates: [{ dimension: "userId", value: userId }] }],
    ///   paging: { pageSize: 25, pageNumber: 1 },
    /// });
    /// console.log(userDetails[0]?.primaryPresence);
    /// ```
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersDetailsQuery",
        unchecked_return_type = "Promise<AnalyticsUserDetailsQueryResponse>",
        return_description = "One page of user detail records."
    )]
    pub fn post_analytics_users_details_query(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserDetailsQuery",
            param_description = "Interval, filters, aggregations, order and `paging` of the details query."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersDetailsQuery, &[body, options])
    }

    /// Iterates over the items of all pages of `postAnalyticsUsersDetailsQuery`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersDetailsQueryAll",
        unchecked_return_type = "Pager<AnalyticsUserDetail, AnalyticsUserDetailsQueryResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_analytics_users_details_query_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserDetailsQuery",
            param_description = "Interval, filters, aggregations, order and `paging` of the details query."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "CallOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostAnalyticsUsersDetailsQuery, &[body, options])
    }

    /// Observe current queue membership counts of users.
    ///
    /// Returns point-in-time observations, such as the queues a user belongs to and the ones that are active. It has no
    /// interval because it describes the present.
    ///
    /// Permissions: any of `analytics:userObservation:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// const { results = [] } = await users.postAnalyticsUsersObservationsQuery({
    ///   filter: { type: "or", predicates: [{ dimension: "userId", value: userId }] },
    ///   metrics: ["oUserPresences", "oUserRoutingStatuses"],
    /// });
    /// console.log(results);
    /// ```
    #[wasm_bindgen(
        js_name = "postAnalyticsUsersObservationsQuery",
        unchecked_return_type = "Promise<UserObservationQueryResponse>",
        return_description = "Observed values for the selected users."
    )]
    pub fn post_analytics_users_observations_query(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserObservationQuery",
            param_description = "Filter and metrics to observe, with optional detail metrics."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAnalyticsUsersObservationsQuery, &[body, options])
    }

    /// Grant several roles to a subject at once.
    ///
    /// Adds the listed role and division pairs and keeps those the subject already has. Exceeding the number of role
    /// assignments gives 400 with `max.role.assignments.exceeded`.
    ///
    /// Permissions: all of `authorization:grant:add`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.postAuthorizationSubjectBulkadd(userId, { grants: [{ roleId, divisionId }] });
    /// ```
    #[wasm_bindgen(
        js_name = "postAuthorizationSubjectBulkadd",
        unchecked_return_type = "Promise<void>",
        return_description = "The grants were added; no body."
    )]
    pub fn post_authorization_subject_bulkadd(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject that receives the roles."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "RoleDivisionGrants",
            param_description = "Pairs of role and division to grant."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostAuthorizationSubjectBulkaddOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAuthorizationSubjectBulkadd, &[subject_id, body, options])
    }

    /// Withdraw several roles from a subject at once.
    ///
    /// Removes the listed role and division pairs; other grants of the subject stay in place.
    ///
    /// Permissions: all of `authorization:grant:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAuthorizationSubjectBulkremove",
        unchecked_return_type = "Promise<void>",
        return_description = "The grants were removed; no body."
    )]
    pub fn post_authorization_subject_bulkremove(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject that loses the listed roles."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "RoleDivisionGrants",
            param_description = "Pairs of role and division to withdraw."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAuthorizationSubjectBulkremove, &[subject_id, body, options])
    }

    /// Replace all role grants of a subject.
    ///
    /// Sets the grants of the subject to exactly the listed role and division pairs. Earlier grants that are not in the
    /// list are lost.
    ///
    /// Permissions: all of `authorization:grant:add`, `authorization:grant:delete`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postAuthorizationSubjectBulkreplace",
        unchecked_return_type = "Promise<void>",
        return_description = "The grants were replaced; no body."
    )]
    pub fn post_authorization_subject_bulkreplace(
        &self,
        #[wasm_bindgen(
            js_name = "subjectId",
            unchecked_param_type = "string",
            param_description = "Id of the subject whose grants are overwritten."
        )]
        subject_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "RoleDivisionGrants",
            param_description = "Complete list of role and division pairs that the subject shall have."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostAuthorizationSubjectBulkreplaceOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostAuthorizationSubjectBulkreplace, &[subject_id, body, options])
    }

    /// Send an invitation to a user.
    ///
    /// Mails the user an invitation to activate the account. Missing rights are answered with 403 and
    /// `insufficient.permissions`.
    ///
    /// Permissions: any of `admin`, `directory:organization:admin`, `directory:user:setPassword`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    ///
    /// @example
    /// ```ts
    /// await users.postUserInvite(userId);
    /// ```
    #[wasm_bindgen(
        js_name = "postUserInvite",
        unchecked_return_type = "Promise<void>",
        return_description = "The invitation was sent; no body."
    )]
    pub fn post_user_invite(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to invite."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "PostUserInviteOptions",
            param_description = "Query parameters and settings of this call."
        )]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUserInvite, &[user_id, options])
    }

    /// Set the password of a user.
    ///
    /// Gives the user a new password without asking for the old one. Passwords that break the organization's rules are
    /// rejected with 400 and a `password.*` code.
    ///
    /// Permissions: any of `directory:user:setPassword`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUserPassword",
        unchecked_return_type = "Promise<void>",
        return_description = "The password was set; no body."
    )]
    pub fn post_user_password(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the new password."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "ChangePasswordRequest",
            param_description = "New password of the user."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUserPassword, &[user_id, body, options])
    }

    /// Count development activities by status and result.
    ///
    /// Returns activity counts for the interval, grouped by attendee on request. Too long an interval gives 400,
    /// activity types without support give 501.
    ///
    /// Permissions: any of `learning:assignment:view`, `coaching:appointment:view`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersDevelopmentActivitiesAggregatesQuery",
        unchecked_return_type = "Promise<DevelopmentActivityAggregateResponse>",
        return_description = "Aggregated activity counts."
    )]
    pub fn post_users_development_activities_aggregates_query(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "DevelopmentActivityAggregateParam",
            param_description = "Interval, metrics, grouping and filter of the count."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersDevelopmentActivitiesAggregatesQuery, &[body, options])
    }

    /// Change the password of the caller.
    ///
    /// Replaces the caller's password after checking the old one. Weak, reused or compromised passwords are rejected
    /// with 400, as are tokens without a user.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersMePassword",
        unchecked_return_type = "Promise<void>",
        return_description = "The password was changed; no body."
    )]
    pub fn post_users_me_password(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "ChangeMyPasswordRequest",
            param_description = "Old and new password of the calling user."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersMePassword, &[body, options])
    }

    /// Add an authenticator app as your own verifier.
    ///
    /// Creates a secret for time-based one-time passwords and shows it once, as an `otpauth` address and as a QR code.
    /// The verifier counts as proven when `postUsersMeVerifiersTotpVerifierId` has accepted a code from the app.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersMeVerifiersTotp",
        unchecked_return_type = "Promise<CreateVerifierResponse>",
        return_description = "The new verifier with its secret."
    )]
    pub fn post_users_me_verifiers_totp(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "CreateVerifierRequest",
            param_description = "Name of the verifier; only `name` is required, the rest has defaults."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersMeVerifiersTotp, &[body, options])
    }

    /// Prove an authenticator app with a code.
    ///
    /// Compares the code with the one that follows from the secret and the present time. A right code proves that the
    /// app knows the secret, and `enable` then switches the verifier on.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersMeVerifiersTotpVerifierId",
        unchecked_return_type = "Promise<void>",
        return_description = "The code was right; no body."
    )]
    pub fn post_users_me_verifiers_totp_verifier_id(
        &self,
        #[wasm_bindgen(
            js_name = "verifierId",
            unchecked_param_type = "string",
            param_description = "Id of the verifier, as returned when it was created."
        )]
        verifier_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "ValidateVerifierRequest",
            param_description = "Code that the app shows now."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersMeVerifiersTotpVerifierId, &[verifier_id, body, options])
    }

    /// Finish the registration of a security key.
    ///
    /// Takes what `navigator.credentials.create()` has returned for the options of
    /// `postUsersMeVerifiersWebauthnRegisterOptions`, with all binary values as base64url text. The challenge, the
    /// origin and the attestation are checked.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersMeVerifiersWebauthnRegister",
        unchecked_return_type = "Promise<Verifier>",
        return_description = "The verifier that was registered."
    )]
    pub fn post_users_me_verifiers_webauthn_register(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "FinishWebAuthnRegistrationRequest",
            param_description = "Created credential, and the name that the verifier gets."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersMeVerifiersWebauthnRegister, &[body, options])
    }

    /// Begin the registration of a security key.
    ///
    /// Returns a fresh challenge and the options for `navigator.credentials.create()`. Binary values are base64url text
    /// and must be decoded before they are passed on.
    ///
    /// Permissions: none.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersMeVerifiersWebauthnRegisterOptions",
        unchecked_return_type = "Promise<BeginWebAuthnRegistrationResponse>",
        return_description = "Options for the browser."
    )]
    pub fn post_users_me_verifiers_webauthn_register_options(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersMeVerifiersWebauthnRegisterOptions, &[options])
    }

    /// Search users as targets of a conversation.
    ///
    /// Returns one page of matching users who can be addressed by a conversation. Paging takes place in the body. This
    /// operation is in preview and may change.
    ///
    /// Permissions: any of `conversation:communication:target`.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersSearchConversationTarget",
        unchecked_return_type = "Promise<UsersSearchResponse>",
        return_description = "One page of possible conversation targets."
    )]
    pub fn post_users_search_conversation_target(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for the target, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersSearchConversationTarget, &[body, options])
    }

    /// Iterates over the items of all pages of `postUsersSearchConversationTarget`.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postUsersSearchConversationTargetAll",
        unchecked_return_type = "Pager<User, UsersSearchResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_users_search_conversation_target_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for the target, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "CallOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostUsersSearchConversationTarget, &[body, options])
    }

    /// Search users for managing queue members.
    ///
    /// Returns one page of matching users for queue membership work. Paging takes place in the body. This operation is
    /// in preview and may change.
    ///
    /// Permissions: any of `routing:queueMember:manage`, `routing:queue:edit`.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersSearchQueuemembersManage",
        unchecked_return_type = "Promise<UsersSearchResponse>",
        return_description = "One page of users for queue membership."
    )]
    pub fn post_users_search_queuemembers_manage(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for queue members, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersSearchQueuemembersManage, &[body, options])
    }

    /// Iterates over the items of all pages of `postUsersSearchQueuemembersManage`.
    ///
    /// Preview: the vendor may still change it.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postUsersSearchQueuemembersManageAll",
        unchecked_return_type = "Pager<User, UsersSearchResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_users_search_queuemembers_manage_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for queue members, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "CallOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostUsersSearchQueuemembersManage, &[body, options])
    }

    /// Search users for assignment to teams.
    ///
    /// Returns one page of matching users to choose team members from. Paging takes place in the body, and the OAuth
    /// scope is `groups` or `groups:readonly`.
    ///
    /// Permissions: any of `groups:team:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "postUsersSearchTeamsAssign",
        unchecked_return_type = "Promise<UsersSearchResponse>",
        return_description = "One page of users for team assignment."
    )]
    pub fn post_users_search_teams_assign(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for possible team members, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PostUsersSearchTeamsAssign, &[body, options])
    }

    /// Iterates over the items of all pages of `postUsersSearchTeamsAssign`.
    ///
    /// @throws {GenesysError} The iteration rejects with the error of a page, or with a `ParameterError` for an
    /// argument that cannot be used.
    #[wasm_bindgen(
        js_name = "postUsersSearchTeamsAssignAll",
        unchecked_return_type = "Pager<User, UsersSearchResponse>",
        return_description = "The items of all pages, as an async iterator."
    )]
    pub fn post_users_search_teams_assign_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserSearchRequest",
            param_description = "Search criteria for possible team members, with sorting and paging."
        )]
        body: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "CallOptions & PagingOptions",
            param_description = "Query parameters, and settings of the calls and of the pager."
        )]
        options: JsValue,
    ) -> JsValue {
        self.pager(OperationId::PostUsersSearchTeamsAssign, &[body, options])
    }

    /// Attach a user to a station.
    ///
    /// Makes the station the one the user works with. Unknown stations give 404; a station that is occupied or not
    /// homed gives 409.
    ///
    /// Permissions: any of `telephony:otherStationAssociation:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserStationAssociatedstationStationId",
        unchecked_return_type = "Promise<void>",
        return_description = "The association was accepted; no body."
    )]
    pub fn put_user_station_associatedstation_station_id(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user to attach."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "stationId",
            unchecked_param_type = "string",
            param_description = "Id of the station to be used."
        )]
        station_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserStationAssociatedstationStationId, &[user_id, station_id, options])
    }

    /// Set the default station of a user.
    ///
    /// Stores the station as the user's default. A station that is already the default of somebody gives 409.
    ///
    /// Permissions: any of `telephony:plugin:all`, `telephony:phone:assign`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUserStationDefaultstationStationId",
        unchecked_return_type = "Promise<void>",
        return_description = "The assignment was accepted; no body."
    )]
    pub fn put_user_station_defaultstation_station_id(
        &self,
        #[wasm_bindgen(
            js_name = "userId",
            unchecked_param_type = "string",
            param_description = "Id of the user who gets the default station."
        )]
        user_id: JsValue,
        #[wasm_bindgen(
            js_name = "stationId",
            unchecked_param_type = "string",
            param_description = "Id of the station to make the default."
        )]
        station_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUserStationDefaultstationStationId, &[user_id, station_id, options])
    }

    /// Take a station for yourself.
    ///
    /// Makes the station the one that the caller works with. Unknown stations give 404; a station that is occupied or
    /// not homed gives 409.
    ///
    /// Permissions: any of `telephony:selfStationAssociation:edit`.
    ///
    /// @throws {GenesysError} A `ParameterError` for an argument that cannot be used, before anything is sent; an
    /// `ApiError` for a refusal of the server; a `ConnectionError` where there is no response.
    #[wasm_bindgen(
        js_name = "putUsersStationsMeAssociatedstationStationId",
        unchecked_return_type = "Promise<void>",
        return_description = "The caller uses the station; no body."
    )]
    pub fn put_users_stations_me_associatedstation_station_id(
        &self,
        #[wasm_bindgen(
            js_name = "stationId",
            unchecked_param_type = "string",
            param_description = "Id of the station to be used."
        )]
        station_id: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CallOptions", param_description = "Settings of this call.")]
        options: JsValue,
    ) -> Promise {
        self.call(OperationId::PutUsersStationsMeAssociatedstationStationId, &[station_id, options])
    }
}

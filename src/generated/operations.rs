// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{
    Body, Kind, Location, Method, Operation, Paging, PagingStyle, Parameter, PermissionKind, Permissions,
};

/// `deleteAnalyticsUsersDetailsJob`: Discard an asynchronous user details query job.
pub static DELETE_ANALYTICS_USERS_DETAILS_JOB: Operation = Operation {
    name: "deleteAnalyticsUsersDetailsJob",
    method: Method::Delete,
    path: "/api/v2/analytics/users/details/jobs/{jobId}",
    parameters: &[Parameter {
        name: "jobId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `getAnalyticsUsersDetailsJob`: Read the progress of a user details job.
pub static GET_ANALYTICS_USERS_DETAILS_JOB: Operation = Operation {
    name: "getAnalyticsUsersDetailsJob",
    method: Method::Get,
    path: "/api/v2/analytics/users/details/jobs/{jobId}",
    parameters: &[Parameter {
        name: "jobId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `deleteAuthorizationSubjectDivisionRole`: Take a role in one division from a subject.
pub static DELETE_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Operation = Operation {
    name: "deleteAuthorizationSubjectDivisionRole",
    method: Method::Delete,
    path: "/api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId}",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "divisionId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "roleId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["authorization:grant:delete"] },
    deprecated: false,
    preview: false,
};

/// `postAuthorizationSubjectDivisionRole`: Grant a subject a role in one division.
pub static POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Operation = Operation {
    name: "postAuthorizationSubjectDivisionRole",
    method: Method::Post,
    path: "/api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId}",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "divisionId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "roleId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "subjectType", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["authorization:grant:add"] },
    deprecated: false,
    preview: false,
};

/// `deleteRoutingUserUtilization`: Remove the utilization settings of a user.
pub static DELETE_ROUTING_USER_UTILIZATION: Operation = Operation {
    name: "deleteRoutingUserUtilization",
    method: Method::Delete,
    path: "/api/v2/routing/users/{userId}/utilization",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:utilization:manage"] },
    deprecated: false,
    preview: false,
};

/// `getRoutingUserUtilization`: Read the utilization limits of a user.
pub static GET_ROUTING_USER_UTILIZATION: Operation = Operation {
    name: "getRoutingUserUtilization",
    method: Method::Get,
    path: "/api/v2/routing/users/{userId}/utilization",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:utilization:manage", "routing:utilization:view"],
    },
    deprecated: false,
    preview: false,
};

/// `putRoutingUserUtilization`: Set the utilization limits of a user.
pub static PUT_ROUTING_USER_UTILIZATION: Operation = Operation {
    name: "putRoutingUserUtilization",
    method: Method::Put,
    path: "/api/v2/routing/users/{userId}/utilization",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:utilization:manage"] },
    deprecated: false,
    preview: false,
};

/// `deleteUser`: Delete a user.
pub static DELETE_USER: Operation = Operation {
    name: "deleteUser",
    method: Method::Delete,
    path: "/api/v2/users/{userId}",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["admin", "directory:user:delete", "directory:organization:admin"],
    },
    deprecated: false,
    preview: false,
};

/// `getUser`: Read a user.
pub static GET_USER: Operation = Operation {
    name: "getUser",
    method: Method::Get,
    path: "/api/v2/users/{userId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
        Parameter { name: "state", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter {
            name: "userCustomAttributeSchemaIds",
            location: Location::Query,
            kind: Kind::String,
            array: true,
            required: false,
        },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `patchUser`: Update a user.
pub static PATCH_USER: Operation = Operation {
    name: "patchUser",
    method: Method::Patch,
    path: "/api/v2/users/{userId}",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["admin", "directory:user:edit", "directory:organization:admin"],
    },
    deprecated: false,
    preview: false,
};

/// `deleteUserRoutinglanguage`: Remove a routing language from a user.
pub static DELETE_USER_ROUTINGLANGUAGE: Operation = Operation {
    name: "deleteUserRoutinglanguage",
    method: Method::Delete,
    path: "/api/v2/users/{userId}/routinglanguages/{languageId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "languageId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:skill:assign", "routing:language:assign"],
    },
    deprecated: false,
    preview: false,
};

/// `patchUserRoutinglanguage`: Update a routing language of a user.
pub static PATCH_USER_ROUTINGLANGUAGE: Operation = Operation {
    name: "patchUserRoutinglanguage",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/routinglanguages/{languageId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "languageId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:skill:assign", "routing:language:assign"],
    },
    deprecated: false,
    preview: false,
};

/// `deleteUserRoutingskill`: Remove a routing skill from a user.
pub static DELETE_USER_ROUTINGSKILL: Operation = Operation {
    name: "deleteUserRoutingskill",
    method: Method::Delete,
    path: "/api/v2/users/{userId}/routingskills/{skillId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "skillId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["routing:skill:assign"] },
    deprecated: false,
    preview: false,
};

/// `putUserRoutingskill`: Update a routing skill of a user.
pub static PUT_USER_ROUTINGSKILL: Operation = Operation {
    name: "putUserRoutingskill",
    method: Method::Put,
    path: "/api/v2/users/{userId}/routingskills/{skillId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "skillId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["routing:skill:assign"] },
    deprecated: false,
    preview: false,
};

/// `deleteUserStationAssociatedstation`: Detach a user from the current station.
pub static DELETE_USER_STATION_ASSOCIATEDSTATION: Operation = Operation {
    name: "deleteUserStationAssociatedstation",
    method: Method::Delete,
    path: "/api/v2/users/{userId}/station/associatedstation",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["telephony:station:disassociate"] },
    deprecated: false,
    preview: false,
};

/// `deleteUserStationDefaultstation`: Clear the default station of a user.
pub static DELETE_USER_STATION_DEFAULTSTATION: Operation = Operation {
    name: "deleteUserStationDefaultstation",
    method: Method::Delete,
    path: "/api/v2/users/{userId}/station/defaultstation",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["telephony:plugin:all", "telephony:phone:assign"],
    },
    deprecated: false,
    preview: false,
};

/// `deleteUserVerifier`: Remove a sign-in verifier of a user.
pub static DELETE_USER_VERIFIER: Operation = Operation {
    name: "deleteUserVerifier",
    method: Method::Delete,
    path: "/api/v2/users/{userId}/verifiers/{verifierId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "verifierId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["mfa:verifier:delete"] },
    deprecated: false,
    preview: false,
};

/// `putUserVerifier`: Update a sign-in verifier of a user.
pub static PUT_USER_VERIFIER: Operation = Operation {
    name: "putUserVerifier",
    method: Method::Put,
    path: "/api/v2/users/{userId}/verifiers/{verifierId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "verifierId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["mfa:verifier:edit"] },
    deprecated: false,
    preview: false,
};

/// `getAnalyticsUsersAggregatesJob`: Read the progress of a user aggregates job.
pub static GET_ANALYTICS_USERS_AGGREGATES_JOB: Operation = Operation {
    name: "getAnalyticsUsersAggregatesJob",
    method: Method::Get,
    path: "/api/v2/analytics/users/aggregates/jobs/{jobId}",
    parameters: &[Parameter {
        name: "jobId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userAggregate:view"] },
    deprecated: false,
    preview: true,
};

/// `getAnalyticsUsersAggregatesJobResults`: Fetch the results of a user aggregates job.
pub static GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS: Operation = Operation {
    name: "getAnalyticsUsersAggregatesJobResults",
    method: Method::Get,
    path: "/api/v2/analytics/users/aggregates/jobs/{jobId}/results",
    parameters: &[
        Parameter { name: "jobId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "cursor", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::Cursor, items: "results" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userAggregate:view"] },
    deprecated: false,
    preview: true,
};

/// `getAnalyticsUsersDetailsJobResults`: Fetch the results of a user details job.
pub static GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS: Operation = Operation {
    name: "getAnalyticsUsersDetailsJobResults",
    method: Method::Get,
    path: "/api/v2/analytics/users/details/jobs/{jobId}/results",
    parameters: &[
        Parameter { name: "jobId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "cursor", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::Cursor, items: "userDetails" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `getAnalyticsUsersDetailsJobsAvailability`: Tell how recent the details job data is.
pub static GET_ANALYTICS_USERS_DETAILS_JOBS_AVAILABILITY: Operation = Operation {
    name: "getAnalyticsUsersDetailsJobsAvailability",
    method: Method::Get,
    path: "/api/v2/analytics/users/details/jobs/availability",
    parameters: &[],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `getAuthorizationDivisionspermittedMe`: List divisions where the caller holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_ME: Operation = Operation {
    name: "getAuthorizationDivisionspermittedMe",
    method: Method::Get,
    path: "/api/v2/authorization/divisionspermitted/me",
    parameters: &[
        Parameter { name: "permission", location: Location::Query, kind: Kind::String, array: false, required: true },
        Parameter { name: "name", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getAuthorizationDivisionspermittedPagedMe`: Page through divisions where the caller holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME: Operation = Operation {
    name: "getAuthorizationDivisionspermittedPagedMe",
    method: Method::Get,
    path: "/api/v2/authorization/divisionspermitted/paged/me",
    parameters: &[
        Parameter { name: "permission", location: Location::Query, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getAuthorizationDivisionspermittedPagedSubjectId`: Page through divisions where a subject holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID: Operation = Operation {
    name: "getAuthorizationDivisionspermittedPagedSubjectId",
    method: Method::Get,
    path: "/api/v2/authorization/divisionspermitted/paged/{subjectId}",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "permission", location: Location::Query, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getAuthorizationSubject`: Read the grants of a subject.
pub static GET_AUTHORIZATION_SUBJECT: Operation = Operation {
    name: "getAuthorizationSubject",
    method: Method::Get,
    path: "/api/v2/authorization/subjects/{subjectId}",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter {
            name: "includeDuplicates",
            location: Location::Query,
            kind: Kind::Boolean,
            array: false,
            required: false,
        },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["authorization:grant:view"] },
    deprecated: false,
    preview: false,
};

/// `getAuthorizationSubjectsMe`: Read the grants of the caller.
pub static GET_AUTHORIZATION_SUBJECTS_ME: Operation = Operation {
    name: "getAuthorizationSubjectsMe",
    method: Method::Get,
    path: "/api/v2/authorization/subjects/me",
    parameters: &[Parameter {
        name: "includeDuplicates",
        location: Location::Query,
        kind: Kind::Boolean,
        array: false,
        required: false,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getFieldconfig`: Read the profile field layout of an entity type.
pub static GET_FIELDCONFIG: Operation = Operation {
    name: "getFieldconfig",
    method: Method::Get,
    path: "/api/v2/fieldconfig",
    parameters: &[Parameter {
        name: "type",
        location: Location::Query,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getProfilesUsers`: List user profiles.
pub static GET_PROFILES_USERS: Operation = Operation {
    name: "getProfilesUsers",
    method: Method::Get,
    path: "/api/v2/profiles/users",
    parameters: &[
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "id", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "jid", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getUserAdjacents`: Read the reporting neighbours of a user.
pub static GET_USER_ADJACENTS: Operation = Operation {
    name: "getUserAdjacents",
    method: Method::Get,
    path: "/api/v2/users/{userId}/adjacents",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserCallforwarding`: Read the call forwarding of a user.
pub static GET_USER_CALLFORWARDING: Operation = Operation {
    name: "getUserCallforwarding",
    method: Method::Get,
    path: "/api/v2/users/{userId}/callforwarding",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["conversation:callForwarding:view"] },
    deprecated: false,
    preview: false,
};

/// `patchUserCallforwarding`: Change parts of a user's call forwarding.
pub static PATCH_USER_CALLFORWARDING: Operation = Operation {
    name: "patchUserCallforwarding",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/callforwarding",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["conversation:callForwarding:edit"] },
    deprecated: false,
    preview: false,
};

/// `putUserCallforwarding`: Replace the call forwarding of a user.
pub static PUT_USER_CALLFORWARDING: Operation = Operation {
    name: "putUserCallforwarding",
    method: Method::Put,
    path: "/api/v2/users/{userId}/callforwarding",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["conversation:callForwarding:edit"] },
    deprecated: false,
    preview: false,
};

/// `getUserDirectreports`: List the direct reports of a user.
pub static GET_USER_DIRECTREPORTS: Operation = Operation {
    name: "getUserDirectreports",
    method: Method::Get,
    path: "/api/v2/users/{userId}/directreports",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserFavorites`: List the favourite colleagues of a user.
pub static GET_USER_FAVORITES: Operation = Operation {
    name: "getUserFavorites",
    method: Method::Get,
    path: "/api/v2/users/{userId}/favorites",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getUserGeolocation`: Read the location a client reported for a user.
pub static GET_USER_GEOLOCATION: Operation = Operation {
    name: "getUserGeolocation",
    method: Method::Get,
    path: "/api/v2/users/{userId}/geolocations/{clientId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "clientId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `patchUserGeolocation`: Update the location a client reports for a user.
pub static PATCH_USER_GEOLOCATION: Operation = Operation {
    name: "patchUserGeolocation",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/geolocations/{clientId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "clientId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserOutofoffice`: Read the out of office setting of a user.
pub static GET_USER_OUTOFOFFICE: Operation = Operation {
    name: "getUserOutofoffice",
    method: Method::Get,
    path: "/api/v2/users/{userId}/outofoffice",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `putUserOutofoffice`: Set the out of office period of a user.
pub static PUT_USER_OUTOFOFFICE: Operation = Operation {
    name: "putUserOutofoffice",
    method: Method::Put,
    path: "/api/v2/users/{userId}/outofoffice",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserProfile`: Read the profile of a user.
pub static GET_USER_PROFILE: Operation = Operation {
    name: "getUserProfile",
    method: Method::Get,
    path: "/api/v2/users/{userId}/profile",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: true,
    preview: false,
};

/// `getUserProfileskills`: List the profile skills of a user.
pub static GET_USER_PROFILESKILLS: Operation = Operation {
    name: "getUserProfileskills",
    method: Method::Get,
    path: "/api/v2/users/{userId}/profileskills",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:userProfile:view"] },
    deprecated: false,
    preview: false,
};

/// `putUserProfileskills`: Replace the profile skills of a user.
pub static PUT_USER_PROFILESKILLS: Operation = Operation {
    name: "putUserProfileskills",
    method: Method::Put,
    path: "/api/v2/users/{userId}/profileskills",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::StringArray,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:userProfile:edit"] },
    deprecated: false,
    preview: false,
};

/// `getUserQueues`: List the queues a user belongs to.
pub static GET_USER_QUEUES: Operation = Operation {
    name: "getUserQueues",
    method: Method::Get,
    path: "/api/v2/users/{userId}/queues",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "joined", location: Location::Query, kind: Kind::Boolean, array: false, required: false },
        Parameter { name: "divisionId", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:queue:view"] },
    deprecated: false,
    preview: false,
};

/// `patchUserQueues`: Join or leave several queues for a user.
pub static PATCH_USER_QUEUES: Operation = Operation {
    name: "patchUserQueues",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/queues",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "divisionId", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::Array,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:queue:join", "routing:queueMember:manage"],
    },
    deprecated: false,
    preview: false,
};

/// `getUserRoles`: Read the roles and permissions of a user.
pub static GET_USER_ROLES: Operation = Operation {
    name: "getUserRoles",
    method: Method::Get,
    path: "/api/v2/users/{subjectId}/roles",
    parameters: &[Parameter {
        name: "subjectId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["authorization:grant:view"] },
    deprecated: false,
    preview: false,
};

/// `putUserRoles`: Replace the roles of a user.
pub static PUT_USER_ROLES: Operation = Operation {
    name: "putUserRoles",
    method: Method::Put,
    path: "/api/v2/users/{subjectId}/roles",
    parameters: &[Parameter {
        name: "subjectId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::StringArray,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["authorization:grant:add"] },
    deprecated: false,
    preview: false,
};

/// `getUserRoutinglanguages`: List the routing languages of a user.
pub static GET_USER_ROUTINGLANGUAGES: Operation = Operation {
    name: "getUserRoutinglanguages",
    method: Method::Get,
    path: "/api/v2/users/{userId}/routinglanguages",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `postUserRoutinglanguages`: Add a routing language to a user.
pub static POST_USER_ROUTINGLANGUAGES: Operation = Operation {
    name: "postUserRoutinglanguages",
    method: Method::Post,
    path: "/api/v2/users/{userId}/routinglanguages",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:skill:assign", "routing:language:assign"],
    },
    deprecated: false,
    preview: false,
};

/// `getUserRoutingskills`: List the routing skills of a user.
pub static GET_USER_ROUTINGSKILLS: Operation = Operation {
    name: "getUserRoutingskills",
    method: Method::Get,
    path: "/api/v2/users/{userId}/routingskills",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `postUserRoutingskills`: Add a routing skill to a user.
pub static POST_USER_ROUTINGSKILLS: Operation = Operation {
    name: "postUserRoutingskills",
    method: Method::Post,
    path: "/api/v2/users/{userId}/routingskills",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["routing:skill:assign"] },
    deprecated: false,
    preview: false,
};

/// `getUserRoutingstatus`: Read the routing status of a user.
pub static GET_USER_ROUTINGSTATUS: Operation = Operation {
    name: "getUserRoutingstatus",
    method: Method::Get,
    path: "/api/v2/users/{userId}/routingstatus",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `putUserRoutingstatus`: Set the routing status of a user.
pub static PUT_USER_ROUTINGSTATUS: Operation = Operation {
    name: "putUserRoutingstatus",
    method: Method::Put,
    path: "/api/v2/users/{userId}/routingstatus",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserSkillgroups`: List the skill groups of a user.
pub static GET_USER_SKILLGROUPS: Operation = Operation {
    name: "getUserSkillgroups",
    method: Method::Get,
    path: "/api/v2/users/{userId}/skillgroups",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "after", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "before", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::After, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:skillGroup:view"] },
    deprecated: false,
    preview: false,
};

/// `getUserState`: Read the account state of a user.
pub static GET_USER_STATE: Operation = Operation {
    name: "getUserState",
    method: Method::Get,
    path: "/api/v2/users/{userId}/state",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:userStateChange:view"] },
    deprecated: false,
    preview: false,
};

/// `putUserState`: Change the account state of a user.
pub static PUT_USER_STATE: Operation = Operation {
    name: "putUserState",
    method: Method::Put,
    path: "/api/v2/users/{userId}/state",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:edit"] },
    deprecated: false,
    preview: false,
};

/// `getUserStation`: Read the stations of a user.
pub static GET_USER_STATION: Operation = Operation {
    name: "getUserStation",
    method: Method::Get,
    path: "/api/v2/users/{userId}/station",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["telephony:otherStationAssociation:view"] },
    deprecated: false,
    preview: false,
};

/// `getUserSuperiors`: List the superiors of a user.
pub static GET_USER_SUPERIORS: Operation = Operation {
    name: "getUserSuperiors",
    method: Method::Get,
    path: "/api/v2/users/{userId}/superiors",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUserTrustors`: List organizations that trust a user.
pub static GET_USER_TRUSTORS: Operation = Operation {
    name: "getUserTrustors",
    method: Method::Get,
    path: "/api/v2/users/{userId}/trustors",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::All, permissions: &["authorization:orgTrustor:view"] },
    deprecated: false,
    preview: false,
};

/// `getUserVerifiers`: List the sign-in verifiers of a user.
pub static GET_USER_VERIFIERS: Operation = Operation {
    name: "getUserVerifiers",
    method: Method::Get,
    path: "/api/v2/users/{userId}/verifiers",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["mfa:verifier:view"] },
    deprecated: false,
    preview: false,
};

/// `getUsers`: List users page by page.
pub static GET_USERS: Operation = Operation {
    name: "getUsers",
    method: Method::Get,
    path: "/api/v2/users",
    parameters: &[
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "id", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "jabberId", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
        Parameter { name: "state", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter {
            name: "userCustomAttributeSchemaIds",
            location: Location::Query,
            kind: Kind::String,
            array: true,
            required: false,
        },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `postUsers`: Create a user.
pub static POST_USERS: Operation = Operation {
    name: "postUsers",
    method: Method::Post,
    path: "/api/v2/users",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:add"] },
    deprecated: false,
    preview: false,
};

/// `getUsersDevelopmentActivities`: List development activities of users.
pub static GET_USERS_DEVELOPMENT_ACTIVITIES: Operation = Operation {
    name: "getUsersDevelopmentActivities",
    method: Method::Get,
    path: "/api/v2/users/development/activities",
    parameters: &[
        Parameter { name: "userId", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "moduleId", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "interval", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter {
            name: "completionInterval",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
        Parameter { name: "overdue", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "pass", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "types", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "statuses", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "relationship", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["learning:assignment:view", "coaching:appointment:view"],
    },
    deprecated: false,
    preview: false,
};

/// `getUsersDevelopmentActivitiesMe`: List development activities of the caller.
pub static GET_USERS_DEVELOPMENT_ACTIVITIES_ME: Operation = Operation {
    name: "getUsersDevelopmentActivitiesMe",
    method: Method::Get,
    path: "/api/v2/users/development/activities/me",
    parameters: &[
        Parameter { name: "moduleId", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "interval", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter {
            name: "completionInterval",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
        Parameter { name: "overdue", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "pass", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "sortOrder", location: Location::Query, kind: Kind::String, array: false, required: false },
        Parameter { name: "types", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "statuses", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter { name: "relationship", location: Location::Query, kind: Kind::String, array: true, required: false },
    ],
    body: Body::None,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "entities" }),
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUsersDevelopmentActivity`: Read one development activity.
pub static GET_USERS_DEVELOPMENT_ACTIVITY: Operation = Operation {
    name: "getUsersDevelopmentActivity",
    method: Method::Get,
    path: "/api/v2/users/development/activities/{activityId}",
    parameters: &[
        Parameter { name: "activityId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "type", location: Location::Query, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["learning:assignment:view", "coaching:appointment:view"],
    },
    deprecated: false,
    preview: false,
};

/// `getUsersMe`: Read the calling user.
pub static GET_USERS_ME: Operation = Operation {
    name: "getUsersMe",
    method: Method::Get,
    path: "/api/v2/users/me",
    parameters: &[
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
        Parameter {
            name: "userCustomAttributeSchemaIds",
            location: Location::Query,
            kind: Kind::String,
            array: true,
            required: false,
        },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `getUsersSearch`: Search users with an encoded query.
pub static GET_USERS_SEARCH: Operation = Operation {
    name: "getUsersSearch",
    method: Method::Get,
    path: "/api/v2/users/search",
    parameters: &[
        Parameter { name: "q64", location: Location::Query, kind: Kind::String, array: false, required: true },
        Parameter { name: "expand", location: Location::Query, kind: Kind::String, array: true, required: false },
        Parameter {
            name: "integrationPresenceSource",
            location: Location::Query,
            kind: Kind::String,
            array: false,
            required: false,
        },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:view"] },
    deprecated: false,
    preview: false,
};

/// `postUsersSearch`: Search users by criteria.
pub static POST_USERS_SEARCH: Operation = Operation {
    name: "postUsersSearch",
    method: Method::Post,
    path: "/api/v2/users/search",
    parameters: &[],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::SearchBody, items: "results" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:view"] },
    deprecated: false,
    preview: false,
};

/// `patchUserQueue`: Join or leave one queue for a user.
pub static PATCH_USER_QUEUE: Operation = Operation {
    name: "patchUserQueue",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/queues/{queueId}",
    parameters: &[
        Parameter { name: "queueId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:queue:join", "routing:queueMember:manage"],
    },
    deprecated: false,
    preview: false,
};

/// `patchUserRoutinglanguagesBulk`: Add several routing languages to a user.
pub static PATCH_USER_ROUTINGLANGUAGES_BULK: Operation = Operation {
    name: "patchUserRoutinglanguagesBulk",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/routinglanguages/bulk",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Array,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:skill:assign", "routing:language:assign"],
    },
    deprecated: false,
    preview: false,
};

/// `patchUserRoutingskillsBulk`: Add several routing skills to a user.
pub static PATCH_USER_ROUTINGSKILLS_BULK: Operation = Operation {
    name: "patchUserRoutingskillsBulk",
    method: Method::Patch,
    path: "/api/v2/users/{userId}/routingskills/bulk",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Array,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:skill:assign"] },
    deprecated: false,
    preview: false,
};

/// `putUserRoutingskillsBulk`: Replace all routing skills of a user.
pub static PUT_USER_ROUTINGSKILLS_BULK: Operation = Operation {
    name: "putUserRoutingskillsBulk",
    method: Method::Put,
    path: "/api/v2/users/{userId}/routingskills/bulk",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Array,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["routing:skill:assign"] },
    deprecated: false,
    preview: false,
};

/// `patchUsersBulk`: Update several users at once.
pub static PATCH_USERS_BULK: Operation = Operation {
    name: "patchUsersBulk",
    method: Method::Patch,
    path: "/api/v2/users/bulk",
    parameters: &[],
    body: Body::Array,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["directory:user:edit", "directory:organization:admin"],
    },
    deprecated: false,
    preview: false,
};

/// `postAnalyticsUsersActivityQuery`: Query the current activity of users.
pub static POST_ANALYTICS_USERS_ACTIVITY_QUERY: Operation = Operation {
    name: "postAnalyticsUsersActivityQuery",
    method: Method::Post,
    path: "/api/v2/analytics/users/activity/query",
    parameters: &[
        Parameter { name: "pageSize", location: Location::Query, kind: Kind::Integer, array: false, required: false },
        Parameter { name: "pageNumber", location: Location::Query, kind: Kind::Integer, array: false, required: false },
    ],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::PageNumber, items: "results" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userObservation:view"] },
    deprecated: false,
    preview: false,
};

/// `postAnalyticsUsersAggregatesJobs`: Start an asynchronous user aggregates query.
pub static POST_ANALYTICS_USERS_AGGREGATES_JOBS: Operation = Operation {
    name: "postAnalyticsUsersAggregatesJobs",
    method: Method::Post,
    path: "/api/v2/analytics/users/aggregates/jobs",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userAggregate:view"] },
    deprecated: false,
    preview: true,
};

/// `postAnalyticsUsersAggregatesQuery`: Aggregate presence and routing times of users.
pub static POST_ANALYTICS_USERS_AGGREGATES_QUERY: Operation = Operation {
    name: "postAnalyticsUsersAggregatesQuery",
    method: Method::Post,
    path: "/api/v2/analytics/users/aggregates/query",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userAggregate:view"] },
    deprecated: false,
    preview: false,
};

/// `postAnalyticsUsersDetailsJobs`: Start an asynchronous user details query.
pub static POST_ANALYTICS_USERS_DETAILS_JOBS: Operation = Operation {
    name: "postAnalyticsUsersDetailsJobs",
    method: Method::Post,
    path: "/api/v2/analytics/users/details/jobs",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `postAnalyticsUsersDetailsQuery`: Query presence and routing status records of users.
pub static POST_ANALYTICS_USERS_DETAILS_QUERY: Operation = Operation {
    name: "postAnalyticsUsersDetailsQuery",
    method: Method::Post,
    path: "/api/v2/analytics/users/details/query",
    parameters: &[],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::PagingBody, items: "userDetails" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userDetail:view"] },
    deprecated: false,
    preview: false,
};

/// `postAnalyticsUsersObservationsQuery`: Observe current queue membership counts of users.
pub static POST_ANALYTICS_USERS_OBSERVATIONS_QUERY: Operation = Operation {
    name: "postAnalyticsUsersObservationsQuery",
    method: Method::Post,
    path: "/api/v2/analytics/users/observations/query",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["analytics:userObservation:view"] },
    deprecated: false,
    preview: false,
};

/// `postAuthorizationSubjectBulkadd`: Grant several roles to a subject at once.
pub static POST_AUTHORIZATION_SUBJECT_BULKADD: Operation = Operation {
    name: "postAuthorizationSubjectBulkadd",
    method: Method::Post,
    path: "/api/v2/authorization/subjects/{subjectId}/bulkadd",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "subjectType", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["authorization:grant:add"] },
    deprecated: false,
    preview: false,
};

/// `postAuthorizationSubjectBulkremove`: Withdraw several roles from a subject at once.
pub static POST_AUTHORIZATION_SUBJECT_BULKREMOVE: Operation = Operation {
    name: "postAuthorizationSubjectBulkremove",
    method: Method::Post,
    path: "/api/v2/authorization/subjects/{subjectId}/bulkremove",
    parameters: &[Parameter {
        name: "subjectId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::All, permissions: &["authorization:grant:delete"] },
    deprecated: false,
    preview: false,
};

/// `postAuthorizationSubjectBulkreplace`: Replace all role grants of a subject.
pub static POST_AUTHORIZATION_SUBJECT_BULKREPLACE: Operation = Operation {
    name: "postAuthorizationSubjectBulkreplace",
    method: Method::Post,
    path: "/api/v2/authorization/subjects/{subjectId}/bulkreplace",
    parameters: &[
        Parameter { name: "subjectId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "subjectType", location: Location::Query, kind: Kind::String, array: false, required: false },
    ],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::All,
        permissions: &["authorization:grant:add", "authorization:grant:delete"],
    },
    deprecated: false,
    preview: false,
};

/// `postUserExternalid`: Attach an external id to a user.
pub static POST_USER_EXTERNALID: Operation = Operation {
    name: "postUserExternalid",
    method: Method::Post,
    path: "/api/v2/users/{userId}/externalid",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:edit"] },
    deprecated: false,
    preview: false,
};

/// `postUserInvite`: Send an invitation to a user.
pub static POST_USER_INVITE: Operation = Operation {
    name: "postUserInvite",
    method: Method::Post,
    path: "/api/v2/users/{userId}/invite",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "force", location: Location::Query, kind: Kind::Boolean, array: false, required: false },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["admin", "directory:organization:admin", "directory:user:setPassword"],
    },
    deprecated: false,
    preview: false,
};

/// `postUserPassword`: Set the password of a user.
pub static POST_USER_PASSWORD: Operation = Operation {
    name: "postUserPassword",
    method: Method::Post,
    path: "/api/v2/users/{userId}/password",
    parameters: &[Parameter {
        name: "userId",
        location: Location::Path,
        kind: Kind::String,
        array: false,
        required: true,
    }],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["directory:user:setPassword"] },
    deprecated: false,
    preview: false,
};

/// `postUsersDevelopmentActivitiesAggregatesQuery`: Count development activities by status and result.
pub static POST_USERS_DEVELOPMENT_ACTIVITIES_AGGREGATES_QUERY: Operation = Operation {
    name: "postUsersDevelopmentActivitiesAggregatesQuery",
    method: Method::Post,
    path: "/api/v2/users/development/activities/aggregates/query",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["learning:assignment:view", "coaching:appointment:view"],
    },
    deprecated: false,
    preview: false,
};

/// `postUsersMePassword`: Change the password of the caller.
pub static POST_USERS_ME_PASSWORD: Operation = Operation {
    name: "postUsersMePassword",
    method: Method::Post,
    path: "/api/v2/users/me/password",
    parameters: &[],
    body: Body::Object,
    paging: None,
    permissions: Permissions { kind: PermissionKind::None, permissions: &[] },
    deprecated: false,
    preview: false,
};

/// `postUsersSearchConversationTarget`: Search users as targets of a conversation.
pub static POST_USERS_SEARCH_CONVERSATION_TARGET: Operation = Operation {
    name: "postUsersSearchConversationTarget",
    method: Method::Post,
    path: "/api/v2/users/search/conversation/target",
    parameters: &[],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::SearchBody, items: "results" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["conversation:communication:target"] },
    deprecated: false,
    preview: true,
};

/// `postUsersSearchQueuemembersManage`: Search users for managing queue members.
pub static POST_USERS_SEARCH_QUEUEMEMBERS_MANAGE: Operation = Operation {
    name: "postUsersSearchQueuemembersManage",
    method: Method::Post,
    path: "/api/v2/users/search/queuemembers/manage",
    parameters: &[],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::SearchBody, items: "results" }),
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["routing:queueMember:manage", "routing:queue:edit"],
    },
    deprecated: false,
    preview: true,
};

/// `postUsersSearchTeamsAssign`: Search users for assignment to teams.
pub static POST_USERS_SEARCH_TEAMS_ASSIGN: Operation = Operation {
    name: "postUsersSearchTeamsAssign",
    method: Method::Post,
    path: "/api/v2/users/search/teams/assign",
    parameters: &[],
    body: Body::Object,
    paging: Some(Paging { style: PagingStyle::SearchBody, items: "results" }),
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["groups:team:assign"] },
    deprecated: false,
    preview: false,
};

/// `putUserStationAssociatedstationStationId`: Attach a user to a station.
pub static PUT_USER_STATION_ASSOCIATEDSTATION_STATION_ID: Operation = Operation {
    name: "putUserStationAssociatedstationStationId",
    method: Method::Put,
    path: "/api/v2/users/{userId}/station/associatedstation/{stationId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "stationId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions { kind: PermissionKind::Any, permissions: &["telephony:otherStationAssociation:edit"] },
    deprecated: false,
    preview: false,
};

/// `putUserStationDefaultstationStationId`: Set the default station of a user.
pub static PUT_USER_STATION_DEFAULTSTATION_STATION_ID: Operation = Operation {
    name: "putUserStationDefaultstationStationId",
    method: Method::Put,
    path: "/api/v2/users/{userId}/station/defaultstation/{stationId}",
    parameters: &[
        Parameter { name: "userId", location: Location::Path, kind: Kind::String, array: false, required: true },
        Parameter { name: "stationId", location: Location::Path, kind: Kind::String, array: false, required: true },
    ],
    body: Body::None,
    paging: None,
    permissions: Permissions {
        kind: PermissionKind::Any,
        permissions: &["telephony:plugin:all", "telephony:phone:assign"],
    },
    deprecated: false,
    preview: false,
};

/// All operations, sorted by name.
pub static OPERATIONS: [&Operation; 91] = [
    &DELETE_ANALYTICS_USERS_DETAILS_JOB,
    &DELETE_AUTHORIZATION_SUBJECT_DIVISION_ROLE,
    &DELETE_ROUTING_USER_UTILIZATION,
    &DELETE_USER,
    &DELETE_USER_ROUTINGLANGUAGE,
    &DELETE_USER_ROUTINGSKILL,
    &DELETE_USER_STATION_ASSOCIATEDSTATION,
    &DELETE_USER_STATION_DEFAULTSTATION,
    &DELETE_USER_VERIFIER,
    &GET_ANALYTICS_USERS_AGGREGATES_JOB,
    &GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS,
    &GET_ANALYTICS_USERS_DETAILS_JOB,
    &GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS,
    &GET_ANALYTICS_USERS_DETAILS_JOBS_AVAILABILITY,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_ME,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID,
    &GET_AUTHORIZATION_SUBJECT,
    &GET_AUTHORIZATION_SUBJECTS_ME,
    &GET_FIELDCONFIG,
    &GET_PROFILES_USERS,
    &GET_ROUTING_USER_UTILIZATION,
    &GET_USER,
    &GET_USER_ADJACENTS,
    &GET_USER_CALLFORWARDING,
    &GET_USER_DIRECTREPORTS,
    &GET_USER_FAVORITES,
    &GET_USER_GEOLOCATION,
    &GET_USER_OUTOFOFFICE,
    &GET_USER_PROFILE,
    &GET_USER_PROFILESKILLS,
    &GET_USER_QUEUES,
    &GET_USER_ROLES,
    &GET_USER_ROUTINGLANGUAGES,
    &GET_USER_ROUTINGSKILLS,
    &GET_USER_ROUTINGSTATUS,
    &GET_USER_SKILLGROUPS,
    &GET_USER_STATE,
    &GET_USER_STATION,
    &GET_USER_SUPERIORS,
    &GET_USER_TRUSTORS,
    &GET_USER_VERIFIERS,
    &GET_USERS,
    &GET_USERS_DEVELOPMENT_ACTIVITIES,
    &GET_USERS_DEVELOPMENT_ACTIVITIES_ME,
    &GET_USERS_DEVELOPMENT_ACTIVITY,
    &GET_USERS_ME,
    &GET_USERS_SEARCH,
    &PATCH_USER,
    &PATCH_USER_CALLFORWARDING,
    &PATCH_USER_GEOLOCATION,
    &PATCH_USER_QUEUE,
    &PATCH_USER_QUEUES,
    &PATCH_USER_ROUTINGLANGUAGE,
    &PATCH_USER_ROUTINGLANGUAGES_BULK,
    &PATCH_USER_ROUTINGSKILLS_BULK,
    &PATCH_USERS_BULK,
    &POST_ANALYTICS_USERS_ACTIVITY_QUERY,
    &POST_ANALYTICS_USERS_AGGREGATES_JOBS,
    &POST_ANALYTICS_USERS_AGGREGATES_QUERY,
    &POST_ANALYTICS_USERS_DETAILS_JOBS,
    &POST_ANALYTICS_USERS_DETAILS_QUERY,
    &POST_ANALYTICS_USERS_OBSERVATIONS_QUERY,
    &POST_AUTHORIZATION_SUBJECT_BULKADD,
    &POST_AUTHORIZATION_SUBJECT_BULKREMOVE,
    &POST_AUTHORIZATION_SUBJECT_BULKREPLACE,
    &POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE,
    &POST_USER_EXTERNALID,
    &POST_USER_INVITE,
    &POST_USER_PASSWORD,
    &POST_USER_ROUTINGLANGUAGES,
    &POST_USER_ROUTINGSKILLS,
    &POST_USERS,
    &POST_USERS_DEVELOPMENT_ACTIVITIES_AGGREGATES_QUERY,
    &POST_USERS_ME_PASSWORD,
    &POST_USERS_SEARCH,
    &POST_USERS_SEARCH_CONVERSATION_TARGET,
    &POST_USERS_SEARCH_QUEUEMEMBERS_MANAGE,
    &POST_USERS_SEARCH_TEAMS_ASSIGN,
    &PUT_ROUTING_USER_UTILIZATION,
    &PUT_USER_CALLFORWARDING,
    &PUT_USER_OUTOFOFFICE,
    &PUT_USER_PROFILESKILLS,
    &PUT_USER_ROLES,
    &PUT_USER_ROUTINGSKILL,
    &PUT_USER_ROUTINGSKILLS_BULK,
    &PUT_USER_ROUTINGSTATUS,
    &PUT_USER_STATE,
    &PUT_USER_STATION_ASSOCIATEDSTATION_STATION_ID,
    &PUT_USER_STATION_DEFAULTSTATION_STATION_ID,
    &PUT_USER_VERIFIER,
];

/// Key and host of each region.
pub static REGIONS: [(&str, &str); 18] = [
    ("us_east_1", "mypurecloud.com"),
    ("eu_west_1", "mypurecloud.ie"),
    ("ap_southeast_2", "mypurecloud.com.au"),
    ("ap_northeast_1", "mypurecloud.jp"),
    ("eu_central_1", "mypurecloud.de"),
    ("us_west_2", "usw2.pure.cloud"),
    ("ca_central_1", "cac1.pure.cloud"),
    ("ap_northeast_2", "apne2.pure.cloud"),
    ("eu_west_2", "euw2.pure.cloud"),
    ("ap_south_1", "aps1.pure.cloud"),
    ("us_east_2", "use2.us-gov-pure.cloud"),
    ("sa_east_1", "sae1.pure.cloud"),
    ("me_central_1", "mec1.pure.cloud"),
    ("ap_northeast_3", "apne3.pure.cloud"),
    ("eu_central_2", "euc2.pure.cloud"),
    ("mx_central_1", "mxc1.pure.cloud"),
    ("ap_southeast_1", "apse1.pure.cloud"),
    ("eusc_de_east_1", "edee1.eusc-pure.cloud"),
];

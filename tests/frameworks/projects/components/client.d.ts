export declare const client: import("genesys-users").ApiClient;

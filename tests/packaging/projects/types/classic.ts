/// <reference types="genesys-users/genesys-users.iife.js" />
const users = new GenesysUsers.UsersApi(GenesysUsers.ApiClient.instance);
// @ts-expect-error -- so that a global that is `any` shows
const wrong: number = users;

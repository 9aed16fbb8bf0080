export GENESYS_REGION=eu_west_1
export GENESYS_CLIENT_ID="your-client-id"
export GENESYS_CLIENT_SECRET="your-client-secret"
node people.mjs

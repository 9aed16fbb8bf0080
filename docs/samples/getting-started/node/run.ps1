$env:GENESYS_REGION = "eu_west_1"
$env:GENESYS_CLIENT_ID = "your-client-id"
$env:GENESYS_CLIENT_SECRET = "your-client-secret"
node people.mjs

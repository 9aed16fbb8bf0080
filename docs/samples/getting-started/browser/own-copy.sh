npm install genesys-users
cp -r node_modules/genesys-users/dist genesys-users

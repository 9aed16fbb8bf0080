npm install genesys-users

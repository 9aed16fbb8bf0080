mkdir people
cd people
npm install genesys-users

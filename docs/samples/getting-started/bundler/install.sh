mkdir people
cd people
npm init -y
npm pkg set type=module
npm install genesys-users
npm install --save-dev vite

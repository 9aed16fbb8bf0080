cp node_modules/genesys-users/dist/popup.html public/
cp node_modules/genesys-users/dist/popup.js public/

cp node_modules/genesys-users/dist/popup.html node_modules/genesys-users/dist/popup.js public/

npx vite --port 5173

import { index, route } from "@react-router/dev/routes";

export default [index("routes/home.jsx"), route("api/me", "routes/me.js"), route("api/slim", "routes/slim.js")];

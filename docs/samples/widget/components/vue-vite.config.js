import vue from "@vitejs/plugin-vue";

// Without this, Vue looks for a component of this name, and warns.
const isCustomElement = (tag) => tag.startsWith("genesys-");
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };

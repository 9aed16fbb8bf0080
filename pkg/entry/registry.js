// Takes the place of FinalizationRegistry in workerd, which has it only from the compatibility date 2025-05-05 on. Without one, an
// object that nobody frees stays in the memory of the module.

const Registry = globalThis.FinalizationRegistry ?? class {
  register() {}
  unregister() {}
};
export { Registry as FinalizationRegistry };

// Shared modules are there only after an import of this kind.
import("./page.js");

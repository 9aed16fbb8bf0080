// All style sheets of the element, in their order.

import base from "./base.css?inline";
import list from "./list.css?inline";
import shell from "./shell.css?inline";
import tokens from "./tokens.css?inline";

export const styles = [tokens, base, shell, list].join("\n");

/* global GenesysUsers */
import { smokeHere } from "../smoke.js";

globalThis.outcome = smokeHere(GenesysUsers);

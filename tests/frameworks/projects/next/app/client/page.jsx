"use client";

import { useEffect } from "react";
import * as genesys from "genesys-users";
import { reportPage } from "../../checks.js";

export default function Page() {
  useEffect(() => reportPage(genesys), []);
  return <p>people</p>;
}

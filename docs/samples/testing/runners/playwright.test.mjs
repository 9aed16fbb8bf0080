import { expect, test } from "./playwright-fixtures.mjs";

test("a person signs in and sees people", async ({ page, sandbox }) => {
  const options = new URLSearchParams({ organization: sandbox.url, clientId: "sandbox-widget" });
  await page.goto(`/people.html?${options}`); // your page, which takes the address of the API from its own
  await page.getByRole("button", { name: "Allow" }).click(); // the login page of the sandbox
  await expect(page.getByRole("listitem")).toHaveCount(25);
});

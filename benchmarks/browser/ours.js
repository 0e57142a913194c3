/* The directory's own search, opened as its page opens it: words first, then the organizations. */

import { openIndex, search, withOrganizations } from "./modules/search.js";

const MOST = 10;

export async function open(step) {
  const fetched = async (name) => (await fetch(`index/${name}.json`)).json();
  const words = await step("fetch words", () => fetched("words"));
  const first = await step("open words", () => openIndex(words));
  const organizations = await step("fetch organizations", () => fetched("organizations"));
  const index = await step("open organizations", () => withOrganizations(first, organizations));
  return {
    ask: (text) => search(index, text),
    best: (answer) => ({
      conditions: answer.conditions.slice(0, MOST).map(({ id }) => id),
      organizations: answer.organizations.slice(0, MOST).map(({ slug }) => slug),
    }),
  };
}

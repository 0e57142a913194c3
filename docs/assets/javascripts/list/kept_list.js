/* The reader's list of organizations: their slugs in order, and the paper they are printed on. It is kept in this browser
   alone. Where the browser keeps nothing it lasts as long as the page. */

const KEY = "sameroad.list";
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PAPERS = ["a4", "a5"];
const NOTHING = { organizations: [], paper: PAPERS[0] };

/** The most organizations that a list holds. */
export const MOST = 60;

/** Return `organizations` without repeats and without what can be no slug. */
export function onlySlugs(organizations) {
  return [...new Set(organizations)].filter((slug) => typeof slug === "string" && SLUG.test(slug));
}

/** Return a list in `storage`, which may be null: `organizations` and `paper`, `change({ organizations, paper })`,
    `onChange(listener)`, `reread()` for when another page has changed it, and `isKept`. */
export function makeList(storage) {
  const listeners = [];
  let isKept = storage !== null;
  let value = read();

  function read() {
    try {
      const { organizations, paper } = { ...NOTHING, ...JSON.parse(storage.getItem(KEY)) };
      const slugs = onlySlugs([organizations].flat()).slice(0, MOST);
      return { organizations: slugs, paper: PAPERS.includes(paper) ? paper : NOTHING.paper };
    } catch {
      return NOTHING; // not ours, or nothing can be read
    }
  }

  function write() {
    try {
      if (value.organizations.length > 0 || value.paper !== NOTHING.paper) storage.setItem(KEY, JSON.stringify(value));
      else storage.removeItem(KEY);
    } catch {
      isKept = false;
    }
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  return {
    get organizations() {
      return value.organizations;
    },
    get paper() {
      return value.paper;
    },
    get isKept() {
      return isKept;
    },
    has: (slug) => value.organizations.includes(slug),
    change(changes) {
      const { organizations, paper } = { ...value, ...changes };
      value = { organizations: onlySlugs(organizations).slice(0, MOST), paper };
      write();
      tell();
    },
    reread() {
      value = read();
      tell();
    },
    onChange: (listener) => listeners.push(listener),
  };
}

function storageOfPage() {
  try {
    return window.localStorage;
  } catch {
    return null; // switched off
  }
}

/** The list of this browser. */
export const myList = makeList(storageOfPage());

window.addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) myList.reread();
});

/* Medical codes in a query: ICD-10 (with or without the dot, ranges), ICD-11, ORPHAcodes and MeSH descriptors. */

const ICD10 = "[A-Z]\\d{2}\\s*[-–]\\s*[A-Z]\\d{2}|[A-Z]\\d[\\dAB](?:\\.[\\dA-Z]{1,4}|\\d{1,2})?";
const ICD11 = "[\\dA-HJ-NP-V][A-HJ-NP-V]\\d[\\dA-HJ-NP-Z](?:\\.[\\dA-Z]{1,2})?";
// Only an ORPHAcode, being a bare number, needs its name in front; the others may have theirs.
const SYSTEMS = [
  { system: "orpha", pattern: written("ORPHA(?:NET|CODE)?", "\\d{1,7}") },
  { system: "mesh", pattern: written("(?:MESH)?", "D\\d{6,9}") },
  { system: "icd10", pattern: written("(?:ICD[\\s-]?10)?", ICD10) },
  { system: "icd11", pattern: written("(?:ICD[\\s-]?11)?", ICD11) },
];

function written(name, code) {
  return new RegExp(`\\b${name}\\s*[:#]?\\s*(${code})(?![\\dA-Z])`, "g");
}

/** Return a function from a query to what it says in codes: `{ found, rest }`, `found` being a list of
    `{ text, conditions: [{ id, strength }] }` and `rest` the query without the codes that some condition has. */
export function makeCodeReader(conditions) {
  const depths = depthsOf(conditions);
  const listed = (system) =>
    conditions.flatMap(({ id, codes }) => (codes?.[system] ?? []).map((code) => ({ id, code: bare(code) })));
  const tables = Object.fromEntries(SYSTEMS.map(({ system }) => [system, listed(system)]));
  const rated = { icd10: rateIcd10, icd11: rateIcd11, orpha: rateEqual, mesh: rateEqual };
  const look = (system, code) => best(rated[system](bare(code), tables[system]), depths);
  return (query) => {
    const found = [];
    let rest = query.normalize("NFKC").toUpperCase();
    for (const { system, pattern } of SYSTEMS) {
      rest = rest.replace(pattern, (text, code) => {
        const answers = look(system, code);
        if (answers.length === 0) return text;
        found.push({ text: code, conditions: answers });
        return " ";
      });
    }
    return { found, rest };
  };
}

function bare(code) {
  return code.toUpperCase().replace(/[.\s]/g, "").replace("–", "-");
}

function rateEqual(code, table) {
  return table.filter((row) => row.code === code).map(({ id }) => ({ id, strength: 1 }));
}

// The same code, then a broader one of ours (the longer the nearer), then finer ones, then the chapters around it.
function rateIcd10(code, table) {
  const [from, to = from.slice(0, 3)] = code.split("-");
  const rate = (ours) => {
    if (ours === code) return 1;
    if (!ours.includes("-")) return from.startsWith(ours) ? 0.9 + ours.length / 100 : ours.startsWith(code) ? 0.75 : 0;
    const [first, last] = ours.split("-");
    return first <= from.slice(0, 3) && to <= last ? 0.7 - span(first, last) / 1e4 : 0;
  };
  return table.map((row) => ({ id: row.id, strength: rate(row.code) })).filter((row) => row.strength > 0);
}

function span(first, last) {
  const number = (code) => code.charCodeAt(0) * 100 + Number(code.slice(1, 3));
  return number(last) - number(first);
}

// ICD-11 has no dotted families: what starts alike is near, down to three characters.
function rateIcd11(code, table) {
  for (let length = code.length; length >= 3; length -= 1) {
    const near = table.filter((row) => row.code.startsWith(code.slice(0, length)));
    if (near.length > 0) {
      const strength = 0.9 - (code.length - length) * 0.02;
      return near.map((row) => ({ id: row.id, strength: row.code.length === length ? strength + 0.1 : strength }));
    }
  }
  return [];
}

function best(rows, depths) {
  const strongest = new Map();
  for (const { id, strength } of rows) strongest.set(id, Math.max(strength, strongest.get(id) ?? 0));
  const answers = [...strongest].map(([id, strength]) => ({ id, strength }));
  // A parent and its child may share a code; the child is the nearer answer.
  return answers.sort((a, b) => b.strength - a.strength || depths.get(b.id) - depths.get(a.id));
}

function depthsOf(conditions) {
  const parents = new Map(conditions.map(({ id, parent }) => [id, parent]));
  const depth = (id) => (parents.get(id) ? 1 + depth(parents.get(id)) : 0);
  return new Map(conditions.map(({ id }) => [id, depth(id)]));
}

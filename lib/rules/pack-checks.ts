/** What a schema cannot say: whether the parts of a pack fit each other. */
import { conditionsOf, overlap, wordsOf } from './conditions';
import { toDay } from './dates';
import { DERIVED_NAMES, type InputName } from './fact-domains';
import { checkTwice, checkWhen, type PackProblem, type Path } from './pack-conditions-check';
import type { RulePack } from './pack-schema';
import { checkSections } from './pack-section-checks';

/** All problems of a pack whose shape is right, in the order of the file. */
export function checkPack(pack: RulePack): PackProblem[] {
  return [
    ...checkValidity(pack),
    ...checkInputs(pack),
    ...checkContact(pack),
    ...checkPlanReview(pack),
    ...checkSections(pack),
  ];
}

function checkValidity({ validFrom, validTo }: RulePack): PackProblem[] {
  if (validFrom === null || validTo === null || toDay(validFrom) <= toDay(validTo)) return [];
  return [{ path: ['validTo'], problem: 'Liegt vor validFrom. Bitte die Reihenfolge prüfen.' }];
}

function checkInputs(pack: RulePack): PackProblem[] {
  const problems: PackProblem[] = [
    ...checkTwice(pack.derive, ({ name }) => name, ['derive'], 'name'),
    ...pack.derive.flatMap(({ before, reached }, at) =>
      before === reached
        ? [{ path: ['derive', at, 'reached'], problem: 'Gleicht before. Bitte zwei verschiedene Wörter wählen.' }]
        : [],
    ),
  ];
  const known: string[] = pack.derive.map((derive) => derive.name);
  pack.inputs.forEach((input, at) => {
    const path: Path = ['inputs', at, 'name'];
    if (pack.inputs.findIndex((other) => other.name === input.name) !== at) {
      problems.push({ path, problem: `„${input.name}“ steht doppelt. Bitte einen Eintrag entfernen.` });
    }
    if ((DERIVED_NAMES as readonly string[]).includes(input.name) && !known.includes(input.name)) {
      problems.push({ path, problem: `„${input.name}“ ist nirgends abgeleitet. Bitte unter derive ergänzen.` });
    }
  });
  return problems;
}

function checkContact(pack: RulePack): PackProblem[] {
  const { contact } = pack;
  if (!contact) return [];
  const problems: PackProblem[] = [];
  if (!pack.qualifiedContact) {
    problems.push({
      path: ['qualifiedContact'],
      problem: 'Fehlt. Mindestkontakte brauchen die Regel, was als Gespräch zählt. Bitte ergänzen.',
    });
  }
  contact.whatIf?.values.forEach((value, at) => {
    const words = wordsOf(pack, 'status') ?? [];
    if (!words.includes(value)) {
      problems.push({
        path: ['contact', 'whatIf', 'values', at],
        problem: `Kein Wert von status. Erlaubt: ${words.join(', ')}.`,
      });
    }
  });
  contact.tables.forEach((table, t) => {
    const path: Path = ['contact', 'tables', t];
    problems.push(...checkWhen(pack, table.when, [...path, 'when']));
    table.rows.forEach((row, r) => {
      const place: Path = [...path, 'rows', r];
      problems.push(...checkWhen(pack, row.when, [...place, 'when']));
      if (row.dueMode === 'schoolHolidays' && row.interval !== null) {
        problems.push({
          path: [...place, 'interval'],
          problem: 'Neben schoolHolidays gilt kein Abstand. Bitte null setzen.',
        });
      }
      const earlier = table.rows.slice(0, r);
      if (earlier.some((other) => other.id === row.id)) {
        problems.push({
          path: [...place, 'id'],
          problem: `„${row.id}“ steht doppelt in der Tabelle. Bitte umbenennen.`,
        });
      }
      const clash = table.hitPolicy === 'UNIQUE' ? earlier.find((other) => overlap(other.when, row.when)) : undefined;
      if (clash) {
        problems.push({
          path: [...place, 'when'],
          problem: `Überschneidet sich mit „${clash.id}“ (UNIQUE). Bitte die Bedingungen trennen.`,
        });
      }
    });
  });
  return problems;
}

/** A plan always has a review date, so its rows may only ask for what is always known, and one row must fit everybody. */
function checkPlanReview(pack: RulePack): PackProblem[] {
  const rows = pack.planReview?.rows ?? [];
  const problems = rows.flatMap((row, r): PackProblem[] => {
    const path: Path = ['planReview', 'rows', r, 'when'];
    const unsure = conditionsOf(row.when)
      .flatMap((condition) => Object.keys(condition) as InputName[])
      .filter((name) => !pack.inputs.find((input) => input.name === name)?.nullMeans)
      .filter((name) => !['integrated', 'notReasonable', 'claimant', 'refugee'].includes(name));
    return [
      ...checkWhen(pack, row.when, path),
      ...unsure.map((name) => ({
        path,
        problem: `„${name}“ kann unbekannt sein. Bitte nullMeans angeben oder weglassen.`,
      })),
    ];
  });
  const last = rows.at(-1);
  if (last && !conditionsOf(last.when).some((condition) => Object.keys(condition).length === 0)) {
    problems.push({
      path: ['planReview', 'rows', rows.length - 1, 'when'],
      problem: 'Die letzte Zeile muss für alle gelten. Bitte als leeres Objekt {} schreiben.',
    });
  }
  return problems;
}

/**
 * Restricted attributes: sex, ethnicity, birth date, disability, pay, absence … (DOMAIN.md, "Who may do
 * what"). A column whose header speaks of one is HR's alone for good. The lists lean towards restricting:
 * a harmless column that is kept from the room costs nothing.
 */

/** Long enough to mean the same wherever they stand in a header, compounds included. */
const STEMS = [
  ...["gender", "geschlecht", "sexual", "pronoun", "salutation", "anrede"],
  ...["ethnic", "ethnie", "hispanic", "latino", "latinx", "diversity"],
  ...["birth", "geburt", "disab", "behinder", "handicap", "medical", "illness", "diagnos"],
  ...["marital", "married", "spouse", "familienstand", "dependents", "children"],
  ...["citizen", "nationality", "nationalitat", "nationalitaet", "staatsang", "staatsburg", "immigra"],
  ...[
    "salary",
    "salaries",
    "gehalt",
    "gehaelt",
    "lohn",
    "compensation",
    "remuneration",
    "vergut",
    "verguet",
    "entgelt",
  ],
  ...["bonus", "incentive", "payroll", "payscale", "paygrade", "payband", "earnings", "einkommen"],
  ...["absence", "absente", "abwesen", "fehlzeit", "fehltag", "krank", "sickness", "sickleave", "sickday"],
  ...["pregnan", "maternity", "paternity", "parental", "elternzeit", "mutterschutz", "schwanger"],
  ...["religi", "konfession", "veteran", "gewerkschaft", "unionmember", "criminal", "genetic", "politic"],
  ...["socialsecurity", "nationalinsurance", "sozialversicherung", "bankaccount", "passport"],
];

/** Short words that only mean it when they stand alone ("age", not "management"). */
const WORDS = new Set([
  ...["sex", "race", "races", "racial", "caste", "lgbt", "lgbtq", "trans"],
  ...["dob", "age", "ages", "alter", "lebensalter", "kinder", "health"],
  ...["pay", "paid", "payment", "wage", "wages", "income", "ote", "rsu", "rsus", "equity", "stock"],
  ...["absent", "sick", "leave", "visa", "ssn", "iban", "tax", "steuer"],
]);

/** The same short words glued to what databases put after them ("racedesc", "agegroup"). */
const GLUED =
  /^(sex|race|dob|age|pay|wage|alter)(id|no|desc|description|code|type|group|category|band|range|years?|status|rate|amount|floor|ceiling|gruppe|klasse)$/;

/** Whether a header speaks of a restricted attribute, in any case, spelling or order of words. */
export function isRestricted(header: string): boolean {
  const plain = header.normalize("NFKD").replace(/\p{M}/gu, "");
  const words = plain
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const glued = words.join("");
  return (
    words.some((word) => WORDS.has(word) || GLUED.test(word)) ||
    GLUED.test(glued) ||
    STEMS.some((stem) => glued.includes(stem))
  );
}

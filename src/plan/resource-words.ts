/** English plurals that no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  calf: "calves",
  cargo: "cargoes",
  child: "children",
  cookie: "cookies",
  criterion: "criteria",
  echo: "echoes",
  epoch: "epochs",
  foot: "feet",
  gas: "gases",
  goose: "geese",
  half: "halves",
  hero: "heroes",
  knife: "knives",
  leaf: "leaves",
  life: "lives",
  loaf: "loaves",
  man: "men",
  medium: "media",
  mouse: "mice",
  movie: "movies",
  ox: "oxen",
  person: "people",
  phenomenon: "phenomena",
  potato: "potatoes",
  quiz: "quizzes",
  shelf: "shelves",
  stomach: "stomachs",
  thief: "thieves",
  tomato: "tomatoes",
  tooth: "teeth",
  veto: "vetoes",
  wife: "wives",
  wolf: "wolves",
  woman: "women",
};

const SINGULAR = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]));

/** Words of which there is no plural, or whose plural is the same. */
const UNCOUNTABLE = new Set(
  "advice baggage data deer equipment feedback fish furniture hardware information knowledge luggage metadata money moose music news research series sheep software species staff traffic weather".split(
    " ",
  ),
);

/** Singular, although they end like a plural. */
const SINGULAR_IN_S = /(?:ss|[iu]s|^(?:alias|atlas|bias|canvas|gas|lens|yes))$/;

/**
 * A name in snake_case from what people write: `order-line`, `OrderLine`, `order line`. What it cannot be made of is left in, for the
 * caller to refuse.
 */
export function snakeCase(text: string): string {
  return text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replace(/[\s_-]+/g, "_")
    .toLowerCase();
}

/** The name that comes nearest to a text, for a hint; empty if nothing of it can stay. */
export function nearestName(text: string): string {
  return snakeCase(
    text
      .normalize("NFKD")
      .replace(/[^\0-\x7f]/g, "")
      .replace(/[^A-Za-z0-9\s_-]+/g, " "),
  )
    .replace(/^[_0-9]+/, "")
    .replace(/_+$/, "");
}

/** The plural of the last word of a name in snake_case; the name itself where there is none. */
export function pluralOf(name: string): string {
  return ofLastWord(name, (word) => {
    if (UNCOUNTABLE.has(word)) return word;
    const irregular = IRREGULAR[word];
    if (irregular !== undefined) return irregular;
    if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
    if (/[^aeiou]is$/.test(word)) return word.replace(/is$/, "es");
    return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  });
}

/** The singular of a name that is a plural, else undefined. */
export function singularOf(plural: string): string | undefined {
  const singular = ofLastWord(plural, (word) => {
    const irregular = SINGULAR.get(word);
    if (irregular !== undefined) return irregular;
    if (UNCOUNTABLE.has(word) || SINGULAR_IN_S.test(word) || !/..s$/.test(word)) return word;
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
    return word.replace(/(?<=ss|x|ch|sh|[bnprt]us)es$|s$/, "");
  });
  return singular === plural ? undefined : singular;
}

/** The indefinite article before it, by sound as far as spelling tells. */
export function articleOf(words: string): "a" | "an" {
  if (/^(?:hour|heir|honest|honou?r)/.test(words)) return "an";
  const isSpokenWithConsonant = /^(?:eu|one\b|once\b|uni(?![mn])|u[rst][aeiou]|ubi|uu)/.test(words);
  return /^[aeiou]/.test(words) && !isSpokenWithConsonant ? "an" : "a";
}

function ofLastWord(name: string, change: (word: string) => string): string {
  const at = name.lastIndexOf("_") + 1;
  return name.slice(0, at) + change(name.slice(at));
}

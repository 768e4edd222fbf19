/** Stems that others would try first; a password that is one of them, or one dressed up with digits and signs, is refused. */
const stems = `password passwort admin administrator welcome letmein iloveyou monkey dragon football baseball basketball
sunshine princess superman batman trustno master shadow michael jennifer jordan hunter soccer
hockey killer george charlie andrew michelle love secret summer winter spring autumn
flower cookie cheese computer internet whatever freedom hello ginger pepper daniel access
yankees joshua maggie starwars silver william dallas orange merlin corvette bigdog matthew
patrick martin hannah ashley amanda thomas samantha buster tigger robert falcon andrea
diamond nascar jackson cameron butterfly purple scooter phoenix chicken please junior banana
victoria asdfgh qwerty qwertz azerty zxcvbn qwertyuiop asdfghjkl throughline larkfield company changeme
default guest test testing demo root user login abc iloveu lovely angel
friends family forever blessed jesus rainbow liverpool chelsea arsenal barcelona realmadrid juventus
mustang ferrari porsche yamaha harley samsung google facebook apple microsoft windows linkedin
pokemon naruto minecraft fortnite`.split(/\s+/);

const repeats = stems.flatMap((stem) => [
  stem,
  stem + stem,
  `my${stem}`,
  `the${stem}`,
  `${stem}is`,
  `new${stem}`,
  `${stem}please`,
]);
const pairs = stems.flatMap((first) =>
  ["password", "admin", "welcome", "love", "secret", "login"].flatMap((second) => [first + second, second + first]),
);
const runs = [
  "123456789012",
  "1234567890123",
  "12345678901234",
  "000000000000",
  "111111111111",
  "qwertyuiopas",
  "qwertyuiop12",
  "1q2w3e4r5t6y",
  "abcdefghijkl",
];

/** About 3,700 entries. */
export const commonPasswords: ReadonlySet<string> = new Set([...repeats, ...pairs, ...runs]);
